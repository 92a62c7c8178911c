package org.consilia.notification;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to the operator's relay, which signs them. */
record SmtpChannel(JavaMailSender relay, String from) implements Channel {

    @Override
    public void send(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to().value());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        relay.send(message);
    }
}
