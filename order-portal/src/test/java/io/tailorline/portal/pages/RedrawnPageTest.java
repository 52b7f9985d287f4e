package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import org.junit.jupiter.api.Test;

/** A page that events redraw all the time is used as one that stands still, and shows what is so in the end. */
class RedrawnPageTest extends PageTest {

    private String job(JobState state) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, state);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id);
        browser.untilItListens();
        return id;
    }

    @Test
    void an_operator_scans_starts_and_pauses_on_a_page_that_is_redrawn_five_times_a_second() throws Exception {
        browser.redraw();
        String id = job(JobState.SCAN);
        browser.until("drawn > 20 && document.getElementById('job').dataset.drawn");
        browser.type("#roll", "R-2291\n");
        browser.click("[name=cloth-check][value=marks]");
        browser.click("[data-act=start]");
        browser.click("[data-act=pause]");
        browser.until("document.querySelector('[data-act=resume]')");

        assertThat(room.log())
                .containsSubsequence(
                        "scan J-%s by cutter".formatted(id),
                        "start J-%s by cutter".formatted(id),
                        "pause J-%s by cutter".formatted(id));
        assertThat(browser.complaints()).isEmpty();
    }

    /** Without its limit of time, which a busy machine may reach first. */
    @Test
    void what_is_pressed_stays_where_it_is_until_it_is_released() throws Exception {
        browser.redraw();
        job(JobState.CUTTING);
        browser.ask("(window.setTimeout = (real => (act, ms) => ms === 2000 ? 0 : real(act, ms))(setTimeout), 1)");
        browser.ask("(window.before = drawn, window.pressed = document.querySelector('[data-act=pause]'),"
                + " pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })))");
        browser.until("drawn > before");
        assertThat(browser.ask("pressed.isConnected")).isEqualTo(true);
        press("pointerup");
        browser.until("!pressed.isConnected");
    }

    private void press(String event) {
        browser.ask(
                "document.querySelector('[data-act=pause]').dispatchEvent(new PointerEvent('%s', { bubbles: true }))"
                        .formatted(event));
    }

    /** The table is silent for less than the second from one look of the server to the next. */
    @Test
    void what_was_drawn_between_two_looks_of_the_server_is_put_right() throws Exception {
        job(JobState.CUTTING);
        room.fallSilent(true);
        browser.ask("feed.dispatchEvent(new Event('room'))");
        browser.until("document.querySelector('.silent')");
        room.fallSilent(false);
        browser.until("!document.querySelector('.silent')");
    }
}
