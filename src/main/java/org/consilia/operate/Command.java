package org.consilia.operate;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person can tell Consilia on the command line. */
sealed interface Command {

    String USAGE = """
            Consilia: ask a doctor.

              bin/run [--port N] [--data FOLDER] [--demo=off] [--public URL]
                  start everything; for this machine only, unless --public names the address
                  under which others reach it
              bin/consilia import medquad PATH [--data FOLDER]
                  import MedQuAD from a folder or a .tar.gz
              bin/consilia recover [--data FOLDER]
                  print a one-time link that lets an operator in
              bin/consilia index rebuild [--data FOLDER]
                  have the running Consilia build its index anew beside the one that serves
              bin/consilia keys list [--data FOLDER]
                  the keys that seal private texts, and how many texts each seals
              bin/consilia keys rotate [--data FOLDER]
                  seal with a new key from now on, and everything old again; goes on where it was cut short
              bin/consilia keys renew [--data FOLDER]
                  a new key for the site, which wraps those keys
              bin/consilia keys rewrap --from FILE [--data FOLDER]
                  take the keys over from the site's key in FILE to the one configured now
              bin/consilia audit verify [--data FOLDER]
                  look for changed, missing and added entries in the record of who did what
              bin/consilia audit who-saw QUESTION [--from TIME] [--to TIME] [--data FOLDER]
                  who saw or did something to a question; a time is 2026-11-23 or 2026-11-23T08:00:00Z
              bin/bench WHAT …
                  measure
              bin/drill index
                  go through what can go wrong, on a database and folders of its own

            The folder is data/ unless --data names another. DATABASE_URL, DATABASE_USER and
            DATABASE_PASSWORD name a PostgreSQL of your own, version 15 or newer.
            """;

    /** Serve pages until told to stop. */
    record Run(
            Path data,
            int port,
            boolean demonstration,
            @Nullable URI publicUrl) implements Command {

        /** The start of every link we print or send. */
        String address() {
            return publicUrl == null ? "http://localhost:" + port : publicUrl.toString();
        }

        boolean isForOthers() {
            return publicUrl != null;
        }
    }

    record Import(Path data, String collection, Path source) implements Command {}

    record Recover(Path data) implements Command {}

    /** About keys: list, rotate, renew or rewrap. */
    record Keys(Path data, String what, @Nullable Path from) implements Command {}

    record VerifyAudit(Path data) implements Command {}

    record WhoSaw(Path data, String question, Instant from, Instant to) implements Command {}

    record Bench(List<String> arguments) implements Command {}

    record Drill(String subject, List<String> arguments) implements Command {}

    record RebuildIndex(Path data) implements Command {}

    record Help() implements Command {}

    static Command parse(String... arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        if (words.isEmpty()) {
            return new Help();
        }
        var verb = words.pop();
        return switch (verb) {
            case "run" -> run(words);
            case "import" -> imported(words);
            case "recover" -> new Recover(dataOnly(verb, words, 0).data());
            case "keys" -> keys(words);
            case "audit" -> audit(words);
            case "bench" -> new Bench(List.copyOf(words));
            case "drill" -> new Drill(words.isEmpty() ? "" : words.pop(), List.copyOf(words));
            case "index" -> rebuildIndex(words);
            case "help", "--help", "-h" -> new Help();
            default -> throw new CannotStart("There is no command \"" + verb + "\"; bin/consilia help lists them.");
        };
    }

    private static Run run(Deque<String> words) {
        var data = defaultData();
        var port = 8080;
        var demonstration = true;
        URI publicUrl = null;
        while (!words.isEmpty()) {
            var option = Option.next(words);
            switch (option.name()) {
                case "--data" -> data = Path.of(option.value(words));
                case "--port" -> port = port(option.value(words));
                case "--demo" -> demonstration = demonstration(option.value(words));
                case "--public" -> publicUrl = publicUrl(option.value(words));
                default -> throw unknown("run", option.name());
            }
        }
        return new Run(data, port, demonstration && publicUrl == null, publicUrl);
    }

    private static Import imported(Deque<String> words) {
        var rest = dataOnly("import", words, 2);
        if (rest.plain().size() != 2) {
            throw new CannotStart("Say what to import and from where: bin/consilia import medquad PATH.");
        }
        return new Import(
                rest.data(), rest.plain().getFirst(), Path.of(rest.plain().getLast()));
    }

    private static RebuildIndex rebuildIndex(Deque<String> words) {
        var rest = dataOnly("index", words, 1);
        if (!rest.plain().equals(List.of("rebuild"))) {
            throw new CannotStart("An index can be built anew: bin/consilia index rebuild.");
        }
        return new RebuildIndex(rest.data());
    }

    private static Keys keys(Deque<String> words) {
        var rest = Words.of("keys", words, 1, Set.of("--data", "--from"));
        var what = rest.plain().isEmpty() ? "" : rest.plain().getFirst();
        var from = rest.options().get("--from");
        if (!Set.of("list", "rotate", "renew", "rewrap").contains(what) || what.equals("rewrap") != (from != null)) {
            throw new CannotStart("Say keys list, keys rotate, keys renew, or keys rewrap --from FILE.");
        }
        return new Keys(rest.data(), what, from == null ? null : Path.of(from));
    }

    private static Command audit(Deque<String> words) {
        var rest = Words.of("audit", words, 2, Set.of("--data", "--from", "--to"));
        var from = rest.options().getOrDefault("--from", "1970-01-01");
        var to = rest.options().getOrDefault("--to", "9999-01-01");
        if (rest.plain().equals(List.of("verify"))) {
            return new VerifyAudit(rest.data());
        }
        if (rest.plain().size() == 2 && rest.plain().getFirst().equals("who-saw")) {
            return new WhoSaw(rest.data(), rest.plain().getLast(), time(from), time(to));
        }
        throw new CannotStart("Say audit verify, or audit who-saw QUESTION with the question's id.");
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value.contains("T") ? value : value + "T00:00:00Z");
        } catch (DateTimeParseException malformed) {
            throw new CannotStart(
                    "A time is a day such as 2026-11-23, or 2026-11-23T08:00:00Z, not \"" + value + "\".");
        }
    }

    private static Words dataOnly(String verb, Deque<String> words, int expected) {
        return Words.of(verb, words, expected, Set.of("--data"));
    }

    /** The folder data/ of the checkout that bin/ belongs to; without it, of the working folder. */
    private static Path defaultData() {
        return Path.of(System.getProperty("consilia.home", ""), "data");
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // falls through to the sentence below
        }
        throw new CannotStart("A port is a number from 1 to 65535, and \"" + value + "\" is none.");
    }

    private static boolean demonstration(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new CannotStart("Write --demo=on or --demo=off, not \"" + value + "\".");
        };
    }

    private static URI publicUrl(String value) {
        try {
            var url = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            var isWeb = value.startsWith("http://") || value.startsWith("https://");
            if (isWeb && url.getHost() != null && url.getRawPath().isEmpty() && url.getRawQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // falls through to the sentence below
        }
        throw new CannotStart("--public needs an address such as https://ask.example.org, not \"" + value + "\".");
    }

    private static CannotStart unknown(String verb, String option) {
        return new CannotStart("The command " + verb + " does not know \"" + option
                + "\"; bin/consilia help lists what it" + " knows.");
    }

    /** What follows a verb: plain words and options with their values. */
    record Words(List<String> plain, Map<String, String> options) {

        static Words of(String verb, Deque<String> words, int expected, Set<String> known) {
            var plain = new ArrayList<String>();
            var options = new HashMap<String, String>();
            while (!words.isEmpty()) {
                if (!words.getFirst().startsWith("--") && plain.size() < expected) {
                    plain.add(words.pop());
                    continue;
                }
                var option = Option.next(words);
                if (!known.contains(option.name())) {
                    throw unknown(verb, option.name());
                }
                options.put(option.name(), option.value(words));
            }
            return new Words(plain, options);
        }

        Path data() {
            var named = options.get("--data");
            return named == null ? defaultData() : Path.of(named);
        }
    }

    /** An option as {@code --name value} or {@code --name=value}. */
    record Option(String name, @Nullable String attached) {

        static Option next(Deque<String> words) {
            var word = words.pop();
            var equals = word.indexOf('=');
            return equals < 0
                    ? new Option(word, null)
                    : new Option(word.substring(0, equals), word.substring(equals + 1));
        }

        String value(Deque<String> words) {
            var value = attached == null ? words.poll() : attached;
            if (value == null || value.isEmpty()) {
                throw new CannotStart(name + " needs a value.");
            }
            return value;
        }
    }
}
