package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two tailors draft one order again, or send it back: the second does nothing unseen. */
class RedraftApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String STOOPED = "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":10}]}";
    private static final String BODY = GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.indexOf(",\"style\""))
            .replace("\"waistGirth\":905", "\"waistGirth\":915");
    private static final Map<String, String> BODIES =
            Map.of("alterations", STOOPED, "redraft", BODY, "send-back", "{\"reason\":\"Please measure again.\"}");

    private String waiting() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 905 mm is rare.");
        return id;
    }

    private OrderSpecification now(String id) {
        return workshop.specification(id).orElseThrow();
    }

    private HttpResponse<String> change(String id, String how, String... ifMatch) throws Exception {
        HttpRequest.Builder request = request("/api/v1/tailor/orders/" + id + "/" + how)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODIES.get(how)));
        for (String match : ifMatch) {
            request.header("If-Match", match);
        }
        return send(as(TAILOR, request));
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    @Test
    void the_second_reads_what_the_first_changed_and_nothing_is_lost() throws Exception {
        for (String how : BODIES.keySet()) {
            String id = waiting();
            String seen = now(id).tag();
            workshop.change(
                    id,
                    OrderVersion.Kind.ALTERED,
                    "anna",
                    order -> order.withAlterations(List.of(new Style.Alteration("lowShoulder", Side.LEFT, 7.5))));
            OrderSpecification annas = now(id);
            HttpResponse<String> answer = change(id, how, quoted(seen));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
            assertThat(answer.headers().firstValue("ETag")).contains(quoted(annas.tag()));
            JsonNode problem = read(answer);
            assertThat(problem.path("by").asText()).isEqualTo("anna");
            assertThat(problem.path("changes").path(0).path("what").asText()).isEqualTo("lowShoulder");
            assertThat(now(id)).isEqualTo(annas);
            assertThat(workshop.task(id)).isPresent();

            HttpResponse<String> again = change(id, how, quoted(seen) + ", W/" + quoted(annas.tag()));
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(again.headers().firstValue("ETag")).contains(quoted(now(id).tag()));
        }
    }

    @Test
    void what_is_on_the_order_counts_for_whoever_names_no_version() throws Exception {
        for (String how : BODIES.keySet()) {
            assertThat(change(waiting(), how).statusCode()).as(how).isEqualTo(200);
            assertThat(change(waiting(), how, "*").statusCode()).as(how).isEqualTo(200);
        }
    }

    @Test
    void another_sex_is_refused_for_a_tailor_too() throws Exception {
        String id = waiting();
        OrderSpecification before = now(id);
        String woman = BODY.replace("\"male\"", "\"female\"");
        for (String request : List.of("redraft", "trial", "approve", "cost", "seams")) {
            String sent = request.equals("redraft") ? woman : "{\"body\":" + woman + "}";
            HttpResponse<String> answer = post("/api/v1/tailor/orders/" + id + "/" + request, TAILOR, sent);
            assertThat(answer.statusCode()).as(request + answer.body()).isEqualTo(422);
            JsonNode problem = read(answer);
            assertThat(problem.path("type").asText()).endsWith(":sex-changed");
            assertThat(problem.path("field").asText()).isEqualTo("body.sex");
            assertThat(problem.path("value").asText()).isEqualTo("female");
            assertThat(problem.path("title").asText()).isEqualTo("The measurements cannot be accepted as they are");
        }
        assertThat(now(id)).isEqualTo(before);
        assertThat(workshop.task(id)).isPresent();
    }

    @Test
    void an_order_that_does_not_wait_or_is_not_there_is_not_drafted_again() throws Exception {
        for (String how : BODIES.keySet()) {
            String id = goodOrder();
            assertThat(change(id, how, quoted(now(id).tag())).statusCode())
                    .as(how)
                    .isEqualTo(409);
            assertThat(change("TL-2222-22", how).statusCode()).as(how).isEqualTo(404);
        }
    }
}
