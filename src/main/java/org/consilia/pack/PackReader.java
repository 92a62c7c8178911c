package org.consilia.pack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack with those it is based on, down to the neutral one. A key that a file does not have is taken from the
 * file below; a list is taken whole. Everything is checked before any of it is used.
 */
final class PackReader {

    private static final String NEUTRAL = "neutral";
    private static final String BASED_ON = "based-on";

    /** A review is of one file; nobody inherits a lawyer's signature. */
    private static final Set<String> OF_ONE_FILE = Set.of("checked-on", "signed-by", BASED_ON);

    private static final String AS_SOON_AS_POSSIBLE = "as-soon-as-possible";

    private final PackFiles files;
    private final String name;
    private final Faults faults = new Faults();
    private final List<String> names = new ArrayList<>();

    private PackReader(PackFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** A pack's rules and its pages. */
    record Read(Pack pack, LegalPages pages) {}

    /** Reads what {@link Pack#read} reads, with its pages. */
    static Read read(String location) {
        if (location.endsWith(".yaml")) {
            var file = Path.of(location).toAbsolutePath();
            var stem = file.getFileName().toString().replaceFirst("\\.yaml$", "");
            return new PackReader(new PackFiles(file.getParent()), stem).read();
        }
        return new PackReader(new PackFiles(null), location).read();
    }

    private Read read() {
        var block = new Block(keys(name), faults);
        var pack = pack(block);
        block.refuseUnknownKeys();
        if (pack.isOnlyForTheCountry() && pack.country() == null) {
            block.fault("doctor-abroad", "“doctor-abroad: forbidden” needs a “country”");
        }
        var pages = new LegalPages(files, List.copyOf(names));
        pages.check(faults);
        faults.refuseIfAny();
        return new Read(pack, pages);
    }

    /** A file's keys over those of the file that it is based on. */
    private Entry.Keys keys(String file) {
        names.add(file);
        var found = files.find(file + ".yaml");
        if (found.isEmpty()) {
            throw new BrokenPack(List.of("There is no country pack “" + file
                    + "”. Set CONSILIA_PACK to sg, gb, us, au or neutral, or to the path of your own .yaml file."));
        }
        var own = YamlEntries.read(found.get(), faults);
        if (file.equals(NEUTRAL)) {
            return own;
        }
        var below = own.all().get(BASED_ON) instanceof Entry.Text text ? text.words() : NEUTRAL;
        if (names.contains(below)) {
            faults.note(own.place(), "“" + BASED_ON + ": " + below + "” goes round in a circle");
            return own;
        }
        var inherited = keys(below);
        OF_ONE_FILE.forEach(inherited.all()::remove);
        return own.over(inherited);
    }

    private Pack pack(Block block) {
        block.optionalText(BASED_ON);
        return new Pack(
                name,
                block.optionalText("country"),
                new Pack.Review(block.date("checked-on"), block.text("signed-by")),
                lines(block.someBlocks("emergency-numbers")),
                lines(block.someBlocks("crisis-lines")),
                lines(block.blocks("poison-lines")),
                block.someBlocks("registers").stream().map(this::register).toList(),
                new Pack.Advertising(block.texts("forbidden-words"), isAllowed(block, "testimonials")),
                fees(block.block("fees")),
                block.number("consent-age", 10, 21),
                block.choice("who-may-ask-for-a-child", Pack.Guardian.class),
                block.choice("doctor-abroad", Pack.DoctorAbroad.class),
                licence(block.block("answer-licence")),
                retention(block.block("retention")),
                block.someBlocks("breach").stream().map(this::breachDuty).toList(),
                block.someBlocks("authorities").stream().map(this::authority).toList(),
                Duration.ofHours(block.number("urgent-unanswered-after-hours", 1, 72)),
                block.number("clinics-per-request", 1, 10));
    }

    private List<Pack.Line> lines(List<Block> blocks) {
        return blocks.stream()
                .map(block -> {
                    var line = new Pack.Line(block.text("place"), block.text("number"));
                    var isMissing = line.number().isEmpty();
                    if (!isMissing && !line.number().matches("\\+?[0-9][0-9 -]{1,18}[0-9]")) {
                        block.fault("number", "“number: " + line.number() + "” is not a telephone number");
                    }
                    block.refuseUnknownKeys();
                    return line;
                })
                .toList();
    }

    private Pack.Register register(Block block) {
        var pattern = block.text(
                "pattern", Pattern::compile, Pattern.compile(".*"), "is not a pattern (a regular expression)");
        var register = new Pack.Register(
                block.text("name"),
                pattern,
                block.choice("pattern-is", PatternIs.class) == PatternIs.HINT,
                block.choice("check-digit", Pack.CheckDigit.class),
                block.text("example"),
                block.link("look-up"));
        if (!register.example().isEmpty()
                && !pattern.matcher(register.example()).matches()) {
            block.fault("example", "“example: " + register.example() + "” does not fit the pattern " + pattern);
        }
        block.refuseUnknownKeys();
        return register;
    }

    private enum PatternIs {
        RULE,
        HINT
    }

    private Pack.Fees fees(Block block) {
        var fees = new Pack.Fees(isAllowed(block, "percentage"), isAllowed(block, "per-lead"));
        block.refuseUnknownKeys();
        return fees;
    }

    private enum Verdict {
        FORBIDDEN,
        ALLOWED
    }

    private static boolean isAllowed(Block block, String key) {
        return block.choice(key, Verdict.class) == Verdict.ALLOWED;
    }

    private Pack.Licence licence(Block block) {
        var url = block.link("url");
        if (url == null) {
            block.text("url");
        }
        var licence = new Pack.Licence(block.text("name"), url == null ? "" : url);
        block.refuseUnknownKeys();
        return licence;
    }

    private Map<Pack.Kept, Period> retention(Block block) {
        var retention = new EnumMap<Pack.Kept, Period>(Pack.Kept.class);
        for (var kept : Pack.Kept.values()) {
            retention.put(kept, block.period(kept.key()));
        }
        block.refuseUnknownKeys();
        return Map.copyOf(retention);
    }

    private Pack.BreachDuty breachDuty(Block block) {
        var isUntimed = AS_SOON_AS_POSSIBLE.equals(block.optionalText("within"));
        @Nullable
        TemporalAmount within = isUntimed
                ? null
                : block.text(
                        "within",
                        PackReader::amount,
                        Period.ofDays(1),
                        "is not a time; write PT72H for 72 hours, P3D for three calendar days, or "
                                + AS_SOON_AS_POSSIBLE);
        var duty = new Pack.BreachDuty(block.text("tell"), within, block.text("from"));
        block.refuseUnknownKeys();
        return duty;
    }

    private static TemporalAmount amount(String words) {
        return words.startsWith("PT") ? Duration.parse(words) : Period.parse(words);
    }

    private Pack.Authority authority(Block block) {
        var authority = new Pack.Authority(block.text("name"), block.link("url"));
        block.refuseUnknownKeys();
        return authority;
    }
}
