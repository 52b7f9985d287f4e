package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer measures again what a tailor sent back. */
class MeasureAgainTest extends PortalTest {

    @Autowired
    private OrderVersions versions;

    @Autowired
    private OrderPromises promises;

    private static String body(String waist) {
        return GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.indexOf(",\"style\""))
                .replace("\"waistGirth\":905", "\"waistGirth\":" + waist);
    }

    private HttpResponse<String> measure(HttpRequest.Builder request, String body) throws Exception {
        return send(request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String path(String id) {
        return "/api/v1/orders/" + id + "/measurements";
    }

    private String sentBack() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 905 mm is rare.");
        workshop.sendBack(id, "Please measure the waist again.", "tailor");
        return id;
    }

    private OrderSpecification specification(String id) {
        return workshop.specification(id).orElseThrow();
    }

    @Test
    void an_order_begins_again_under_its_number_with_what_was_measured() throws Exception {
        String id = sentBack();
        OrderSpecification before = specification(id);
        HttpResponse<String> answer = measure(ownRequest(path(id)), body("915"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).path("state").asText()).isEqualTo("received");
        assertThat(specification(id).body().get(Measurement.WAIST_GIRTH)).isEqualTo(915);
        assertThat(specification(id).style()).isEqualTo(before.style());
        assertThat(versions.of(id))
                .extracting(OrderVersion::kind)
                .containsExactly(OrderVersion.Kind.ORDERED, OrderVersion.Kind.MEASURED_AGAIN);
        assertThat(versions.of(id)).extracting(OrderVersion::by).containsOnly(OrderVersion.CUSTOMER);
        assertThat(measure(ownRequest(path(id)), body("925")).statusCode())
                .as("it was sent back once")
                .isEqualTo(409);
    }

    /** Whoever promises its day, takes its money or writes to its customer hears of it as of any change. */
    @Test
    void its_day_is_promised_anew_with_what_was_measured() throws Exception {
        String id = sentBack();
        assertThat(promises.find(id).orElseThrow().reviewLikely()).isFalse();
        String toAsk = body("915").replaceFirst("}}?$", "},\"answers\":{\"waistGirth\":\"tailor\"}}");
        HttpResponse<String> answer = measure(ownRequest(path(id)), toAsk);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(promises.find(id).orElseThrow().reviewLikely()).isTrue();
    }

    @Test
    void a_tailor_who_sends_what_a_customer_told_him_sends_it_under_his_own_name() throws Exception {
        String id = sentBack();
        HttpResponse<String> answer = measure(as("tailor:needle", request(path(id))), body("915"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(versions.of(id)).extracting(OrderVersion::by).containsExactly(OrderVersion.CUSTOMER, "tailor");
    }

    @Test
    void what_was_not_sent_back_stays_as_it_is() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.NESTING);
        OrderSpecification before = specification(id);
        HttpResponse<String> answer = measure(ownRequest(path(id)), body("915"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).path("detail").asText()).contains(id, "nesting");
        assertThat(specification(id)).isEqualTo(before);
        assertThat(measure(request(path(id)), body("915")).statusCode())
                .as("a number opens nothing")
                .isEqualTo(404);
    }

    @Test
    void measurements_of_no_body_are_refused_by_their_field_and_nothing_is_lost() throws Exception {
        String id = sentBack();
        OrderSpecification before = specification(id);
        HttpResponse<String> impossible = measure(ownRequest(path(id)), body("95"));
        assertThat(impossible.statusCode()).isEqualTo(422);
        assertThat(read(impossible).path("field").asText()).isEqualTo("body.measurements.waistGirth");
        HttpResponse<String> word = measure(ownRequest(path(id)), body("\"wide\""));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(read(word).path("field").asText()).isEqualTo("body.measurements.waistGirth");
        assertThat(specification(id)).isEqualTo(before);
        assertThat(workshop.find(id).orElseThrow().state()).isEqualTo(OrderState.REJECTED);
    }

    @Test
    void another_sex_is_another_order() throws Exception {
        String id = sentBack();
        OrderSpecification before = specification(id);
        HttpResponse<String> answer =
                measure(ownRequest(path(id)), body("915").replace("\"sex\":\"male\"", "\"sex\":\"female\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(read(answer).path("errors").path(0).path("field").asText()).isEqualTo("body.sex");
        assertThat(specification(id)).isEqualTo(before);
    }
}
