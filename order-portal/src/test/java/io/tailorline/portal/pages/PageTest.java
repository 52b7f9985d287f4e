package io.tailorline.portal.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.testkit.InBrowser;
import io.tailorline.workflow.production.OrderMovedUnseen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A real browser before a fake workshop; left out, loudly, where there is none. */
@InBrowser
abstract class PageTest extends PortalTest {

    static final int PHONE = 360;
    static final int DESK = 1280;

    Browser browser;

    @Autowired
    private ApplicationEventPublisher happenings;

    @BeforeEach
    void openBrowser() {
        if (!Browser.isThere()) {
            System.err.println("LEFT OUT: the page tests, because there is no %s or %s."
                    .formatted(Browser.CHROMIUM, Browser.DRIVER));
        }
        assumeTrue(Browser.isThere(), "Chromium and chromedriver are installed");
        browser = Browser.ofTest("http://127.0.0.1:" + port);
    }

    /**
     * The server learns that nobody watches a page any more when it writes to it for the second time: what this test
     * has left keeps no place at the live feed from the next one.
     */
    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            OrderMovedUnseen any = new OrderMovedUnseen("", Instant.now());
            happenings.publishEvent(any);
            happenings.publishEvent(any);
        }
    }

    /** Follows the customer's link, then shows the page in a language. */
    void openOrder(String id, String language) {
        browser.open(link(id));
        browser.open("/orders/" + id + "?lang=" + language);
    }

    /** Who and where, in the last step of the shop. */
    void tellContact() {
        browser.type("#c-name", "A. Customer");
        browser.type("#c-email", "a@example.org");
        browser.type("#c-line1", "1 High Street");
        browser.type("#c-town", "London");
        browser.choose("#c-country", "GB");
    }

    void signIn(String name, String password) {
        browser.size(DESK, 800);
        browser.open("/login?lang=en");
        browser.type("#username", name);
        browser.type("#password", password);
        browser.click(".btn.main");
        browser.until("!location.pathname.startsWith('/login')");
    }

    /**
     * From now on what this part of the page asks the server for is held back, until {@link #letGo}. An answer that was
     * on its way has come before.
     */
    void holdBack(String part) {
        browser.ask("(window.asked = fetch, window.held = [],"
                + " window.fetch = (url, how) => how?.headers?.Accept !== 'text/html' ? asked(url, how)"
                + " : new Promise(go => held.push(() => go(asked(url, { ...how, signal: undefined })))), true)");
        browser.until("held.length > 0 || !document.querySelector('#%s[aria-busy]')".formatted(part));
    }

    void letGo() {
        browser.ask("(window.fetch = asked, held.forEach(go => go()), true)");
    }

    /** The script of axe-core, which finds what is wrong about a page for those who do not see it. */
    static String axe() throws IOException {
        Path axe = Optional.ofNullable(System.getenv("TAILORLINE_IT_NODE_MODULES"))
                .map(modules -> Path.of(modules, "axe-core", "axe.min.js"))
                .orElse(Path.of("nowhere"));
        assumeTrue(
                Files.exists(axe),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with axe-core; the page was not read by it.");
        return Files.readString(axe);
    }

    /** {@code []} where there are none. */
    Object faults(String axe) {
        return faults(axe, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']");
    }

    /**
     * In each theme, the light one last. The dark one is read by the rules that look at colours; to all others it is
     * the page that they have read.
     */
    Object faultsInBothThemes(String axe) {
        browser.dark(true);
        Object dark = faults(axe, "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }");
        browser.dark(false);
        Object light = faults(axe);
        return dark.equals("[]") ? light : "dark: %s, light: %s".formatted(dark, light);
    }

    private Object faults(String axe, String rules) {
        if (browser.ask("!window.axe").equals(true)) {
            browser.ask("(() => {" + axe + "})()");
        }
        return browser.await(
                "const found = await axe.run({ runOnly: " + rules + ", resultTypes: ['violations'] });"
                        + " return JSON.stringify(found.violations.map(each => each.id + ' ' + each.nodes.map(node => node.target)));");
    }
}
