package org.consilia.account;

import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/** Seals what a session holds, such as a question on its way: nothing a person types rests in the database unsealed. */
@Configuration(proxyBeanMethods = false)
class SealedSessions {

    /** What every attribute is bound to: at this place Spring Session does not say whose it is. */
    private static final String ANY_SESSION = "";

    /** Found by Spring Session under this name. */
    @Bean
    ConversionService springSessionConversionService(Vault vault) {
        var out = new SerializingConverter();
        var in = new DeserializingConverter(Thread.currentThread().getContextClassLoader());
        var conversion = new GenericConversionService();
        conversion.addConverter(
                Object.class,
                byte[].class,
                attribute -> vault.seal(SealedColumn.SESSION_ATTRIBUTE, ANY_SESSION, out.convert(attribute)));
        conversion.addConverter(
                byte[].class,
                Object.class,
                kept -> in.convert(vault.openBytes(SealedColumn.SESSION_ATTRIBUTE, ANY_SESSION, kept)));
        return conversion;
    }
}
