package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LikelyMeasurementsTest extends PortalTest {

    private static final String PATH = "/api/v1/likely-measurements";

    @Test
    void height_and_weight_let_expect_a_chest_with_its_spread() throws Exception {
        HttpResponse<String> answer = post(PATH, "", told("\"stature\":1756,\"weightKg\":85"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode chest = read(answer).path("measurements").path("chestGirth");
        assertThat(chest.path("value").asDouble()).isCloseTo(1059, within(15.0));
        assertThat(chest.path("spread").asDouble()).isCloseTo(32, within(3.0));
        assertThat(chest.path("unit").asText()).isEqualTo("mm");
    }

    @Test
    void of_nothing_but_the_sex_the_median_is_expected() throws Exception {
        JsonNode likely = read(post(PATH, "", told(""))).path("measurements");

        assertThat(likely.path("stature").path("value").asDouble()).isCloseTo(1756, within(10.0));
        assertThat(likely.path("stature").path("spread").asDouble()).isCloseTo(69, within(4.0));
    }

    @Test
    void a_measurement_that_there_is_none_of_is_refused_with_its_field() throws Exception {
        HttpResponse<String> answer = post(PATH, "", told("\"chest\":1059"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("field").asText()).isEqualTo("body.measurements.chest");
    }

    @Test
    void a_text_that_is_longer_than_a_body_is_refused() throws Exception {
        assertThat(post(PATH, "", " ".repeat(70_000) + told("")).statusCode()).isEqualTo(413);
    }

    private static String told(String measurements) {
        return "{\"id\":\"customer\",\"sex\":\"male\",\"measurements\":{%s}}".formatted(measurements);
    }
}
