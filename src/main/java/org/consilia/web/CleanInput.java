package org.consilia.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes every text that comes in storable and showable, and changes nothing a person would notice: one form of line end
 * and of composed letters; no control characters, no halves of surrogate pairs, no invisible overrides of direction.
 */
@ControllerAdvice
public class CleanInput {

    private static final String UNSAFE =
            "[\\p{Cc}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}]|\\p{Cs}";

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : CleanInput.clean(text));
            }
        });
    }

    public static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines.replaceAll(UNSAFE, ""), Normalizer.Form.NFC)
                .strip();
    }
}
