package org.consilia.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The look of the whole site in one file with an address of its own for each content, so that it may be kept for ever:
 * every file of {@code static/css}, joined once at the start. Layers decide what wins, so all files but the one that
 * orders the layers may stand in any order.
 */
@Component
class Stylesheet {

    private static final String FIRST = "layers.css";
    private static final int HASH_BYTES = 8;

    private final byte[] css;
    private final String hash;

    Stylesheet() throws IOException, NoSuchAlgorithmException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:static/css/*.css");
        Arrays.sort(
                files,
                Comparator.comparing((Resource file) -> !FIRST.equals(file.getFilename()))
                        .thenComparing(file -> String.valueOf(file.getFilename())));
        var joined = new StringBuilder();
        for (var file : files) {
            joined.append(file.getContentAsString(StandardCharsets.UTF_8));
        }
        css = joined.toString().getBytes(StandardCharsets.UTF_8);
        hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(css), 0, HASH_BYTES);
    }

    String href() {
        return "/css/consilia-" + hash + ".css";
    }

    byte[] css() {
        return css.clone();
    }
}
