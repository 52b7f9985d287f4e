package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is told on the bench has a place of its own: it covers nothing, and nothing moves under a slider. */
class BenchLayoutPageTest extends BenchPageTest {

    private static final String SHEET = "JSON.stringify(document.querySelector('.sheet').getBoundingClientRect())";

    /** How far the upper one reaches into the lower one, px. */
    private double overlap(String upper, String lower) {
        return ((Number) browser.ask(("document.querySelector('%s').getBoundingClientRect().bottom"
                                + " - document.querySelector('%s').getBoundingClientRect().top")
                        .formatted(upper, lower)))
                .doubleValue();
    }

    @Test
    void a_refusal_and_the_marker_stand_below_the_paper_which_stays_as_it_is() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(1440, 900);
        openBench(id, "en");
        Object before = browser.ask(SHEET);
        press("c");
        browser.choose("#hand-piece", "jacket.front");
        browser.ask("(() => { const list = document.getElementById('hand-what');"
                + " list.value = [...list.options].find(each => each.text === 'Point: side').value;"
                + " list.dispatchEvent(new Event('change')); })()");
        number("#hand-right", "9");
        browser.until("document.querySelector('#say .link')");
        assertThat(browser.ask(SHEET)).isEqualTo(before);
        assertThat(overlap(".sheet", "#kept")).isNotPositive();
        assertThat(overlap(".sheet", "#say")).isNotPositive();
        browser.picture("bench-told");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.querySelector('#kept[hidden]')");

        browser.click("#nest");
        browser.until("document.querySelector('#nested:not([hidden])')");
        assertThat(overlap(".sheet", "#nested")).isNotPositive();
        Object beside = browser.ask(SHEET);
        add("cuff");
        slide("cuff", "both", 10);
        browser.until("document.querySelector('#nested.stale')");
        assertThat(browser.ask(SHEET)).isEqualTo(beside);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void on_a_phone_why_it_is_here_comes_first() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(390, 844);
        openBench(id, "en");
        browser.picture("bench-phone");
        assertThat(overlap(".why-here", ".paper-view")).isNotPositive();
        assertThat(browser.text(".why-here")).contains("118");
        assertThat(browser.sideways()).isZero();

        browser.click(".back > summary");
        assertThat(browser.ask("document.elementFromPoint(195, 830).closest('.back > summary') !== null"))
                .as("a tap beside the form closes it")
                .isEqualTo(true);
    }

    @Test
    void a_file_is_taken_once_its_piece_is_chosen() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        assertThat(browser.isEnabled("#dxf-in")).isFalse();
        assertThat(browser.text("#dxf-piece")).contains("Choose the piece first");
        browser.click("#piece-list summary");
        browser.click("[data-piece='jacket.front']");
        assertThat(browser.isEnabled("#dxf-in")).isTrue();
        assertThat(browser.text("#dxf-piece")).isEqualTo("Front");
        browser.click("[data-piece='jacket.front']");
        assertThat(browser.isEnabled("#dxf-in")).isFalse();
    }
}
