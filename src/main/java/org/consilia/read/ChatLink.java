package org.consilia.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.consilia.question.Question;
import org.consilia.web.Bundles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The click-to-chat link to the operator's WhatsApp number. Its draft holds a reference code and no word about health:
 * such addresses are kept in logs and passed on. The code is random and opens no page, so only the operator can tell
 * which question it stands for.
 */
@Component
class ChatLink {

    private final String digits;
    private final Bundles bundles;

    ChatLink(@Value("${consilia.whatsapp.number:}") String number, Bundles bundles) {
        this.bundles = bundles;
        digits = number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
    }

    /** Nothing if no number is configured. */
    Optional<String> about(Question question) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        var draft = bundles.in(Locale.UK).say("read.chat.draft", question.referenceCode());
        return Optional.of("https://wa.me/" + digits + "?text="
                + URLEncoder.encode(draft, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
