package org.consilia.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one block of keys. What is wrong is noted, and a stand-in is returned so that reading goes on to
 * the next fault; a pack with faults is never used.
 */
final class Block {

    private final Entry.Keys keys;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Block(Entry.Keys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /** To be called when all has been read: whatever was not asked for is a mistake. */
    void refuseUnknownKeys() {
        keys.all().forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.note(entry.place(), "there is no key “" + key + "”");
            }
        });
    }

    String text(String key) {
        var words = optionalText(key);
        if (words == null && !keys.all().containsKey(key)) {
            faults.note(keys.place(), "“" + key + "” is missing");
        }
        return words == null ? "" : words;
    }

    /** Null where the key is not there; an empty value is a fault. */
    @Nullable
    String optionalText(String key) {
        known.add(key);
        var entry = keys.all().get(key);
        if (entry == null) {
            return null;
        }
        if (entry instanceof Entry.Text text && !text.words().isEmpty()) {
            return text.words();
        }
        faults.note(entry.place(), "“" + key + "” needs a value, in one line");
        return null;
    }

    /** A text that has a meaning beyond its words; where the meaning is not found, the reason is noted. */
    <T> T text(String key, Function<String, T> meaning, T standIn, String reason) {
        var words = text(key);
        if (words.isEmpty()) {
            return standIn;
        }
        try {
            return meaning.apply(words);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            fault(key, "“%s: %s” %s".formatted(key, words, reason));
            return standIn;
        }
    }

    int number(String key, int least, int most) {
        return text(
                key,
                words -> {
                    var number = Integer.parseInt(words);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(words);
                    }
                    return number;
                },
                least,
                "must be a number from %d to %d".formatted(least, most));
    }

    LocalDate date(String key) {
        return text(key, LocalDate::parse, LocalDate.EPOCH, "is not a date; write it as 2026-11-23");
    }

    Period period(String key) {
        return text(
                key,
                words -> {
                    var period = Period.parse(words);
                    if (period.isZero() || period.isNegative()) {
                        throw new IllegalArgumentException(words);
                    }
                    return period;
                },
                Period.ofDays(1),
                "is not a period; write P30D for thirty days, P6M for six months, P2Y for two years");
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices) {
        var all = choices.getEnumConstants();
        var names = Arrays.stream(all)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return text(
                key,
                words -> {
                    if (!names.contains(words)) {
                        throw new IllegalArgumentException(words);
                    }
                    return all[names.indexOf(words)];
                },
                all[0],
                "must be one of: " + String.join(", ", names));
    }

    /** An address that a reader may follow, or null where there is none. */
    @Nullable
    String link(String key) {
        var address = optionalText(key);
        if (address != null && !address.matches("https://[^\\s\"<>]+")) {
            fault(key, "“%s: %s” must be an address that begins with https://".formatted(key, address));
        }
        return address;
    }

    List<String> texts(String key) {
        return items(key).stream()
                .filter(item -> {
                    var isText =
                            item instanceof Entry.Text text && !text.words().isEmpty();
                    if (!isText) {
                        faults.note(item.place(), "each entry of “" + key + "” is one word or sentence");
                    }
                    return isText;
                })
                .map(item -> ((Entry.Text) item).words())
                .toList();
    }

    /** A list of blocks; may be empty, but must be there. */
    List<Block> blocks(String key) {
        return items(key).stream()
                .filter(item -> {
                    if (!(item instanceof Entry.Keys)) {
                        faults.note(item.place(), "each entry of “" + key + "” has keys of its own");
                    }
                    return item instanceof Entry.Keys;
                })
                .map(item -> new Block((Entry.Keys) item, faults))
                .toList();
    }

    /** The same, with at least one entry. */
    List<Block> someBlocks(String key) {
        var blocks = blocks(key);
        if (keys.all().get(key) instanceof Entry.Items items && items.all().isEmpty()) {
            fault(key, "“" + key + "” needs at least one entry");
        }
        return blocks;
    }

    Block block(String key) {
        known.add(key);
        if (keys.all().get(key) instanceof Entry.Keys below) {
            return new Block(below, faults);
        }
        fault(key, "“" + key + "” needs keys of its own");
        return new Block(new Entry.Keys(place(key), Map.of()), new Faults());
    }

    void fault(String key, String reason) {
        faults.note(place(key), reason);
    }

    private List<Entry> items(String key) {
        known.add(key);
        if (keys.all().get(key) instanceof Entry.Items items) {
            return items.all();
        }
        fault(key, "“" + key + "” needs a list, or [] for none");
        return List.of();
    }

    /** Where a key's value stands, else where its block begins. */
    private Entry.Place place(String key) {
        var entry = keys.all().get(key);
        return entry == null ? keys.place() : entry.place();
    }
}
