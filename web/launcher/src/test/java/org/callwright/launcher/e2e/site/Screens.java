package org.callwright.launcher.e2e.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser for a class of tests; each test has its pages to itself. */
public final class Screens implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    @SuppressWarnings("NullAway.Init")
    private Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.SOON.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }

    /** Knows nothing of any other page. */
    public Page blank() {
        return browser.newContext().newPage();
    }

    public Page signedIn(URI address, String account, String password) {
        return signIn(blank(), address, account, password);
    }

    /** On a page that was made for it: one whose connections pass through the test, say. */
    public Page signIn(Page page, URI address, String account, String password) {
        page.navigate(address.toString());
        page.getByTestId("account").fill(account);
        page.getByTestId("password").fill(password);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("who")).isVisible();
        return page;
    }
}
