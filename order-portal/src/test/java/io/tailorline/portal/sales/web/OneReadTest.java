package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages of an order need of it is read once a request. */
class OneReadTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    private String id;

    private void ordered(String... garments) throws Exception {
        id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\"" + String.join("", garments) + "]")))
                .path("id")
                .asText();
    }

    private List<String> readsOf(Request request) throws Exception {
        workshop.reads(id);
        HttpResponse<String> answer = request.send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return workshop.reads(id);
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    @Test
    void the_customers_page() throws Exception {
        ordered();
        workshop.put(id, OrderState.CUTTING);
        assertThat(readsOf(() -> own("/orders/" + id))).containsExactlyInAnyOrder("row", "program", "marker");
        assertThat(readsOf(() -> own("/api/v1/orders/" + id))).containsExactly("row");
    }

    @Test
    void the_bench() throws Exception {
        ordered(",\"waistcoat\"");
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        assertThat(readsOf(() -> get("/tailor/" + id, TAILOR))).containsExactlyInAnyOrder("row", "pattern", "task");
        assertThat(readsOf(() -> get("/tailor/" + id, TAILOR)))
                .as("again: its pattern is known")
                .containsExactlyInAnyOrder("row", "task");
        assertThat(readsOf(() -> post("/api/v1/tailor/orders/" + id + "/trial", TAILOR, "{}")))
                .containsExactly("row");
    }

    @Test
    void the_job() throws Exception {
        ordered();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, JobState.CUTTING);
        assertThat(readsOf(() -> get("/cutroom/J-" + id, "cutter:shears")))
                .as("a job knows its cloth")
                .containsExactlyInAnyOrder("program", "marker");
    }
}
