package org.consilia.account;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/** An e-mail address that could exist, in lower case. */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;

    /** True for names that RFC 2606 keeps from ever existing, as the made-up people of the demonstration have. */
    public boolean isUndeliverable() {
        return value.endsWith(".invalid");
    }

    public static Optional<EmailAddress> of(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        if (address.length() > MAX_LENGTH || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(new EmailAddress(address));
        } catch (AddressException _) {
            return Optional.empty();
        }
    }
}
