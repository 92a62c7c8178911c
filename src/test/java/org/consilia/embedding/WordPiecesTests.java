package org.consilia.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTests {

    private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final WordPieces WORD_PIECES = new WordPieces(RESOURCE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "What if the doctor can't get the stent in?",
                "Ménière’s disease – naïve Ångström ﬁne İstanbul",
                "metoprolol 25mg/d; INR=2.5 (normal?) <b>$5</b> `x|y~z^`",
                "心脏支架 放不进去怎么办 ステント 스텐트",
                "नमस्ते दुनिया مرحبا بالعالم שלום",
                "tab\tnew\nline\rreturn\u00a0hard\u2003em\u200bzero\u202eright",
                "\u0000\u0001\u007f\ufffd\ufeff bell",
                "👩‍⚕️ says ❤️ 🏳️‍🌈",
                "a\ud800b",
                "pneumonoultramicroscopicsilicovolcanoconiosis",
            })
    void wordsAreCutAsTheModelsMakersCutThem(String text) throws IOException {
        try (var makers = makersTokenizer()) {
            assertThat(WORD_PIECES.of(text)).isEqualTo(makers.encode(text).getIds());
        }
    }

    @Test
    void anyTextIsCutAsTheModelsMakersCutIt() throws IOException {
        var random = new Random(7);
        try (var makers = makersTokenizer()) {
            assertThat(Stream.generate(() -> anyText(random)).limit(3_000))
                    .allSatisfy(text -> assertThat(WORD_PIECES.of(text))
                            .isEqualTo(makers.encode(text).getIds()));
        }
    }

    @Test
    void aLongTextIsCutWhereTheModelsSightEnds() throws IOException {
        var text = "chest pain ".repeat(20_000);
        try (var makers = makersTokenizer()) {
            assertThat(WORD_PIECES.of(text))
                    .hasSize(WordPieces.LONGEST)
                    .isEqualTo(makers.encode(text).getIds());
        }
    }

    @Test
    void aWordWithoutEndIsOneUnknownWord() {
        assertThat(WORD_PIECES.of("x".repeat(100_000))).hasSize(3);
    }

    private static String anyText(Random random) {
        return IntStream.range(0, 40)
                .map(_ -> switch (random.nextInt(6)) {
                    case 0 -> ' ';
                    case 1 -> random.nextInt(0x250);
                    case 2 -> random.nextInt(0x2000, 0x2BFF);
                    case 3 -> random.nextInt(0x4000, 0x9FC0);
                    default -> random.nextInt('a', 'z' + 1);
                })
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static HuggingFaceTokenizer makersTokenizer() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        try (var json = WordPieces.class.getResourceAsStream(RESOURCE)) {
            return HuggingFaceTokenizer.newInstance(
                    json, Map.of("truncation", "true", "maxLength", "512", "padding", "false"));
        }
    }
}
