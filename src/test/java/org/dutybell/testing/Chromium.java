package org.dutybell.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser for tests of pages; DUTYBELL_CHROMIUM names it when it is in no well-known place. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Starts it; without a browser on this machine the calling test is skipped, loudly. */
    public static Chromium startFor(Class<?> test) {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            System.err.println(
                    "### SKIPPED: " + test.getSimpleName() + " found no Chromium. Install it (Debian: apt-get"
                            + " install chromium fonts-noto-cjk) or name it in DUTYBELL_CHROMIUM. ###");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium");
        return new Chromium(found.get());
    }

    /** A page of its own, in Chinese, in a window of a laptop's size. */
    public Page newPage() {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 800))
                .newPage();
    }

    /** Kept under target for people who want to look. */
    public static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    private static Optional<Path> find() {
        return Stream.of(
                        String.valueOf(System.getenv("DUTYBELL_CHROMIUM")),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
