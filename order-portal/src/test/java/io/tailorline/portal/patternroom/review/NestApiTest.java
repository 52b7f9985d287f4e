package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.fake.FakeMarkers;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on the bench is laid for real. */
class NestApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    @Autowired
    private FakeMarkers markers;

    @AfterEach
    void free() {
        markers.busy(false);
    }

    private HttpResponse<String> nest(String id, String bench) throws Exception {
        return post("/api/v1/tailor/orders/" + id + "/nest", TAILOR, bench);
    }

    @Test
    void cloth_density_and_time_stand_beside_those_of_the_order_with_the_marker() throws Exception {
        HttpResponse<String> answer =
                nest(goodOrder(), "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":15}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode laid = read(answer);

        assertThat(laid.at("/after/estimated").asBoolean(true)).isFalse();
        assertThat(laid.at("/after/tableSeconds").asDouble()).isEqualTo(151.5);
        assertThat(laid.at("/after/clothLength").asDouble())
                .isEqualTo(laid.at("/marker/length").asDouble());
        assertThat(laid.path("density").asDouble()).isBetween(0.1, 1.0);
        assertThat(laid.path("densityBefore").asDouble()).isPositive();
        assertThat(laid.at("/marker/pieces")).isNotEmpty();
        assertThat(laid.at("/marker/pieces/0/path").asText()).startsWith("M");
    }

    @Test
    void while_another_is_laid_one_is_told_when_to_come_again() throws Exception {
        String id = goodOrder();
        markers.busy(true);
        HttpResponse<String> answer = nest(id, "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Retry-After")).contains("6");
        assertThat(read(answer).path("detail").asText()).contains("6 s");
        markers.busy(false);
        assertThat(nest(id, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_drafted_is_not_laid() throws Exception {
        HttpResponse<String> answer = nest(goodOrder(), "{\"alterations\":[{\"rule\":\"stooped\",\"amount\":90}]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(nest("TL-2222-22", "{}").statusCode()).isEqualTo(404);
    }
}
