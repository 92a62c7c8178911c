package org.consilia.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An answer of MedQuAD as Markdown, every word unchanged. MedQuAD took the words from web pages and flattened what stood
 * around them, but not quite: a paragraph or a list item left a line end or a run of spaces behind. From these gaps
 * paragraphs and lists are made again; where nothing is left to see, the text stays one paragraph. A hyphen that a
 * sentence uses as a dash stands between single spaces and stays where it is.
 */
final class MedQuadText {

    /** Two blanks or more, or a line end; with a hyphen behind it, it begins a list item. */
    private static final Pattern GAP = Pattern.compile("(\\s{2,}|\\n)(-(?=\\s|$))?");

    /** The first item of a list often stands close to its sentence; that others follow gives it away. */
    private static final Pattern CLOSE_ITEM = Pattern.compile("(?:(?<=:)|(?<=\\binclude)|(?<=\\bincluding)) - ");

    /** What Markdown would read as mark-up anywhere in a line. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<&]");

    /** What Markdown would read as mark-up at the beginning of a line. */
    private static final Pattern LINE_MARK = Pattern.compile("^(\\d{1,9}(?=[.)](?:\\s|$))|(?=[#>+=~-]))");

    /** A paragraph or a list item. */
    private record Block(boolean isItem, String words) {

        String markdown() {
            return isItem ? "- " + escaped(words) : escaped(words);
        }
    }

    private final int parting;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean isItem;

    private MedQuadText(int parting) {
        this.parting = parting;
    }

    /** A question with its mark where it belongs: {@code What causes gout? ?} becomes {@code What causes gout?}. */
    static String title(String question) {
        var title = question.replaceAll("[\\s?]+$", "") + "?";
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** An answer from a source in which two spaces part paragraphs, or only three and more. */
    static String markdown(String answer, boolean twoSpacesPart) {
        return new MedQuadText(twoSpacesPart ? 2 : 3).read("\n" + answer.strip());
    }

    private String read(String text) {
        var gap = GAP.matcher(text);
        int end = 0;
        while (gap.find()) {
            words.append(text, end, gap.start());
            end = gap.end();
            if (gap.group(2) != null) {
                splitCloseItem();
                begin(true);
            } else if (gap.group(1).contains("\n") || gap.group(1).length() >= parting) {
                part();
            } else {
                words.append(' ');
            }
        }
        words.append(text, end, text.length());
        begin(false);
        return joined();
    }

    /** A gap right after a hyphen only sets its item off. */
    private void part() {
        if (!words.toString().isBlank()) {
            begin(false);
        }
    }

    private void splitCloseItem() {
        var close = CLOSE_ITEM.matcher(words);
        if (!isItem && close.find()) {
            var item = words.substring(close.end());
            words.setLength(close.start());
            begin(true);
            words.append(item);
        }
    }

    /** Ends the block that is being read and begins another. */
    private void begin(boolean item) {
        var read = words.toString().strip().replaceAll("\\s+", " ");
        if (!read.isEmpty()) {
            blocks.add(new Block(isItem, read));
        }
        words.setLength(0);
        isItem = item;
    }

    /** The items of one list stand on neighbouring lines, all else apart. */
    private String joined() {
        var text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                text.append(blocks.get(i).isItem() && blocks.get(i - 1).isItem() ? "\n" : "\n\n");
            }
            text.append(blocks.get(i).markdown());
        }
        return text.toString();
    }

    private static String escaped(String words) {
        var inline = MARK.matcher(words).replaceAll("\\\\$0");
        return LINE_MARK.matcher(inline).replaceFirst("$1\\\\");
    }
}
