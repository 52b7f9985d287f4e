package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a change costs, asked before it is made. */
class CostApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    static final String BREAKS_THE_CERTIFICATE =
            "{\"corrections\":[{\"piece\":\"jacket.front\",\"side\":\"both\",\"edge\":\"side\",\"along\":200,\"dx\":0,\"dy\":9}]}";

    private HttpResponse<String> cost(String id, String bench) throws Exception {
        return post("/api/v1/tailor/orders/" + id + "/cost", TAILOR, bench);
    }

    @Test
    void a_change_is_told_with_cloth_time_and_day_before_and_after_and_changes_nothing() throws Exception {
        String id = goodOrder();
        String tag = workshop.specification(id).orElseThrow().tag();
        HttpResponse<String> answer =
                cost(id, "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":15}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = read(answer);
        assertThat(told.path("after").path("clothLength").asDouble())
                .isNotEqualTo(told.path("before").path("clothLength").asDouble());
        assertThat(told.path("before").path("estimated").asBoolean(true)).isFalse();
        assertThat(told.path("after").path("estimated").asBoolean()).isTrue();
        assertThat(told.path("due").asText()).isEqualTo("2099-12-31");
        assertThat(told.path("budgetSeconds").asDouble()).isEqualTo(workshop.budgetSeconds());
        assertThat(workshop.specification(id).orElseThrow().tag()).isEqualTo(tag);

        JsonNode none = read(cost(id, "{}"));
        assertThat(none.path("after").path("clothLength"))
                .isEqualTo(none.path("before").path("clothLength"));
    }

    @Test
    void a_change_that_cannot_be_drafted_has_no_cost() throws Exception {
        String id = goodOrder();
        HttpResponse<String> answer = cost(id, "{\"alterations\":[{\"rule\":\"stooped\",\"amount\":90}]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("field").asText()).isEqualTo("style.alterations[0].amount");
        assertThat(cost(id, "[").statusCode()).isEqualTo(422);
        HttpResponse<String> breaking = cost(id, BREAKS_THE_CERTIFICATE);
        assertThat(breaking.statusCode()).as("as by a trial").isEqualTo(422);
        assertThat(read(breaking).at("/places/0")).isNotEmpty();
        assertThat(cost("TL-2222-22", "{}").statusCode()).isEqualTo(404);
    }
}
