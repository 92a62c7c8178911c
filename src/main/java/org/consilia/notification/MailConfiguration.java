package org.consilia.notification;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A relay if one is configured ({@code spring.mail.host}), else the mail folder. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    @Bean
    Channel mailChannel(
            ObjectProvider<JavaMailSender> relay,
            @Value("${consilia.mail.from:no-reply@localhost}") String from,
            @Value("${consilia.data}") Path data,
            Clock clock) {
        var sender = relay.getIfAvailable();
        return sender == null ? new MailFolder(data.resolve("mail"), from, clock) : new SmtpChannel(sender, from);
    }
}
