package org.consilia.pack;

import org.consilia.web.Country;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the pack that {@code consilia.pack} (CONSILIA_PACK) names. With a fault in it, the application does not start. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    PackReader.Read readPack(@Value("${consilia.pack:neutral}") String location) {
        return PackReader.read(location);
    }

    @Bean
    Pack pack(PackReader.Read read) {
        return read.pack();
    }

    @Bean
    LegalPages legalPages(PackReader.Read read) {
        return read.pages();
    }

    /** What the frame round every page has to know. */
    @Bean
    Country country(Pack pack) {
        return new Country(pack.country(), pack.emergencyNumber().digits());
    }
}
