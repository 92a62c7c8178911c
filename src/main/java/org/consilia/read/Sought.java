package org.consilia.read;

import java.util.Optional;
import org.consilia.vault.Seal;

/**
 * What somebody is looking for, as it travels in an address: sealed, so that no log, proxy or history holds the words.
 *
 * @param notNow the person saw the emergency page for these words and said that it is not happening now
 */
public record Sought(String words, boolean notNow) {

    private static final String PURPOSE = "find";

    static Optional<Sought> open(Seal seal, String sealed) {
        return seal.open(PURPOSE, sealed)
                .filter(text -> !text.isEmpty())
                .map(text -> new Sought(text.substring(1), text.charAt(0) == '1'));
    }

    String path(Seal seal) {
        return "/find/" + seal.seal(PURPOSE, (notNow ? "1" : "0") + words);
    }

    Sought notHappeningNow() {
        return new Sought(words, true);
    }
}
