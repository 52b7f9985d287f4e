package io.tailorline.portal.patternroom.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.CountedDrafts;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change on the bench is drafted once, whatever is asked of it, and its approval drafts nothing. */
class OneDraftTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String STOOPED = "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":10}]}";
    private static final String TOO_FAR = STOOPED.replace("10", "70");

    @Autowired
    private CountedDrafts drafts;

    private String id;
    private int before;

    private void waiting() throws Exception {
        id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        before = drafts.count();
    }

    private int drafted() {
        return drafts.count() - before;
    }

    private HttpResponse<String> ask(String what, String bench) throws Exception {
        return post("/api/v1/tailor/orders/" + id + "/" + what, TAILOR, bench);
    }

    private void answers(String what) throws Exception {
        HttpResponse<String> answer = ask(what, STOOPED);
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(200);
    }

    @Test
    void seams_cost_and_marker_of_a_change_are_those_of_the_pattern_that_is_seen() throws Exception {
        waiting();
        answers("trial");
        assertThat(drafted()).as("a change").isEqualTo(1);
        for (String what : List.of("seams", "cost", "nest", "trial?garment=jacket")) {
            answers(what);
            assertThat(drafted()).as(what).isEqualTo(1);
        }
        answers("approve");
        assertThat(drafted()).as("approving").isEqualTo(1);
    }

    @Test
    void what_cannot_be_drafted_is_refused_again_without_another_try() throws Exception {
        waiting();
        for (String what : List.of("trial", "cost", "approve")) {
            assertThat(ask(what, TOO_FAR).statusCode()).as(what).isEqualTo(422);
        }
        assertThat(drafted()).isEqualTo(1);
    }
}
