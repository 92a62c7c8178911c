package org.consilia.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text as the index knows them: lower case, without endings, without "the" and "of". */
class Stems {

    static final Analyzer ENGLISH = new EnglishAnalyzer();

    /** A word's stem and where in the text the word stands. */
    record Placed(String stem, Span span) {}

    private Stems() {}

    static Set<String> of(String text) {
        var stems = new LinkedHashSet<String>();
        placed(text).forEach(placed -> stems.add(placed.stem()));
        return stems;
    }

    static List<Placed> placed(String text) {
        try (var tokens = ENGLISH.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var stems = new ArrayList<Placed>();
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(new Placed(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
            }
            tokens.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
