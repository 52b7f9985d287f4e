package io.tailorline.portal.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.portal.order.web.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real browser before a fake workshop; left out, loudly, where there is none. */
abstract class PageTest extends PortalTest {

    static final int PHONE = 360;
    static final int DESK = 1280;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        if (!Browser.isThere()) {
            System.err.println("LEFT OUT: the page tests, because there is no %s or %s."
                    .formatted(Browser.CHROMIUM, Browser.DRIVER));
        }
        assumeTrue(Browser.isThere(), "Chromium and chromedriver are installed");
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Follows the customer's link, then shows the page in a language. */
    void openOrder(String id, String language) {
        browser.open(link(id));
        browser.open("/orders/" + id + "?lang=" + language);
    }

    void signIn(String name, String password) {
        browser.size(DESK, 800);
        browser.open("/login?lang=en");
        browser.type("#username", name);
        browser.type("#password", password);
        browser.click(".btn.main");
        browser.until("!location.pathname.startsWith('/login')");
    }
}
