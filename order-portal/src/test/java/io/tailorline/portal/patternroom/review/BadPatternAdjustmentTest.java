package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bench that cannot be: every request that takes one says where and why, and nothing is lost. */
class BadPatternAdjustmentTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    /** Benches with the field where each is wrong. */
    private static final Map<String, String> BAD = new TreeMap<>(Map.of(
            alterations("{\"rule\":\"stooped\",\"amount\":90}"),
            "style.alterations[0].amount",
            alterations("{\"rule\":\"stooped\",\"amount\":10},{\"rule\":\"erect\",\"amount\":10}"),
            "style.alterations",
            alterations("{\"rule\":\"waistcoatLength\",\"amount\":10}"),
            "style.alterations[0].rule",
            alterations("{\"rule\":\"flying\",\"amount\":1}"),
            "style.alterations[0].rule",
            alterations("{\"rule\":\"stooped\",\"amount\":\"much\"}"),
            "alterations[0].amount",
            alterations("{\"rule\":\"stooped\",\"side\":\"middle\",\"amount\":5}"),
            "alterations[0].side",
            "[",
            ""));

    private static String alterations(String list) {
        return "{\"alterations\":[" + list + "]}";
    }

    private String waiting() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 905 mm is rare.");
        return id;
    }

    @Test
    void the_title_says_what_was_refused_and_a_missing_field_is_called_missing() throws Exception {
        String id = waiting();
        JsonNode bench = read(trial(id, "{\"alterations\":[{\"amount\":5}]}"));
        assertThat(bench.path("title").asText()).isEqualTo("What is on the bench cannot be made");
        assertThat(bench.path("field").asText()).isEqualTo("alterations[0].rule");
        assertThat(bench.path("detail").asText()).isEqualTo("This field is missing; expected is text.");
        JsonNode drafted = read(trial(id, alterations("{\"rule\":\"stooped\",\"amount\":90}")));
        assertThat(drafted.path("title").asText()).isEqualTo("What is on the bench cannot be made");
        assertThat(drafted.path("type").asText()).isEqualTo("urn:tailorline:problem:bench-refused");
        JsonNode back = read(post("/api/v1/tailor/orders/" + id + "/send-back", TAILOR, "{}"));
        assertThat(back.path("title").asText()).isEqualTo("The order cannot be sent back like this");
        JsonNode list = read(get("/api/v1/tailor/queue?kind=none", TAILOR));
        assertThat(list.path("title").asText()).isEqualTo("The list cannot be narrowed like this");
    }

    private HttpResponse<String> trial(String id, String bench) throws Exception {
        return post("/api/v1/tailor/orders/" + id + "/trial?lang=en", TAILOR, bench);
    }

    @Test
    void a_request_without_its_body_is_told_so() throws Exception {
        HttpResponse<String> none = trial(waiting(), "");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(read(none).path("title").asText()).isEqualTo("The request has no body");
        JsonNode blank = read(post("/api/v1/tailor/orders/" + waiting() + "/send-back", TAILOR, " "));
        assertThat(blank.path("detail").asText()).isEqualTo("The body is empty; expected is a value in JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "cost", "seams", "approve", "alterations"})
    void it_is_refused_with_its_field_and_the_order_waits_as_before(String request) throws Exception {
        String id = waiting();
        OrderSpecification before = workshop.specification(id).orElseThrow();
        for (Map.Entry<String, String> each : BAD.entrySet()) {
            HttpResponse<String> answer = post("/api/v1/tailor/orders/" + id + "/" + request, TAILOR, each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            JsonNode problem = read(answer);
            assertThat(problem.path("field").asText()).as(each.getKey()).endsWith(each.getValue());
            assertThat(problem.path("detail").asText()).as(each.getKey()).isNotBlank();
            assertThat(problem.path("limit").asText()).as(each.getKey()).isNotBlank();
        }
        assertThat(workshop.specification(id)).contains(before);
        assertThat(workshop.task(id)).isPresent();
    }
}
