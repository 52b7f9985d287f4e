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
    void another_lapel_another_cloth_and_a_woman_are_other_pictures() throws Exception {
        String usual = drawn("{}");

        assertThat(drawn("{\"style\":{\"options\":{\"jacket.lapel\":\"peak\"}}}"))
                .isNotEqualTo(usual);
        assertThat(drawn("{\"fabricId\":\"grey-windowpane\"}"))
                .isNotEqualTo(usual)
                .doesNotContain("#22324a");
        assertThat(drawn("{\"body\":{\"id\":\"customer\",\"sex\":\"female\",\"measurements\":{}}}"))
                .isNotEqualTo(usual);
    }

    private String drawn(String request) throws Exception {
        HttpResponse<String> answer = post(PATH, "", request);
        assertThat(answer.statusCode()).as(request).isEqualTo(200);
        return answer.body();
    }

    @Test
    void what_cannot_be_drafted_says_why() throws Exception {
        HttpResponse<String> answer = post(PATH, "", "{\"style\":{\"options\":{\"jacket.lapel\":\"round\"}}}");

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
}
