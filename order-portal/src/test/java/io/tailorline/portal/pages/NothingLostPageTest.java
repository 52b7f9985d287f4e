package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a tailor has typed or decided is neither lost nor changed in silence. */
class NothingLostPageTest extends BenchPageTest {

    /** Whether a browser would leave the page without asking. */
    private Object leaves() {
        return browser.ask("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    @Test
    void leaving_asks_while_the_bench_differs_from_the_order() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        assertThat(leaves()).isEqualTo(true);
        add("cuff");
        assertThat(leaves()).as("an alteration of nothing").isEqualTo(true);
        slide("cuff", "both", 10);
        assertThat(leaves()).isEqualTo(false);
        press(Keys.chord(Keys.CONTROL, "z"));
        assertThat(leaves()).isEqualTo(true);
    }

    @Test
    void an_amount_beyond_its_limit_stays_and_is_marked_with_the_limit() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("cuff");
        number("#amount-cuff-both", "45");
        browser.until("document.querySelector('[data-rule=cuff] .say').textContent.includes('30')");
        assertThat(browser.value("#amount-cuff-both")).isEqualTo("45");
        assertThat(browser.attribute("#amount-cuff-both", "aria-invalid")).isEqualTo("true");
        number("#amount-cuff-both", "wide");
        assertThat(browser.text("[data-rule=cuff] .say")).contains("A number");
        browser.click("#approve");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("amount-cuff-both");
        assertThat(workshop.task(id)).isPresent();
        browser.picture("bench-beyond-its-limit");
        number("#amount-cuff-both", "10");
        browser.until("document.querySelector('[data-rule=cuff] .say').textContent === ''");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void the_queue_says_what_came_of_an_approval() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("#approve");
        browser.until("document.querySelector('#decided:not([hidden])')");

        assertThat(browser.text("#decided")).contains(id, "recorded", "being laid");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("decided");
        assertThat(browser.attribute("#decided a", "href")).isEqualTo("/tailor/" + id);
        browser.picture("queue-decided");
        browser.open("/tailor");
        assertThat(browser.isShown("#decided")).isFalse();
    }
}
