package org.consilia.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules as a doctor wrote them, read from text files and checked: whatever cannot be meant stops the start of the
 * program with the file, the line and the reason.
 *
 * <p>Five kinds of block, each begun by a line at the margin and filled by indented lines; {@code #} begins a remark:
 *
 * <pre>
 * words pain                       a list of words, used in phrases as &lt;pain&gt;
 *   pain pains ache aching
 * misspelt                         short words as they are often written
 *   chest: chist chets
 * concept chest pain (acute)       something a person may tell, one way of saying it a line
 *   &lt;pain&gt; ~ chest
 * cue denies                       words that put others in another light
 *   no
 * flag chest pain                  what must be told together to raise the red flag
 *   emergency: chest pain with sweating / arm pain unless sore to touch
 * </pre>
 */
final class RedFlags {

    /** In the order in which they are read: a list of words stands before the phrases that use it, rules come last. */
    private static final List<String> FILES = List.of(
            "context",
            "concepts/words",
            "concepts/who",
            "concepts/unresponsive",
            "concepts/breathing",
            "concepts/chest",
            "concepts/stroke",
            "concepts/seizure",
            "concepts/bleeding",
            "concepts/allergy",
            "concepts/sepsis",
            "concepts/poisoning",
            "concepts/suicide",
            "concepts/pregnancy",
            "concepts/infant",
            "concepts/head-injury",
            "concepts/injuries",
            "concepts/choking-drowning",
            "concepts/eyes",
            "concepts/testicle-limb-spine",
            "concepts/belly",
            "concepts/diabetes",
            "concepts/infections",
            "languages",
            "red-flags");

    /** Stands after "unless" like a concept, but it is the whole text that is one: {@link Context#isLongStory}. */
    private static final String LONG_STORY = "long story";

    private final PhraseBook phrases;
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> meanings = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();
    private String version = "";
    private Consumer<String> block = _ -> {
        throw new IllegalArgumentException("nothing was begun that this line could belong to");
    };

    private RedFlags(Set<String> english) {
        this.phrases = new PhraseBook(english);
    }

    /** The rules that this program comes with. */
    static RedFlags shipped() {
        var english = new HashSet<>(RuleText.shipped("english-words").words());
        return of(english, FILES.stream().map(RuleText::shipped).toList());
    }

    static RedFlags of(Set<String> english, List<RuleText> texts) {
        var redFlags = new RedFlags(english);
        texts.forEach(text -> text.forEach(redFlags::read));
        redFlags.check();
        return redFlags;
    }

    String version() {
        return version;
    }

    PhraseBook phrases() {
        return phrases;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The concept of a meaning that is no cue. */
    Concept concept(int meaning) {
        return concepts.get(meaning - Cue.ALL.size());
    }

    int meanings() {
        return Cue.ALL.size() + concepts.size();
    }

    private void read(String line) {
        if (Character.isWhitespace(line.charAt(0))) {
            block.accept(line.strip());
            return;
        }
        var parts = line.strip().split("\\s+", 2);
        var name = parts.length == 2 ? parts[1] : "";
        switch (parts[0]) {
            case "version" -> version = name;
            case "words" -> beginList(name);
            case "concept" -> beginConcept(name);
            case "cue" -> beginCue(name);
            case "flag" -> beginFlag(name);
            case "misspelt" -> block = this::misspelt;
            default ->
                throw new IllegalArgumentException(
                        "a line at the margin begins with version, words, misspelt, concept, cue or flag, not \""
                                + parts[0] + "\"");
        }
    }

    private void beginList(String name) {
        var words = new ArrayList<String>();
        block = line -> {
            words.addAll(List.of(line.split("\\s+")));
            phrases.list(name, words);
        };
    }

    private void misspelt(String line) {
        var parts = line.split("\\s*:\\s*", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a misspelt word is written after the right one and a colon");
        }
        phrases.misspelt(parts[0], List.of(parts[1].split("\\s+")));
    }

    private void beginConcept(String written) {
        var name = written.replaceAll("\\s*\\(.*\\)", "");
        var counts = switch (written.substring(name.length()).strip()) {
            case "" -> Concept.PRESENT;
            case "(acute)" -> Concept.ACUTE;
            case "(background)" -> Concept.BACKGROUND;
            case "(imagined too)" -> Concept.IMAGINED_TOO;
            default ->
                throw new IllegalArgumentException("a concept is (acute), (background), (imagined too) or nothing");
        };
        if (name.matches(".*\\b(with|unless)\\b.*|.*/.*")) {
            throw new IllegalArgumentException("the name of a concept has no \"with\", \"unless\" or \"/\" in it");
        }
        int meaning = meanings.computeIfAbsent(name, _ -> {
            concepts.add(new Concept(name, counts));
            return meanings() - 1;
        });
        boolean more =
                !counts.equals(Concept.PRESENT) && !concept(meaning).counts().equals(counts);
        if (more) {
            throw new IllegalArgumentException("\"" + name + "\" was begun above in another way");
        }
        block = phrase -> {
            phrases.add(meaning, phrase);
            told.add(meaning);
        };
    }

    private void beginCue(String name) {
        int meaning = Cue.of(name).meaning();
        block = phrase -> phrases.add(meaning, phrase);
    }

    private void beginFlag(String name) {
        var redFlag = RedFlag.of(name);
        block = line -> {
            var parts = line.split("\\s*:\\s*", 2);
            if (parts.length < 2 || !Set.of("emergency", "urgent").contains(parts[0])) {
                throw new IllegalArgumentException("a rule begins with \"emergency:\" or \"urgent:\"");
            }
            rules.add(rule(redFlag, parts[0].equals("emergency"), parts[1]));
        };
    }

    private Rule rule(RedFlag redFlag, boolean isEmergency, String written) {
        var halves = written.split("\\s+unless\\s+", 2);
        var unless = new ArrayList<>(halves.length == 2 ? names(halves[1]) : List.of());
        boolean unlessLongStory = unless.remove(LONG_STORY);
        var together = new ArrayList<List<Integer>>();
        for (var group : halves[0].split("\\s+with\\s+", -1)) {
            together.add(group(names(group)));
        }
        return new Rule(redFlag, isEmergency, List.copyOf(together), group(unless), unlessLongStory);
    }

    private static List<String> names(String written) {
        return List.of(written.strip().split("\\s*/\\s*", -1));
    }

    private List<Integer> group(List<String> names) {
        var group = new ArrayList<Integer>();
        for (var name : names) {
            var meaning = meanings.get(name);
            if (meaning == null) {
                throw new IllegalArgumentException("there is no concept \"" + name + "\"");
            }
            group.add(meaning);
            used.add(meaning);
        }
        return List.copyOf(group);
    }

    private void check() {
        if (version.isEmpty()) {
            throw new IllegalArgumentException("the rules have no version");
        }
        for (var concept : meanings.entrySet()) {
            if (!told.contains(concept.getValue())) {
                throw new IllegalArgumentException("nothing is said for the concept \"" + concept.getKey() + "\"");
            }
            if (!used.contains(concept.getValue())) {
                throw new IllegalArgumentException("no rule uses the concept \"" + concept.getKey() + "\"");
            }
        }
    }
}
