package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class HeadersTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void aBrowserIsToldToRunAndLoadNothingFromElsewhere() {
        var page = new Visitor(pages).get("/");
        assertThat(page)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Referrer-Policy", "same-origin");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:");
    }

    @Test
    void publicPagesStartNoSession() {
        for (var path : new String[] {"/", "/find", "/about", "/privacy", "/contact", "/terms", "/accessibility"}) {
            var visitor = new Visitor(pages);
            assertThat(visitor.get(path)).hasStatusOk();
            assertThat(visitor.session()).as(path).isNull();
        }
    }

    @Test
    void noPageNamesAnotherHost() throws Exception {
        for (var path : new String[] {"/", "/find", "/ask", "/sign-in", "/about", "/quotes/new"}) {
            assertThat(new Visitor(pages).get(path).getResponse().getContentAsString())
                    .as(path)
                    .doesNotContainPattern("(src|href|action)=\"(https?:)?//(?!creativecommons\\.org)");
        }
    }

    @Test
    void whatIsPrivateIsNeverKeptByACache() {
        for (var path : new String[] {"/ask", "/sign-in", "/mine"}) {
            assertThat(new Visitor(pages).get(path).getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .as(path)
                    .contains("no-store");
        }
    }
}
