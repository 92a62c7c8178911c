package org.consilia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class StylesheetTests {

    private static final int SMALL = 25_000;
    private static final Path FILES = Path.of("src/main/resources/static/css");

    private final Stylesheet stylesheet;

    StylesheetTests() throws Exception {
        stylesheet = new Stylesheet();
    }

    @Test
    void theOrderOfTheLayersComesFirst() {
        assertThat(new String(stylesheet.css(), StandardCharsets.UTF_8))
                .containsSubsequence(
                        "@layer reset, tokens, base, components, pages, utilities;", "@layer components {");
    }

    @Test
    void theLookOfTheWholeSiteIsSmall() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(stylesheet.css());
        }
        assertThat(packed.size()).isLessThan(SMALL);
        try (var files = Files.list(FILES)) {
            assertThat(files).hasSizeLessThanOrEqualTo(25);
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(new String(stylesheet.css(), StandardCharsets.UTF_8))
                .doesNotContain("http:", "https:", "//", "@import", "@font-face");
    }

    @Test
    void onlyTheLookOfTodayMayBeKept() {
        var controller = new StylesheetController(stylesheet);
        var today = stylesheet.href().replaceAll(".*-|\\.css", "");
        assertThat(controller.stylesheet(today).getHeaders().getCacheControl()).contains("immutable");
        assertThat(controller.stylesheet("0".repeat(16)).getHeaders().getCacheControl())
                .isEqualTo("no-cache");
    }

    @Test
    void theStyleguideIsNotThereOnceTheSiteIsPublic() {
        var published = new Site("Consilia", "https://consilia.example", false, stylesheet, new Country(null, "112"));
        assertThatThrownBy(() -> new StyleguideController(published).styleguide())
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
    }
}
