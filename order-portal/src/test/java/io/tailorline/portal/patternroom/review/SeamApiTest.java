package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What is sewn to what, as the tailor's page asks for it. */
class SeamApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    private String waiting() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        return id;
    }

    private HttpResponse<String> ask(String id, String query, String bench) throws Exception {
        return send(as(
                TAILOR,
                request("/api/v1/tailor/orders/" + id + "/seams" + query)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(bench))));
    }

    @Test
    void the_seams_of_what_is_on_the_bench_are_listed_with_lengths_and_ease() throws Exception {
        String id = waiting();
        HttpResponse<String> answer =
                ask(id, "", "{\"alterations\":[{\"rule\":\"armPitch\",\"side\":\"left\",\"amount\":5}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode armhole = null;
        for (JsonNode seam : read(answer).path("seams")) {
            assertThat(seam.path("broken").asBoolean()).as(seam.toString()).isFalse();
            armhole = seam.path("name").asText().equals("jacket.armhole/L") ? seam : armhole;
        }
        assertThat(armhole).isNotNull();
        assertThat(armhole.path("label").asText()).isEqualTo("left Sleeve in armhole");
        assertThat(armhole.path("first").path(0).path("label").asText()).isEqualTo("left top sleeve, sleeve cap");
        assertThat(armhole.path("difference").asDouble()).isBetween(29.0, 31.0);
        assertThat(armhole.path("notches").size()).isEqualTo(3);
    }

    @Test
    void one_seam_is_drawn_and_walked() throws Exception {
        String id = waiting();
        HttpResponse<String> answer = ask(id, "?seam=jacket.armhole", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode seam = read(answer);
        assertThat(seam.path("picture").asText()).contains("class=\"seam-pair\"", "data-piece=\"jacket.topSleeve\"");
        assertThat(seam.path("walk").path("steps").size()).isBetween(100, 150);
        JsonNode step = seam.path("walk").path("steps").path(60);
        assertThat(seam.path("walk").path("pieces").has(step.path("lying").asText()))
                .isTrue();
        assertThat(step.path("transform").asText()).startsWith("translate(");
        assertThat(answer.body().length()).isLessThan(80_000);
    }

    @Test
    void a_seam_that_is_not_there_and_a_bench_that_cannot_be_read_are_refused() throws Exception {
        String id = waiting();
        HttpResponse<String> none = ask(id, "?seam=jacket.tail", "{}");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(read(none).path("detail").asText()).contains("no seam jacket.tail");
        assertThat(ask(id, "", "{\"alterations\":[{\"rule\":\"stooped\"}]}").statusCode())
                .isEqualTo(422);
        assertThat(ask(id, "", "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":400}]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ask("TL-2222-22", "", "{}").statusCode()).isEqualTo(404);
    }
}
