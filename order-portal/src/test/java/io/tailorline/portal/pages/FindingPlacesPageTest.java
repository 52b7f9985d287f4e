package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A finding of the certificate shows its place on the drawing. */
class FindingPlacesPageTest extends BenchPageTest {

    private static final String IN_VIEW =
            "(() => { const ring = document.querySelector('.rings circle')?.getBoundingClientRect(),"
                    + " sheet = document.querySelector('.sheet').getBoundingClientRect();"
                    + " return Boolean(ring) && ring.left > sheet.left && ring.right < sheet.right && ring.top > sheet.top && ring.bottom < sheet.bottom; })()";

    private static final Correction TOO_MUCH = new Correction.OfPoint("jacket.front", Side.BOTH, "side", 200, 0, 9);

    /** An order from before a rule: its pattern breaks what must hold now. */
    @Test
    void a_finding_that_is_chosen_is_ringed_and_brought_into_view() throws Exception {
        String id = threePiece(GOOD);
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "tailor",
                order -> order.withBench(order.style().withCorrections(List.of(TOO_MUCH))));
        signIn("tailor", "needle");
        openBench(id, "en");
        assertThat(browser.count(".rings circle")).isZero();
        lookAway();
        browser.ask(
                "[...document.querySelectorAll('[data-places]')].find(each => each.dataset.places !== '[]').focus()");
        browser.keys(Keys.ENTER);
        browser.until("document.querySelector('.rings circle')");

        assertThat(browser.count(".pieces > .on")).isEqualTo(1);
        browser.until(IN_VIEW);
        browser.picture("bench-finding");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_a_correction_breaks_is_ringed_while_the_last_good_pattern_stays() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        Object drawn = browser.ask(DRAWN);
        press("c");
        browser.choose("#hand-piece", "jacket.front");
        browser.ask("(() => { const list = document.getElementById('hand-what');"
                + " list.value = [...list.options].find(each => each.text === 'Point: side').value;"
                + " list.dispatchEvent(new Event('change')); })()");
        number("#hand-right", "9");
        browser.until("document.querySelector('.rings circle')");
        browser.until("document.querySelector('#say .link')");
        assertThat(browser.count(".edge.faulty")).isPositive();
        assertThat(browser.text("#hint")).as("nothing is wrong with the number").isEmpty();
        assertThat(browser.ask(DRAWN)).isEqualTo(drawn);
        browser.picture("bench-correction-refused");
        browser.click("#say .link");
        browser.until("document.querySelector('.pieces > .on')");
        browser.until(IN_VIEW);
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.querySelectorAll('.rings circle').length === 0");
    }

    /** So near and so far aside that no ring is on the screen. */
    private void lookAway() {
        for (int i = 0; i < 8; i++) {
            press("+");
        }
        for (int i = 0; i < 40; i++) {
            press(Keys.ARROW_LEFT);
        }
        browser.until("!(" + IN_VIEW + ")");
    }
}
