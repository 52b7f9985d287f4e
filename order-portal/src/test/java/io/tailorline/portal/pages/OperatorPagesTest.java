package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.OrderState;
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

        assertThat(browser.all("[data-act=start]")).isEmpty();
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
        assertThat(browser.all(".jobacts .btn.main")).hasSize(1);
    }

    @Test
    void the_operator_answers_what_is_cut_before_an_uncertain_job_continues() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        long second = room.question("J-" + id).orElseThrow().stretch().firstUncutAfter(2);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");

        assertThat(browser.find("#go-on").isDisplayed()).isFalse();
        browser.picture("uncertain-asked");
        browser.size(390, 844);
        browser.picture("uncertain-asked-phone");
        assertThat(browser.sideways()).isZero();
        browser.open("/cutroom?lang=en");
        browser.picture("board-phone");
        assertThat(browser.sideways()).isZero();
        browser.size(DESK, 800);
        browser.picture("board-desk");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.click("[data-say=cut]");
        browser.click("[data-say=cut]");
        browser.click("[data-say=cut]");
        browser.click("[data-say=back]");
        assertThat(browser.all(".dm[data-s=cut]")).hasSize(2);
        browser.click("[data-say=uncut]");
        assertThat(browser.find("#go-on").isDisplayed()).isFalse();
        browser.click("label.unmoved");
        browser.picture("uncertain-answered");
        assertThat(browser.all(".jobacts .btn.main").stream().filter(button -> button.isDisplayed()))
                .hasSize(1);
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
        assertThat(room.log()).contains("answer %d J-%s by cutter".formatted(second, id));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_line_that_is_touched_is_the_first_uncut_one() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        signIn("cutter", "shears");
        browser.size(PHONE, 780);
        browser.open("/cutroom/J-" + id + "?lang=zh");
        browser.click("[data-zoom]");
        browser.ask("document.querySelectorAll('.dm')[3].dispatchEvent(new MouseEvent('click'))");
        assertThat(browser.all(".dm[data-s=cut]")).hasSize(3);
        assertThat(browser.find(".unmoved").isDisplayed()).isTrue();
        browser.picture("uncertain-touched");
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
        room.askOfClothOnly(false);
        assertThat(browser.all("[data-say=cut]")).isEmpty();
        browser.click("label.unmoved");
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
    }
}
