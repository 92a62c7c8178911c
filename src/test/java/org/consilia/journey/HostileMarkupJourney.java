package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.consilia.TestData;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.junit.jupiter.api.Test;

/**
 * What attackers write, as the text of an answer's claim in a real browser, without the content policy that would stop
 * what got through.
 */
class HostileMarkupJourney {

    private static final int AT_ONCE = 500;

    /** Every element and attribute that a claim cannot have, and every link to anything but a page or a mailbox. */
    private static final String DANGEROUS = """
            () => [...document.querySelectorAll('main *')].flatMap(element => [
                    ...(/^(p|ol|ul|li|em|strong|br|blockquote|h[2-4]|a|section)$/.test(element.localName)
                            ? [] : [element.outerHTML]),
                    ...[...element.attributes]
                            .filter(own => !/^(rel|start|id)$/.test(own.name)
                                    && !(own.name === 'href' && /^(https?|mailto):/.test(element.protocol)))
                            .map(own => element.outerHTML)])""";

    @Test
    void nothingOfItRunsAndNothingDangerousIsLeft() throws IOException {
        var payloads = TestData.rows("security/xss_html.jsonl").stream()
                .map(row -> row.path("payload").asString())
                .toList();
        var happened = new ArrayList<String>();
        try (var browser = new Browser()) {
            for (var from = 0; from < payloads.size(); from += AT_ONCE) {
                var some = payloads.subList(from, Math.min(from + AT_ONCE, payloads.size()));
                var page = watched(browser.page("http://127.0.0.1"), happened);
                page.setContent(pageOf(some));
                assertThat(page.locator("main > section").count()).isEqualTo(some.size());
                assertThat(page.evaluate(DANGEROUS))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isEmpty();
            }
        }
        assertThat(happened).isEmpty();
    }

    @Test
    void whatIsNotMadeSafeIsNoticed() {
        var happened = new ArrayList<String>();
        try (var browser = new Browser()) {
            var page = watched(browser.page("http://127.0.0.1"), happened);
            page.setContent("<main><section><a href='javascript:alert(1)' onclick='alert(2)'>x</a>"
                    + "<img src='http://127.0.0.1:9/x'><script>alert(3)</script></section></main>");
            assertThat(page.evaluate(DANGEROUS))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(happened).contains("said 3", "asked for http://127.0.0.1:9/x");
    }

    private static Page watched(Page page, List<String> happened) {
        page.onDialog(dialog -> {
            happened.add("said " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> happened.add("asked for " + request.url()));
        page.onPopup(popup -> happened.add("opened a window"));
        return page;
    }

    private static String pageOf(List<String> payloads) {
        var html = new StringOutput();
        html.writeContent("<!doctype html><main>");
        for (var i = 0; i < payloads.size(); i++) {
            html.writeContent("<section id=\"claim-" + i + "\">");
            new Claim(ClaimKind.TEXT, null, payloads.get(i), List.of(), true)
                    .html()
                    .writeTo(html);
            html.writeContent("</section>");
        }
        html.writeContent("</main>");
        return html.toString();
    }
}
