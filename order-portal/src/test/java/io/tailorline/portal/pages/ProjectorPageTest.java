package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.cutroom.persistence.Calibrations;
import io.tailorline.portal.fake.CalibratedTable;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.production.OrderState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The picture on the cloth. */
class ProjectorPageTest extends PageTest {

    @Autowired
    private Calibrations calibrations;

    /** Where the first piece begins, pixels. */
    private static final String LEFT = "Number(document.querySelector('.pc').getAttribute('d').slice(1).split(' ')[0])";

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void the_projector_follows_the_knife_piece_by_piece() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.CUTTING);
        signIn("cutter", "shears");
        for (String language : new String[] {"en", "zh"}) {
            for (int width : new int[] {DESK, 1920}) {
                browser.size(width, width == DESK ? 800 : 1080);
                browser.open("/cutroom/projection/table-1?lang=" + language);
                browser.until("document.querySelectorAll('.pc').length > 5");
                browser.picture("projection-%s-%d".formatted(language, width));
                assertThat(browser.sideways()).isZero();
            }
        }
        assertThat(browser.count(".pc[data-s=cutting]")).isEqualTo(1);
        assertThat(browser.text(".band")).isEqualTo("未校准：按窗口缩放，不对应布上的位置");
        browser.untilItListens();
        room.putJob(id, CutRoom.JobState.FAULT);
        events.publishEvent(new JobProgress("table-1", "J-" + id, id, "FAULT", 4, 5, 0, 400, 300, 61.5));
        browser.until("document.querySelectorAll('.pc[data-s=fault]').length === 1");
        browser.picture("projection-fault-1920");
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        browser.until("document.querySelector('.asked')");
        browser.picture("projection-uncertain-1920");
        get("/cutroom/J-" + id, "cutter:shears");
        browser.until("document.querySelectorAll('.badge').length === 2");
        browser.picture("projection-choices-1920");
        room.putJob(id, CutRoom.JobState.DONE);
        browser.until("document.querySelectorAll('.pc[data-s=cut]').length > 5");
        browser.click(".pc[data-no='1']");
        browser.until("document.querySelector(\".pc[data-no='1'][data-s=picked]\")");
        browser.picture("projection-picked-1920");
        assertThat(browser.complaints()).isEmpty();
    }

    private JobProgress said(String id, String state, int advances, double seconds) {
        return new JobProgress("table-1", "J-" + id, id, state, 4, 5, advances, 400, 300, seconds);
    }

    private double number(String script) {
        return ((Number) browser.ask(script)).doubleValue();
    }

    @Test
    void the_picture_goes_with_the_cloth_while_the_conveyor_moves_it() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.CUTTING);
        CalibratedTable.putUp(calibrations, 0);
        try {
            signIn("cutter", "shears");
            browser.size(1920, 1080);
            browser.open("/cutroom/projection/table-1?lang=en");
            browser.until("document.querySelector('.marks')");
            browser.untilItListens();
            double begin = number(LEFT);
            double advance = number("JSON.parse(document.getElementById('light').dataset.map).ends[0]");
            events.publishEvent(said(id, "ADVANCING", 0, 60));
            events.publishEvent(said(id, "ADVANCING", 0, 60.5));
            browser.until("Math.abs(%s - (%s - 0.6 * 200)) < 0.1".formatted(LEFT, begin));
            events.publishEvent(said(id, "ADVANCING", 0, 70));
            browser.until("Math.abs(%s - (%s - 0.6 * %s)) < 0.1".formatted(LEFT, begin, advance));
            browser.ask("document.getElementById('light').dataset.before = true");
            // a picture that would come out the same is not drawn again
            room.putJob(id, CutRoom.JobState.FAULT);
            events.publishEvent(said(id, "CUTTING", 1, 71));
            events.publishEvent(said(id, "UNKNOWN", 1, 71));
            browser.until("!document.getElementById('light').dataset.before");
            browser.until("Math.abs(%s - (%s - 0.6 * %s)) < 0.1".formatted(LEFT, begin, advance));
            browser.picture("projection-advanced-1920");
        } finally {
            CalibratedTable.takeDown(calibrations);
        }
    }
}
