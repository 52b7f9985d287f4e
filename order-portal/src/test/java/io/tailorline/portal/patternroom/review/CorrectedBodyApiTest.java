package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A measurement that was taken wrong is corrected on the bench: tried, kept and approved with everything else. */
class CorrectedBodyApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String CUFF = "{\"rule\":\"cuff\",\"side\":\"both\",\"amount\":5}";

    private String flagged() throws Exception {
        String id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        return id;
    }

    private String bench(String id, double waist) {
        OrderSpecification order = workshop.specification(id).orElseThrow();
        String body = BodyJson.text(order.body()).replaceFirst("\"waistGirth\":[0-9.]+", "\"waistGirth\":" + waist);
        return "{\"alterations\":[" + CUFF + "],\"body\":" + body + "}";
    }

    private HttpResponse<String> send(String id, String what, String body) throws Exception {
        return post("/api/v1/tailor/orders/" + id + what, TAILOR, body);
    }

    @Test
    void a_trial_is_drafted_for_the_corrected_body_and_the_order_stays() throws Exception {
        String id = flagged();
        String tag = workshop.specification(id).orElseThrow().tag();
        HttpResponse<String> answer = send(id, "/trial", bench(id, 925));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        assertThat(answer.body()).contains("\"body\":\"92.5\"");
        assertThat(workshop.specification(id).orElseThrow().tag()).isEqualTo(tag);
    }

    @Test
    void an_approval_takes_body_and_alterations() throws Exception {
        String id = flagged();
        assertThat(send(id, "/approve", bench(id, 925)).statusCode()).isEqualTo(200);

        OrderSpecification approved = workshop.specification(id).orElseThrow();
        assertThat(approved.body().get(Measurement.WAIST_GIRTH)).isEqualTo(925);
        assertThat(approved.style().alterations()).hasSize(1);
    }

    @Test
    void a_version_keeps_the_body_where_it_is_another() throws Exception {
        String id = flagged();
        HttpResponse<String> kept = send(id, "/versions", "{\"name\":\"waist\",\"bench\":" + bench(id, 925) + "}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);

        assertThat(read(kept).at("/bench/body/measurements/waistGirth").asDouble())
                .isEqualTo(925);
        JsonNode ordered =
                read(get("/api/v1/tailor/orders/" + id + "/versions", TAILOR)).at("/versions/0");
        assertThat(ordered.at("/bench").has("body")).isFalse();
    }

    @Test
    void a_body_that_nobody_has_is_refused_with_its_field() throws Exception {
        String id = flagged();
        HttpResponse<String> answer = send(id, "/approve", bench(id, 90));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("field").asText()).endsWith("measurements.waistGirth");
        assertThat(workshop.task(id)).isPresent();
    }
}
