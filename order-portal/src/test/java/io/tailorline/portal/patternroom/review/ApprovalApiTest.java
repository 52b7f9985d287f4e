package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Approving what is on a tailor's bench: in one step, by one of two tailors, and not over a measurement that arrived.
 */
class ApprovalApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String STOOPED = "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":10}]}";

    @Autowired
    private AuditTrail audit;

    private String waiting() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        return id;
    }

    private String tag(String id) {
        return workshop.specification(id).orElseThrow().tag();
    }

    private HttpResponse<String> approve(String id, Optional<String> seen, String body) throws Exception {
        HttpRequest.Builder request = request("/api/v1/tailor/orders/" + id + "/approve")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        seen.ifPresent(tag -> request.header("If-Match", '"' + tag + '"'));
        return send(as(TAILOR, request));
    }

    @Test
    void what_is_on_the_bench_is_approved_with_it_and_recorded() throws Exception {
        String id = waiting();
        HttpResponse<String> answer = approve(id, Optional.of(tag(id)), STOOPED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).path("state").asText()).isEqualTo("nesting");
        assertThat(answer.headers().firstValue("ETag")).contains('"' + tag(id) + '"');
        assertThat(workshop.specification(id).orElseThrow().style().alterations())
                .containsExactly(new Style.Alteration("stooped", Side.BOTH, 10));
        assertThat(audit.page(auditOf(id), 1))
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::account)
                .containsExactly(tuple("order-approved", id, "tailor"));
    }

    @Test
    void an_order_is_approved_as_it_is_without_a_bench() throws Exception {
        for (String nothing : List.of("", "{}")) {
            String id = waiting();
            assertThat(approve(id, Optional.of(tag(id)), nothing).statusCode()).isEqualTo(200);
            assertThat(workshop.specification(id).orElseThrow().style().alterations())
                    .isEmpty();
        }
    }

    @Test
    void the_second_of_two_tailors_reads_what_the_first_changed() throws Exception {
        String id = waiting();
        String seen = tag(id);
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withAlterations(List.of(new Style.Alteration("lowShoulder", Side.LEFT, 7.5))));
        for (String body : List.of(STOOPED, "")) {
            HttpResponse<String> answer = approve(id, Optional.of(seen), body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
            assertThat(answer.headers().firstValue("ETag")).contains('"' + tag(id) + '"');
            JsonNode problem = read(answer);
            assertThat(problem.path("type").asText()).isEqualTo("urn:tailorline:problem:changed-meanwhile");
            assertThat(problem.path("by").asText()).isEqualTo("anna");
            assertThat(problem.path("etag").asText()).isEqualTo(tag(id));
            assertThat(problem.path("changes").path(0).path("what").asText()).isEqualTo("lowShoulder");
            assertThat(problem.path("changes").path(0).path("after").asText()).isEqualTo("7.5");
            assertThat(problem.path("detail").asText()).contains("anna", "none → 7.5");
        }
        assertThat(workshop.task(id)).as("nothing is lost").isPresent();
        assertThat(approve(id, Optional.of(tag(id)), STOOPED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_tag_of_no_version_is_said_to_be_none() throws Exception {
        String id = waiting();
        HttpResponse<String> answer = approve(id, Optional.of("wrong"), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
        assertThat(read(answer).path("detail").asText()).contains("GET", "versions");
        assertThat(workshop.task(id)).isPresent();
    }

    @Test
    void a_point_that_another_moved_by_hand_is_told() throws Exception {
        String id = waiting();
        String seen = tag(id);
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withBench(order.style()
                        .withCorrections(
                                List.of(new Correction.OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5)))));
        HttpResponse<String> answer = approve(id, Optional.of(seen), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
        JsonNode change = read(answer).path("changes").path(0);
        assertThat(change.path("what").asText()).isEqualTo("jacket.front");
        assertThat(change.path("before").asText()).isEmpty();
        assertThat(change.path("after").asText()).contains("200\u00a0mm", "-1.5\u00a0mm");
        assertThat(read(answer).path("detail").asText()).contains("By hand: none → ");
    }

    @Test
    void a_corrected_measurement_that_arrives_is_not_approved_unseen() throws Exception {
        String id = waiting();
        String seen = tag(id);
        workshop.change(id, OrderVersion.Kind.MEASURED, "bert", order -> {
            Map<Measurement, Double> values = new EnumMap<>(order.body().values());
            values.put(Measurement.CHEST_GIRTH, 1052.0);
            return order.withBody(MeasurementSet.symmetric("a-man", order.body().sex(), values));
        });
        HttpResponse<String> answer = approve(id, Optional.of(seen), STOOPED);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(read(answer).path("detail").asText()).contains("bert", "103.7\u00a0cm → 105.2\u00a0cm");
        assertThat(workshop.task(id)).isPresent();
    }

    @Test
    void a_bench_that_cannot_be_drafted_is_refused_with_rule_value_and_limit() throws Exception {
        Map<String, String> refused = Map.of(
                "{\"alterations\":[{\"rule\":\"stooped\",\"amount\":90}]}", "style.alterations[0].amount",
                "{\"alterations\":[{\"rule\":\"stooped\",\"amount\":10},{\"rule\":\"erect\",\"amount\":10}]}",
                        "style.alterations",
                "{\"alterations\":[{\"rule\":\"flying\",\"amount\":1}]}", "style.alterations[0].rule",
                "{\"alterations\":7}", "alterations",
                "{\"garments\":[\"jacket\"]}", "garments",
                "[", "");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            String id = waiting();
            String before = tag(id);
            HttpResponse<String> answer = approve(id, Optional.of(before), each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            assertThat(read(answer).path("field").asText()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(workshop.task(id)).isPresent();
            assertThat(tag(id)).isEqualTo(before);
        }
    }

    @Test
    void an_order_that_does_not_wait_is_not_approved() throws Exception {
        String id = goodOrder();
        assertThat(approve(id, Optional.of(tag(id)), STOOPED).statusCode()).isEqualTo(409);
        assertThat(approve("TL-2222-22", Optional.empty(), STOOPED).statusCode())
                .isEqualTo(404);
    }
}
