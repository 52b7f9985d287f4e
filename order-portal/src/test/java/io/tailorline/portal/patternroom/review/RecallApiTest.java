package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tailor takes an order back before the knife: over REST, and where the page offers it. */
class RecallApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String BODY = "{\"reason\":\"The collar is to be looked at.\"}";

    @Autowired
    private AuditTrail audit;

    private String at(OrderState state) throws Exception {
        String id = goodOrder();
        workshop.put(id, state);
        return id;
    }

    private HttpResponse<String> recall(String id, String body) throws Exception {
        return post("/api/v1/tailor/orders/" + id + "/recall", TAILOR, body);
    }

    @Test
    void an_order_on_its_way_waits_for_a_review_with_the_reason_which_the_log_keeps() throws Exception {
        String id = at(OrderState.WAITING_TABLE);
        HttpResponse<String> answer = recall(id, BODY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).path("state").asText()).isEqualTo("tailor-review");
        assertThat(get("/tailor/" + id + "?lang=en", TAILOR).body()).contains("The collar is to be looked at.");
        assertThat(audit.page(auditOf(id), 1)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("order-recalled");
            assertThat(line.values()).contains("The collar");
        });
    }

    @Test
    void once_the_knife_may_be_in_it_or_a_tailor_has_it_the_cure_is_told_and_nothing_recorded() throws Exception {
        String cut = at(OrderState.CUTTING);
        HttpResponse<String> refused = recall(cut, BODY);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("detail").asText()).contains("Stop the job in the cutter room");
        assertThat(audit.page(auditOf(cut), 5)).extracting(AuditEntry::action).doesNotContain("order-recalled");
        String waiting = at(OrderState.NESTING);
        assertThat(recall(waiting, BODY).statusCode()).isEqualTo(200);
        assertThat(recall(waiting, BODY).statusCode()).isEqualTo(409);
    }

    @Test
    void a_reason_is_asked_for_and_the_order_must_be_known() throws Exception {
        String id = at(OrderState.NESTING);
        assertThat(recall(id, "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(recall(id, "{\"reason\":\"" + "a".repeat(1001) + "\"}").statusCode())
                .isEqualTo(422);
        assertThat(recall(id, "{}").statusCode()).isEqualTo(422);
        assertThat(recall("TL-2222-22", BODY).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_offers_it_where_it_can_be_done() throws Exception {
        assertThat(get("/tailor/" + at(OrderState.PLANNED) + "?lang=en", TAILOR).body())
                .contains("id=\"recall\"");
        assertThat(get("/tailor/" + at(OrderState.CUT) + "?lang=en", TAILOR).body())
                .doesNotContain("id=\"recall\"");
        assertThat(get("/tailor/" + at(OrderState.RECEIVED) + "?lang=en", TAILOR)
                        .body())
                .doesNotContain("id=\"recall\"");
    }
}
