package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SuitDrawingTest extends PortalTest {

    private static final String PATH = "/api/v1/suit-drawings";

    @Test
    void a_suit_is_drawn_from_both_sides_before_anything_was_measured() throws Exception {
        HttpResponse<String> answer = post(PATH, "", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(answer.body()).startsWith("<svg").contains("class=\"front\"", "class=\"back\"", "#22324a");
        assertThat(answer.body().length()).isBetween(5_000, 25_000);
    }

    @Test
    void a_window_shows_the_part_that_was_asked_for_and_another_lapel_another_picture() throws Exception {
        String notch = post(PATH, "", lapel("notch")).body();
        String peak = post(PATH, "", lapel("peak")).body();

        assertThat(notch).startsWith("<svg").isNotEqualTo(peak);
    }

    @Test
    void what_cannot_be_drafted_says_why() throws Exception {
        HttpResponse<String> answer =
                post(PATH, "", "{\"style\":{\"options\":{\"jacket.lapel\":\"round\"}},\"view\":\"front\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("field").asText()).isEqualTo("style.options.jacket.lapel");
    }

    @Test
    void a_stature_that_nobody_has_is_refused_with_its_field() throws Exception {
        HttpResponse<String> answer =
                post(PATH, "", "{\"body\":{\"id\":\"customer\",\"sex\":\"male\",\"measurements\":{\"stature\":2400}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("field").asText()).isEqualTo("body.measurements.stature");
    }

    @Test
    void a_part_that_the_suit_has_not_is_refused() throws Exception {
        assertThat(post(PATH, "", "{\"parts\":[\"jacket.cape\"]}").statusCode()).isEqualTo(422);
    }

    private static String lapel(String cut) {
        return "{\"style\":{\"options\":{\"jacket.lapel\":\"%s\"}},\"view\":\"front\",\"parts\":[\"jacket.lapel\"]}"
                .formatted(cut);
    }
}
