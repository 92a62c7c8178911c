package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium as a reader has it: on a phone or a desk, in light or dark, with scripts or without. Whatever a
 * strict content policy blocks or a script fails at is kept in {@link #complaints}.
 */
public final class Browser implements AutoCloseable {

    /** The narrowest screen that the accessibility rules name, a phone held upright, and a common desk. */
    public enum Screen {
        NARROW(320, 640),
        PHONE(390, 844),
        DESK(1280, 900);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String CHROMIUM = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    public Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(QUIET));
    }

    /** A fresh reader, without cookies, whose relative addresses start at the given one. */
    public Page page(String address, Screen screen, ColorScheme scheme, boolean hasScripts) {
        return context(address, screen, scheme, hasScripts).newPage();
    }

    public Page page(String address) {
        return page(address, Screen.DESK, ColorScheme.LIGHT, true);
    }

    public Page pageWithoutScripts(String address) {
        return page(address, Screen.DESK, ColorScheme.LIGHT, false);
    }

    private BrowserContext context(String address, Screen screen, ColorScheme scheme, boolean hasScripts) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setJavaScriptEnabled(hasScripts));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /** What the browser complained of since it started: blocked styles, missing files, failed scripts. */
    public List<String> complaints() {
        return complaints;
    }

    /** No rule of WCAG 2.2 AA or of axe's good practice is broken; what is broken is named with its element. */
    public static void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                        .toList();
        assertThat(found).isEmpty();
    }

    /** Nothing is wider than the screen, so nobody has to scroll sideways to read. */
    public static void assertFits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** The whole page as a picture in target/screenshots. */
    public static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
