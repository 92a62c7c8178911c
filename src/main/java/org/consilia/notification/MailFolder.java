package org.consilia.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.consilia.account.EmailAddress;

/** Keeps mails as files while no relay is configured, so that a developer can read them under {@code /dev/mail}. */
record MailFolder(Path folder, String from, Clock clock) implements Channel {

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final int SHOWN = 50;

    @Override
    public void send(Mail mail) {
        try {
            var message = new MimeMessage(NO_SERVER);
            message.setFrom(new InternetAddress(from));
            message.setRecipients(
                    jakarta.mail.Message.RecipientType.TO, mail.to().value());
            message.setSubject(mail.subject(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setText(mail.text(), "UTF-8");
            Files.createDirectories(folder);
            try (var file = Files.newOutputStream(folder.resolve(clock.millis() + "-" + mail.id() + ".eml"))) {
                message.writeTo(file);
            }
        } catch (MessagingException error) {
            throw new IllegalStateException(error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void forget(EmailAddress to) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                if (read(file).to().equals(to.value())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The newest mails first. */
    List<KeptMail> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(SHOWN)
                    .map(MailFolder::read)
                    .toList();
        }
    }

    private static KeptMail read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(NO_SERVER, bytes);
            return new KeptMail(
                    message.getRecipients(jakarta.mail.Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    message.getContent().toString());
        } catch (MessagingException error) {
            throw new IllegalStateException(error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
