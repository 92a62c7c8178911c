package org.consilia.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of everything that an import read. */
public final class ImportTally {

    /** A file of which nothing was taken, and why. */
    record Broken(String name, String reason) {}

    private int imported;
    private int alreadyHere;
    private int withoutText;
    private int sameKey;
    private final List<Broken> broken = new ArrayList<>();

    void addImported(int count) {
        imported += count;
    }

    void addAlreadyHere(int count) {
        alreadyHere += count;
    }

    void addWithoutText() {
        withoutText++;
    }

    void addSameKey() {
        sameKey++;
    }

    void addBroken(String name, String reason) {
        broken.add(new Broken(name, reason));
    }

    /** Questions that are new here, with their answers. */
    public int imported() {
        return imported;
    }

    /** Questions that an earlier import brought. */
    public int alreadyHere() {
        return alreadyHere;
    }

    /** Questions that come without the words of an answer. */
    public int withoutText() {
        return withoutText;
    }

    /** Questions that go by an identifier which another question of the same import has. */
    public int sameKey() {
        return sameKey;
    }

    /** The names of the files of which nothing was taken. */
    public List<String> brokenFiles() {
        return broken.stream().map(Broken::name).toList();
    }

    /** Whether there was nothing to read. */
    public boolean isEmpty() {
        return done() == 0 && broken.isEmpty();
    }

    int done() {
        return imported + alreadyHere + withoutText + sameKey;
    }

    /** The tally in lines for the person at the terminal. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line(imported, "answers imported"));
        lines.add(line(alreadyHere, "were here already"));
        lines.add(line(withoutText, "questions without the text of an answer, left out"));
        if (sameKey > 0) {
            lines.add(line(sameKey, "questions under an identifier that another one has, left out"));
        }
        lines.add(line(broken.size(), broken.size() == 1 ? "broken file, left out" : "broken files, left out"));
        for (var file : broken) {
            lines.add("          " + file.name() + ": " + file.reason());
        }
        return lines;
    }

    private static String line(int count, String what) {
        return String.format(Locale.UK, "%,8d  %s", count, what);
    }
}
