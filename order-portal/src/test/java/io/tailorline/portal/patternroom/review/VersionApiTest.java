package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The versions of an order over REST, and what a customer reads of an order that was sent back. */
class VersionApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    @Autowired
    private AuditTrail audit;

    private static String path(String id) {
        return "/api/v1/tailor/orders/" + id + "/versions";
    }

    private JsonNode listed(String id) throws Exception {
        return read(get(path(id), TAILOR));
    }

    @Test
    void what_is_on_the_bench_is_kept_under_a_name_and_listed_with_who_and_when() throws Exception {
        String id = goodOrder();
        assertThat(listed(id).path("versions").findValuesAsText("kind")).containsExactly("ordered");
        HttpResponse<String> kept = post(
                path(id),
                TAILOR,
                "{\"name\":\" Stoop, cautious \",\"comment\":\"He stands straighter when told.\","
                        + "\"bench\":{\"alterations\":[{\"rule\":\"stooped\",\"amount\":5}]}}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        JsonNode list = listed(id);
        assertThat(list.path("etag").asText())
                .isEqualTo(workshop.specification(id).orElseThrow().tag());
        assertThat(list.path("versions").findValuesAsText("kind")).containsExactly("ordered", "named");
        assertThat(list.path("versions").path(1)).isEqualTo(read(kept));
        assertThat(read(kept).path("name").asText()).isEqualTo("Stoop, cautious");
        assertThat(read(kept).path("by").asText()).isEqualTo("tailor");
        assertThat(read(kept).path("onTheOrder").asBoolean(true)).isFalse();
        assertThat(read(kept).path("bench").toString())
                .isEqualTo("{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":5}]}");
        assertThat(workshop.specification(id).orElseThrow().style().alterations())
                .as("the order stays as it is")
                .isEmpty();
        assertThat(audit.page(auditOf(id), 1))
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::account)
                .containsExactly(tuple("order-version-kept", id, "tailor"));
    }

    @Test
    void two_versions_are_compared_by_alteration_and_amount() throws Exception {
        String id = goodOrder();
        post(path(id), TAILOR, "{\"name\":\"a\",\"bench\":{\"alterations\":[{\"rule\":\"stooped\",\"amount\":5}]}}");
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withAlterations(List.of(
                        new Style.Alteration("stooped", Side.BOTH, 10),
                        new Style.Alteration("lowShoulder", Side.LEFT, 7.5))));
        JsonNode changes =
                read(get(path(id) + "/2/difference/now?lang=en", TAILOR)).path("changes");
        assertThat(changes.findValuesAsText("text"))
                .containsExactly(
                        "Stooped back, both sides: 5\u00a0mm → 10\u00a0mm",
                        "One low shoulder, left: none → 7.5\u00a0mm");
        assertThat(read(get(path(id) + "/1/difference/1", TAILOR)).path("changes"))
                .isEmpty();
        assertThat(get(path(id) + "/2/difference/9", TAILOR).statusCode()).isEqualTo(404);
        JsonNode drawn =
                read(get(path(id) + "/1/drawing/2?garment=jacket", TAILOR)).path("pieces");
        assertThat(drawn.findValuesAsText("svg").stream().filter(each -> each.contains("oldline")))
                .as("both outlines of what the stoop moves")
                .hasSizeGreaterThan(2);
        assertThat(read(get(path(id) + "/2/drawing/2", TAILOR)).toString()).doesNotContain("oldline");
        assertThat(get(path(id) + "/1/drawing/9", TAILOR).statusCode()).isEqualTo(404);
        assertThat(get(path("TL-2222-22"), TAILOR).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_kept_is_refused_by_field() throws Exception {
        String id = goodOrder();
        Map<String, String> refused = Map.of(
                "{\"name\":\"  \"}",
                "name",
                "{\"name\":\"" + "n".repeat(121) + "\"}",
                "name",
                "{\"name\":\"a\",\"comment\":\"" + "c".repeat(1001) + "\"}",
                "comment",
                "{\"comment\":\"a\"}",
                "name",
                "{\"name\":\"a\",\"bench\":{\"alterations\":[{\"rule\":\"stooped\",\"amount\":90}]}}",
                "style.alterations[0].amount",
                "{\"name\":\"a\",\"bench\":7}",
                "bench");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            HttpResponse<String> answer = post(path(id), TAILOR, each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            assertThat(read(answer).path("field").asText()).as(each.getKey()).isEqualTo(each.getValue());
        }
        assertThat(listed(id).path("versions").findValuesAsText("kind")).containsExactly("ordered");
    }

    @Test
    void what_breaks_the_certificate_is_not_kept() throws Exception {
        String id = goodOrder();
        HttpResponse<String> answer =
                post(path(id), TAILOR, "{\"name\":\"a\",\"bench\":" + CostApiTest.BREAKS_THE_CERTIFICATE + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(read(answer).path("title").asText()).isEqualTo("What is on the bench cannot be made");
        assertThat(read(answer).at("/places/0")).isNotEmpty();
        assertThat(listed(id).path("versions")).hasSize(1);
    }

    @Test
    void a_customer_reads_which_measurement_to_take_again_what_was_given_and_how() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        HttpResponse<String> answer = post(
                "/api/v1/tailor/orders/" + id + "/send-back",
                TAILOR,
                "{\"measurements\":[{\"field\":\"chestGirth\",\"todo\":\"Measure again, with the arms hanging.\"},"
                        + "{\"field\":\"weightKg\",\"todo\":\"Tell us.\"}],\"reason\":\"Thank you.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains(
                        "Chest was given as 103.7\u00a0cm. Measure again, with the arms hanging.",
                        "Weight is missing. Tell us.",
                        "Thank you.");
        assertThat(own("/orders/" + id + "?lang=zh").body()).contains("胸围填写的是 103.7\u00a0厘米。Measure again");
        assertThat(read(own("/api/v1/orders/" + id + "?lang=en")).path("reasons"))
                .hasSize(3);
        assertThat(audit.page(auditOf(id), 1))
                .extracting(AuditEntry::action, AuditEntry::values)
                .containsExactly(tuple("order-sent-back", "{\"measurements\":\"chestGirth weightKg\"}"));
    }

    @Test
    void an_order_is_not_sent_back_without_saying_what_to_do() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        String one = "{\"field\":\"chestGirth\",\"todo\":\"Again.\"}";
        Map<String, String> refused = Map.of(
                "{}",
                "reason",
                "{\"reason\":\" \"}",
                "reason",
                "{\"reason\":\"" + "r".repeat(1001) + "\"}",
                "reason",
                "{\"measurements\":[{\"field\":\"chestGirth\",\"todo\":\" \"}]}",
                "measurements[0].todo",
                "{\"measurements\":[" + one + "," + one + "]}",
                "measurements[1].field",
                "{\"measurements\":[{\"field\":\"collar\",\"todo\":\"Again.\"}]}",
                "measurements[0].field",
                "{\"measurements\":[" + one + ("," + one).repeat(5) + "]}",
                "measurements");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            HttpResponse<String> answer = post("/api/v1/tailor/orders/" + id + "/send-back", TAILOR, each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            assertThat(read(answer).path("field").asText()).as(each.getKey()).isEqualTo(each.getValue());
        }
        assertThat(workshop.task(id)).isPresent();
    }
}
