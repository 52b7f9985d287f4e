package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.portal.fake.SampleSuit;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the operator does at the screen of a table. */
class OperatorPagesTest extends PageTest {

    @Test
    void the_operator_scans_before_the_start_appears() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, CutRoom.JobState.SCAN);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id);

        assertThat(browser.count("[data-act=start]")).isZero();
        browser.type("#roll", "R-2290\n");
        browser.until("document.getElementById('say').textContent.includes('R-2291')");
        browser.type("#roll", "R-2291\n");
        browser.until("document.querySelector('[data-act=start]')");
        browser.picture("job-ready");
        browser.click("[data-act=start]");
        browser.until("document.getElementById('say').textContent.includes('cloth lies where the marker is')");
        browser.click("[name=cloth-check][value=marks]");
        browser.click("[data-act=start]");
        browser.until("document.querySelector('[data-act=pause]')");
        browser.click("[data-act=pause]");
        browser.until("document.querySelector('[data-act=resume]')");
        assertThat(browser.count(".jobacts .btn.main")).isEqualTo(1);
    }

    @Test
    void another_roll_of_the_lot_is_scanned_and_laid_in_one_tap() throws Exception {
        room.count(true);
        try {
            for (String language : new String[] {"en", "zh"}) {
                for (int width : new int[] {360, DESK}) {
                    String id = goodOrder();
                    workshop.put(id, OrderState.WAITING_TABLE);
                    room.putJob(id, CutRoom.JobState.SCAN);
                    signIn("cutter", "shears");
                    browser.size(width, 800);
                    browser.open("/cutroom/J-" + id + "?lang=" + language);
                    assertThat(browser.isShown("#lay-on")).isFalse();
                    browser.type("#roll", "R-2292\n");
                    browser.until("!document.getElementById('lay-on').hidden");
                    assertThat(browser.text("#say")).contains("R-2292", "R-2291");
                    assertThat(browser.text("#lay-on")).contains("R-2292");
                    assertThat(browser.sideways()).isZero();
                    browser.picture("job-other-roll-%s-%d".formatted(language, width));
                    browser.click("#lay-on");
                    browser.until("document.querySelector('[data-act=start]')");
                    assertThat(room.log()).contains("lay on R-2292 J-%s by cutter".formatted(id));
                }
            }
        } finally {
            room.count(false);
        }
        assertThat(browser.complaints()).as("the refusals").allMatch(said -> said.contains("409"));
    }

    @Test
    void a_roll_that_is_not_in_its_place_is_told_in_one_tap() throws Exception {
        room.count(true);
        try {
            String id = goodOrder();
            workshop.put(id, OrderState.WAITING_TABLE);
            room.putJob(id, CutRoom.JobState.SCAN);
            signIn("cutter", "shears");
            browser.open("/cutroom/J-" + id + "?lang=en");
            browser.click("[data-act=roll-lost]");
            browser.until("document.getElementById('say').textContent.includes('counts as lost')");
            assertThat(room.log()).contains("lost roll J-%s by cutter".formatted(id));
        } finally {
            room.count(false);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * A tap on the drawing fills in what an operator would measure; the marker around the flaw is seen beside the old
     * one.
     */
    @Test
    void a_flaw_is_tapped_and_the_marker_around_it_seen_before_both_are_taken() throws Exception {
        room.count(true);
        try {
            for (int[] size : new int[][] {{360, 800}, {768, 1024}, {1024, 768}, {DESK, 800}}) {
                String language = size[0] == 1024 ? "zh" : "en";
                String id = goodOrder();
                String job = "J-" + id;
                workshop.put(id, OrderState.WAITING_TABLE);
                room.putJob(id, CutRoom.JobState.READY);
                signIn("cutter", "shears");
                browser.size(size[0], size[1]);
                browser.open("/cutroom/" + job + "?lang=" + language);
                browser.click("details.elsewhere > summary");
                browser.ask(tap(150, 300));
                // a pixel of the narrowest screen is 9 mm
                assertThat(Double.parseDouble(browser.value("#flaw [name=at]"))).isCloseTo(0.6, within(0.02));
                assertThat(Double.parseDouble(browser.value("#flaw [name=across]")))
                        .isCloseTo(30 + selvedgeCm(), within(2.0));
                assertThat(browser.count(".marker .found-flaw")).isEqualTo(1);
                browser.type("#flaw [name=wide]", "12\n");
                browser.until("document.getElementById('proposal')?.dataset.state === 'sought'");
                assertThat(browser.count("[data-act=start]")).isZero();
                browser.picture("job-flaw-sought-%d".formatted(size[0]));

                Marker around = SampleSuit.marker(id);
                room.answerProposal(
                        job,
                        Optional.of(new Marker(
                                around.fabric().withFlaws(List.of(hole())),
                                around.length() + 240,
                                around.efficiency(),
                                around.placements(),
                                around.rules(),
                                around.leftOut())),
                        Optional.empty());
                browser.until("document.getElementById('proposal')?.dataset.state === 'found'");
                assertThat(browser.count(".cloth .marker")).isEqualTo(2);
                assertThat(browser.count("#proposed-marker .found-flaw")).isEqualTo(1);
                assertThat(((Number) browser.ask("Math.min(...[...document.querySelectorAll('.cloth .marker')]"
                                        + ".map(each => each.getBoundingClientRect().height))"))
                                .doubleValue())
                        .as("each drawing is to be seen")
                        .isGreaterThan(120);
                assertThat(browser.count(".marker:not(.laying) .found-flaw")).isEqualTo(1);
                assertThat(browser.text("#proposal .costs")).contains("R-2291", "163.5");
                assertThat(browser.sideways()).isZero();
                assertThat((Long) browser.ask("Math.min(...[...document.querySelectorAll('#proposal .btn')]"
                                + ".map(each => Math.floor(each.getBoundingClientRect().height)))"))
                        .isGreaterThanOrEqualTo(48);
                browser.picture("job-flaw-found-%d".formatted(size[0]));
                assertThat(room.log()).doesNotContain("took P-%s for %s by cutter".formatted(job, job));
                browser.click("[data-proposal=take]");
                browser.until("!document.getElementById('proposal') && document.querySelector('[data-act=start]')");
                assertThat(room.log()).contains("took P-%s for %s by cutter".formatted(job, job));
            }
        } finally {
            room.count(false);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_flaw_that_the_marker_goes_past_is_told_and_one_may_be_left_out() throws Exception {
        room.count(true);
        try {
            String id = goodOrder();
            String job = "J-" + id;
            workshop.put(id, OrderState.WAITING_TABLE);
            room.putJob(id, CutRoom.JobState.READY);
            signIn("cutter", "shears");
            browser.open("/cutroom/" + job + "?lang=en");
            browser.click("details.elsewhere > summary");
            browser.type("#flaw [name=at]", "2,1");
            browser.type("#flaw [name=across]", "30\n");
            browser.until("!document.querySelector('#flaw .effect').hidden");
            room.fallSilent(true); // redraws the page, which keeps what is shown
            browser.until("document.querySelector('.silent')");
            room.fallSilent(false);
            browser.until("document.querySelector('[data-act=start]')");
            assertThat(browser.text("#flaw .effect p")).contains("goes past it");
            assertThat(browser.count(".marker .found-flaw")).isEqualTo(1);
            browser.click("[data-flaw=take]");
            browser.until("document.getElementById('say').textContent.includes('is stored')");
            assertThat(room.log()).contains("found a flaw on %s by cutter".formatted(job));

            browser.type("#flaw [name=at]", "0,6\n");
            browser.until("document.getElementById('proposal')");
            room.answerProposal(
                    job,
                    Optional.empty(),
                    Optional.of(List.of(Notice.of(
                            "nest.too-wide",
                            Quantity.of("%.0f", 600, "mm"),
                            Quantity.of("%.0f", 642, "mm"),
                            new Text("back")))));
            browser.until("document.getElementById('proposal')?.dataset.state === 'none'");
            assertThat(browser.text("#proposal"))
                    .contains("None was found on roll R-2291", "must be at least 642 mm: piece 'back'");
            browser.open("/cutroom/" + job + "?lang=zh");
            assertThat(browser.text("#proposal .hint")).startsWith("布料可用幅宽").doesNotContain("must");
            browser.click("[data-proposal=leave]");
            browser.until("!document.getElementById('proposal') && document.querySelector('[data-act=start]')");
            assertThat(room.log()).contains("left a flaw on %s by cutter".formatted(job));
        } finally {
            room.count(false);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static Fabric.Flaw hole() {
        return new Fabric.Flaw(
                Ring.counterClockwise(new double[] {145, 155, 155, 145}, new double[] {294, 294, 306, 306}), "hole");
    }

    private static double selvedgeCm() {
        return SampleSuit.marker("TL-2222-22").fabric().selvedgeMargin() / 10;
    }

    /** Of the cloth itself, mm from where the marker begins and from its near edge, as a click of the mouse. */
    private static String tap(double x, double y) {
        return "(() => { const svg = document.querySelector('.marker'), cloth = svg.querySelector('.turn');"
                + " const at = new DOMPoint(%s, svg.dataset.width - %s).matrixTransform(cloth.getScreenCTM());"
                        .formatted(x, y)
                + " svg.dispatchEvent(new PointerEvent('click', { clientX: at.x, clientY: at.y, bubbles: true })); return true; })()";
    }

    /** The page is redrawn because a table has fallen silent, and its answer comes late. */
    @Test
    void what_was_said_stays_when_the_page_is_redrawn_late() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, CutRoom.JobState.SCAN);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id);
        browser.type("#roll", "R-2291\n");
        browser.until("document.querySelector('[data-act=start]')");
        holdBack("job");

        room.fallSilent(true);
        browser.until("held.length > 0");
        browser.click("[data-act=start]");
        browser.until("document.getElementById('say').textContent.includes('cloth lies where the marker is')");
        letGo();
        browser.until("document.querySelector('.silent')");
        room.fallSilent(false);

        assertThat(browser.text("#say")).contains("cloth lies where the marker is");
    }

    /** Chooses and goes on. */
    private void choose(String choice) {
        String before = browser.url();
        browser.click(choice);
        browser.click(".jobacts .btn.main");
        browser.until("location.href !== '%s' && document.readyState === 'complete'".formatted(before));
    }

    @Test
    void the_operator_answers_what_is_cut_before_an_uncertain_job_continues() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        long first = room.question("J-" + id).orElseThrow().stretch().firstUncutAfter(0);
        signIn("cutter", "shears");
        for (String language : new String[] {"en", "zh"}) {
            for (int width : new int[] {390, DESK}) {
                browser.size(width, width == DESK ? 800 : 844);
                browser.open("/cutroom/J-" + id + "?lang=" + language);
                for (int step = 1; browser.count(".choice") > 0; step++) {
                    browser.picture("uncertain-%d-%s-%d".formatted(step, language, width));
                    assertThat(browser.sideways()).isZero();
                    assertThat(browser.count(".choice")).isLessThanOrEqualTo(7);
                    assertThat(browser.isShown("#uncertain-view .badge")).isTrue();
                    choose(".choice");
                }
                browser.picture("uncertain-found-%s-%d".formatted(language, width));
                assertThat(browser.sideways()).isZero();
            }
        }
        assertThat(browser.isShown("#go-on")).isFalse();
        browser.click("label.unmoved");
        assertThat(browser.shown(".jobacts .btn.main")).isEqualTo(1);
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
        assertThat(room.log()).contains("answer %d J-%s by cutter".formatted(first, id));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void one_step_back_asks_again_and_a_touch_on_a_line_is_its_choice() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");
        String asked = browser.text("#uncertain .ask");
        choose(".choice:last-of-type");
        assertThat(browser.text("#uncertain .twice")).contains("cut once more along the same line");
        browser.picture("uncertain-unsure");
        browser.click("#uncertain .back");
        browser.until("document.querySelector('.choice')");
        assertThat(browser.text("#uncertain .ask")).isEqualTo(asked);

        browser.ask(
                "document.querySelector('#uncertain-view .badge[data-no=\"2\"]').dispatchEvent(new MouseEvent('click'))");
        room.fallSilent(true); // redraws the page, which keeps what is chosen
        browser.until("document.querySelector('.silent')");
        room.fallSilent(false);
        assertThat(browser.count(".choice[data-no='2'] input:checked")).isEqualTo(1);
        assertThat(browser.count(".dm.chosen[data-no='2']")).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_job_that_is_done_tells_what_its_time_covers() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        room.putDone(
                id,
                "All 5 pieces are cut. The table lost its count on the way: 88.5 s, 3.20 m cut and 0.80 m through the air are"
                        + " those from record 51 on, the whole took longer.");
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.picture("job-done-rest");
        browser.open("/cutroom?lang=en");
        browser.picture("board-done-rest");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void where_the_table_kept_its_count_only_the_cloth_is_asked_about() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        room.askOfClothOnly(true);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.picture("uncertain-cloth");
        assertThat(browser.count(".choice")).isZero();
        browser.click("label.unmoved");
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
    }

    @Test
    void a_table_that_falls_silent_is_told_without_taking_the_focus_or_what_was_chosen() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, CutRoom.JobState.READY);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.click("[name=cloth-check][value=box]");
        room.fallSilent(true);
        browser.until("document.querySelector('.silent')?.textContent.includes('No word from the table since')");
        assertThat(browser.count("[data-act=start]")).isZero();
        assertThat(browser.ask("document.activeElement.value")).isEqualTo("box");
        assertThat(browser.ask("document.activeElement.checked")).isEqualTo(true);
        room.fallSilent(false);
        browser.until("document.querySelector('[data-act=start]')");
        assertThat(browser.ask("document.activeElement.value")).isEqualTo("box");
        browser.click("[data-act=start]");
        browser.until("document.querySelector('[data-act=pause]')");

        room.fallSilent(true);
        browser.until("document.querySelector('.silent')");
        browser.ask("document.querySelector('[data-act=pause]').focus()");
        browser.click("[data-act=pause]");
        browser.until("document.querySelector('.pressed')?.textContent.includes('the table has not answered')");
        assertThat(browser.ask("document.activeElement.dataset.act")).isEqualTo("pause");
        room.fallSilent(false);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_an_aborted_job_left_is_cut_by_one_button() throws Exception {
        String id = goodOrder();
        workshop.putCutInPart(id, 2, OrderState.INCIDENT);
        room.putAborted(id, workshop.find(id).orElseThrow().cut());
        signIn("cutter", "shears");
        for (String language : new String[] {"zh", "en"}) {
            browser.open("/cutroom/J-" + id + "?lang=" + language);
            browser.picture("job-aborted-" + language);
            assertThat(browser.sideways()).isZero();
        }
        assertThat(browser.count(".mk .pc[data-s=cut]")).isEqualTo(2);
        assertThat(browser.count(".jobacts .btn.main")).isEqualTo(1);
        browser.click("[data-act=missing][data-cloth=same]");
        browser.until("!document.getElementById('left')");
        assertThat(room.log()).contains("cut what J-%s left from SAME cloth by cutter".formatted(id));
        assertThat(browser.complaints()).isEmpty();
    }
}
