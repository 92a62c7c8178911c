package org.consilia.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class StylesheetController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Stylesheet stylesheet;

    StylesheetController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** An address of an older look gets today's look, but may not keep it. */
    @GetMapping("/css/consilia-{hash:[0-9a-f]+}.css")
    ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
        var isCurrent = stylesheet.href().equals("/css/consilia-" + hash + ".css");
        return ResponseEntity.ok()
                .cacheControl(isCurrent ? FOR_EVER : CacheControl.noCache())
                .contentType(CSS)
                .body(stylesheet.css());
    }
}
