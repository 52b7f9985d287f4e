package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines of a check on the pages of who lays and cuts it: below the pieces, and never wider than the page. */
class CheckedClothPageTest extends PageTest {

    @AfterEach
    void putAway() {
        room.count(false);
        room.clear();
    }

    @Test
    void the_lines_of_a_check_lie_below_the_pieces_on_job_projection_and_order() throws Exception {
        String id = read(order(GOOD.replaceFirst("\\{", "{\"fabricId\":\"grey-windowpane\",")))
                .path("id")
                .asText();
        workshop.put(id, OrderState.CUTTING);
        room.clear();
        room.count(true);
        room.putJob(id, JobState.READY);
        signIn("cutter", "shears");
        for (int width : new int[] {PHONE, DESK}) {
            browser.size(width, 800);
            browser.open("/cutroom/J-%s?lang=en".formatted(id));
            look("job", ".marker .stripe", ".marker .pc", width);
        }
        browser.size(1920, 1080);
        browser.open("/cutroom/projection/table-1?lang=en");
        look("projection", ".cloth .stripe", ".cloth .pc", 1920);
        for (int width : new int[] {PHONE, DESK}) {
            browser.size(width, 800);
            openOrder(id, "en");
            look("order", ".marker .stripe", ".marker .pc", width);
        }
    }

    private void look(String page, String stripe, String piece, int width) throws Exception {
        browser.picture("checked-%s-%d".formatted(page, width));
        assertThat(browser.ask(("document.querySelector('%s').compareDocumentPosition(document.querySelector('%s'))"
                                + " & Node.DOCUMENT_POSITION_FOLLOWING")
                        .formatted(stripe, piece)))
                .as(page)
                .isEqualTo(4L);
        assertThat(browser.sideways()).as("%s %d", page, width).isZero();
        assertThat(browser.complaints()).isEmpty();
    }
}
