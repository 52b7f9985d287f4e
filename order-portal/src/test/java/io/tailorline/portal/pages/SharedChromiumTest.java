package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one test leaves in the browser the next one does not find. */
class SharedChromiumTest extends PageTest {

    private static final String LEFT = "document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)";

    @Test
    void the_next_test_finds_nothing_of_the_one_before() {
        browser.size(PHONE, 800);
        browser.open("/");
        browser.ask("document.cookie = 'left=1', localStorage.left = 1, sessionStorage.left = 1, console.error('left'),"
                + " open('/login')");
        assertThat(String.valueOf(browser.ask(LEFT))).contains("left");
        browser.close();

        browser = Browser.ofTest("http://127.0.0.1:" + port);
        browser.open("/");
        assertThat(String.valueOf(browser.ask(LEFT))).doesNotContain("left");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.windows()).isEqualTo(1);
        assertThat(browser.ask("innerWidth > " + PHONE)).isEqualTo(true);
    }
}
