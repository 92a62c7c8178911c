package org.consilia.web;

import gg.jte.Content;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A doctor's Markdown as safe HTML: paragraphs, lists, emphasis and links to other sites, nothing else. HTML typed into
 * it is shown as text; the sanitizer behind the renderer is the second lock, not the first.
 */
public final class Markdown {

    private static final int MAX_NESTING = 20;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "ol", "ul", "li", "em", "strong", "br", "blockquote", "h2", "h3", "h4", "a")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,6}") ? value : null)
            .onElements("ol")
            .allowAttributes("href")
            .matching((element, attribute, value) -> value.matches("(?i)(https?://|mailto:).+") ? value : null)
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    public static Content html(String markdown) {
        var html = SAFE.sanitize(HTML.render(PARSER.parse(markdown)));
        return output -> output.writeContent(html);
    }

    /** The same words without any mark-up, for search, mail subjects and structured data. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }
}
