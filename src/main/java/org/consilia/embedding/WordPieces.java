package org.consilia.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words into the numbers the model was trained on: BERT's WordPiece, lower-cased and without accents.
 *
 * <p>Written here, in a hundred lines, because the ready library brings 55 MB of native code, reports its use to its
 * makers when it believes it runs in their cloud, looks for a graphics card and unpacks itself into the home folder. A
 * test holds this class against that library, word for word.
 */
class WordPieces {

    /** The model has no positions beyond this. */
    static final int LONGEST = 512;

    /** As the tokenizer was trained: a longer run of letters is one unknown word. */
    private static final int LONGEST_WORD = 100;

    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int beginning;
    private final int end;
    private final int unknown;

    WordPieces(String resource) {
        vocabulary = vocabularyIn(resource);
        beginning = vocabulary.getOrDefault("[CLS]", 0);
        end = vocabulary.getOrDefault("[SEP]", 0);
        unknown = vocabulary.getOrDefault("[UNK]", 0);
    }

    /** The text as the model reads it, from its beginning mark to its end mark, cut where the model's sight ends. */
    long[] of(String words) {
        var text = plain(words);
        var pieces = new Pieces();
        pieces.add(beginning);
        var word = new StringBuilder();
        for (var at = 0; at < text.length() && !pieces.full(); ) {
            var character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isNothing(character)) {
                continue;
            }
            if (isSpace(character)) {
                endWord(word, pieces);
            } else if (isPunctuation(character) || isIdeograph(character)) {
                endWord(word, pieces);
                word.appendCodePoint(character);
                endWord(word, pieces);
            } else {
                word.appendCodePoint(character);
            }
        }
        endWord(word, pieces);
        return pieces.closedWith(end);
    }

    private void endWord(StringBuilder word, Pieces pieces) {
        if (!word.isEmpty()) {
            split(word.toString(), pieces);
            word.setLength(0);
        }
    }

    /** Greedy: the longest piece the vocabulary knows, then the longest of what is left. */
    private void split(String word, Pieces pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        var found = new int[word.length()];
        var count = 0;
        for (var from = 0; from < word.length(); ) {
            var to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                var part = word.substring(from, to);
                piece = vocabulary.get(from == 0 ? part : CONTINUED + part);
                if (piece == null) {
                    to--;
                }
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            found[count++] = piece;
            from = to;
        }
        for (var i = 0; i < count; i++) {
            pieces.add(found[i]);
        }
    }

    /** Lower case without accents. Plain ASCII, nearly everything here, skips half the work. */
    private static String plain(String words) {
        if (words.chars().allMatch(letter -> letter < 0x80)) {
            return lowered(words);
        }
        var bare = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return lowered(bare.toString());
    }

    private static String lowered(String words) {
        var lower = new StringBuilder(words.length());
        words.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    private static boolean isNothing(int character) {
        if (character == '\t' || character == '\n' || character == '\r') {
            return false;
        }
        if (character == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isPunctuation(int character) {
        if (character < 0x80) {
            return character > ' ' && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks the model's makers listed as Chinese: each character is a word. */
    private static boolean isIdeograph(int character) {
        return (character >= 0x4E00 && character <= 0x9FFF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0x20000 && character <= 0x2A6DF)
                || (character >= 0x2A700 && character <= 0x2B73F)
                || (character >= 0x2B740 && character <= 0x2B81F)
                || (character >= 0x2B920 && character <= 0x2CEAF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    private static Map<String, Integer> vocabularyIn(String resource) {
        try (var json = WordPieces.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("The tokenizer is not on the class path: " + resource);
            }
            var vocabulary = new HashMap<String, Integer>(65_536);
            JsonMapper.shared()
                    .readTree(json)
                    .path("model")
                    .path("vocab")
                    .properties()
                    .forEach(entry ->
                            vocabulary.put(entry.getKey(), entry.getValue().intValue()));
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A growing row of numbers that stops growing where the model's sight ends. */
    private static class Pieces {

        private final long[] numbers = new long[LONGEST];
        private int count;

        void add(int number) {
            if (!full()) {
                numbers[count++] = number;
            }
        }

        boolean full() {
            return count == LONGEST - 1;
        }

        long[] closedWith(int number) {
            numbers[count++] = number;
            return Arrays.copyOf(numbers, count);
        }
    }
}
