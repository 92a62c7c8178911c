package org.consilia.find;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word about as it sounds: "diarrhoea", "diarrhea" and "diarea" become the same. People write down the names of
 * diseases as they heard them, and what Greek and Latin left in them is not to be heard.
 */
final class Sound {

    private record Rule(Pattern written, String heard) {
        Rule(String written, String heard) {
            this(Pattern.compile(written), heard);
        }
    }

    /** In this order. */
    private static final List<Rule> RULES = List.of(
            new Rule("^p([snt])", "$1"),
            new Rule("^[gkm]n", "n"),
            new Rule("^x", "s"),
            new Rule("rrh|rh", "r"),
            new Rule("ph", "f"),
            new Rule("[tsc]i(?=on|ou|an|al)", "sh"),
            new Rule("sc(?=[eiy])", "s"),
            new Rule("cc(?=[ei])", "ks"),
            new Rule("c(?=[eiy])", "s"),
            new Rule("ck|ch|qu|[cq]", "k"),
            new Rule("gh", "g"),
            new Rule("th", "t"),
            new Rule("x", "ks"),
            new Rule("z", "s"),
            new Rule("[ao]e|ea(?!$)|e[ei]|ie", "e"),
            new Rule("ou|oo|eu", "u"),
            new Rule("y", "i"),
            new Rule("(.)\\1+", "$1"),
            new Rule("(?<=..)e$", ""));

    private Sound() {}

    static String of(String word) {
        var heard = word;
        for (var rule : RULES) {
            heard = rule.written().matcher(heard).replaceAll(rule.heard());
        }
        return heard;
    }
}
