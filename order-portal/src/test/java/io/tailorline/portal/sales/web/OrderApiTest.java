package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OrderApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    @Autowired
    private AuditTrail audit;

    @Test
    void an_order_is_taken_and_its_suit_is_started() throws Exception {
        HttpResponse<String> answer = order(GOOD);

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode order = read(answer);
        String id = order.path("id").asText();
        assertThat(id).matches("TL-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}");
        assertThat(order.path("state").asText()).isEqualTo("received");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/orders/" + id);
        assertThat(workshop.specification(id).orElseThrow().roll()).isEqualTo("R-2291");
        assertThat(read(own(order.path("links").path("self").asText()))
                        .path("state")
                        .asText())
                .isEqualTo("received");
    }

    @Test
    void an_order_tells_neither_body_nor_customer() throws Exception {
        String id = goodOrder();

        assertThat(own("/api/v1/orders/" + id).body())
                .doesNotContain("chestGirth")
                .as("the chest of 1037 mm; an instant may have such digits")
                .doesNotContainPattern("(?<![0-9.])1037(?![0-9])");
    }

    @Test
    void what_was_found_about_a_body_is_told_to_the_tailor_alone() throws Exception {
        String flagged = goodOrder();
        String undrafted = goodOrder();
        String sentBack = goodOrder();
        workshop.waitForTailor(flagged, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        workshop.waitForTailor(undrafted, TailorDesk.Kind.NOT_DRAFTED, "upperArmGirth of 560 mm fits no sleeve.");
        workshop.waitForTailor(sentBack, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        workshop.sendBack(sentBack, "Please measure again.", "tailor");

        assertThat(read(own("/api/v1/orders/" + flagged)).path("reasons")).isEmpty();
        assertThat(read(own("/api/v1/orders/" + undrafted)).path("reasons")).isEmpty();
        assertThat(read(own("/api/v1/orders/" + sentBack)).path("reasons").toString())
                .isEqualTo("[\"Please measure again.\"]");
        assertThat(get("/api/v1/tailor/queue", TAILOR).body())
                .contains("1180 mm")
                .contains("560 mm");
    }

    @Test
    void why_an_order_was_sent_back_is_told_to_programs_with_what_may_be_done() throws Exception {
        String id = goodOrder();
        JsonNode before = read(own("/api/v1/orders/" + id));
        assertThat(before.path("measureAgain").asBoolean(true)).isFalse();
        assertThat(before.path("links").has("measurements")).isFalse();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 905 mm is rare.");
        Notice waist = Notice.of(
                "back.measured",
                Measurement.WAIST_GIRTH.named(),
                new Quantity("90.5", "cm"),
                new Text("Please measure at the navel."));
        workshop.sendBack(id, List.of(waist, Notice.verbatim("Call us.")), "tailor");

        JsonNode order = read(own("/api/v1/orders/" + id + "?lang=en"));
        assertThat(order.path("state").asText()).isEqualTo("rejected");
        assertThat(order.path("measureAgain").asBoolean()).isTrue();
        assertThat(order.path("links").path("measurements").asText())
                .isEqualTo("/api/v1/orders/" + id + "/measurements");
        JsonNode first = order.path("sentBack").path(0);
        assertThat(first.path("code").asText()).isEqualTo("back.measured");
        assertThat(first.path("measurement").asText()).isEqualTo("waistGirth");
        assertThat(first.path("given").asDouble()).isEqualTo(905);
        assertThat(first.path("unit").asText()).isEqualTo("mm");
        assertThat(first.path("todo").asText()).isEqualTo("Please measure at the navel.");
        assertThat(first.path("text")).isEqualTo(order.path("reasons").path(0));
        assertThat(order.path("sentBack").path(1).toString())
                .isEqualTo("{\"code\":\"verbatim\",\"text\":\"Call us.\"}");

        assertThat(order.path("cancellable").asBoolean()).isTrue();
        assertThat(own("/orders/" + id).body()).contains("id=\"cancel\"", "id=\"measure-again\"");
        assertThat(read(cancel(id)).path("state").asText()).isEqualTo("cancelled");
        assertThat(read(own("/api/v1/orders/" + id)).path("measureAgain").asBoolean(true))
                .isFalse();
    }

    @Test
    void the_same_request_sent_twice_makes_one_suit_and_gets_the_same_bytes() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = workshop.startedOrders();

        HttpResponse<String> first = order(key, GOOD);
        HttpResponse<String> second = order(key, GOOD);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(workshop.startedOrders()).isEqualTo(before + 1);
    }

    @Test
    void a_key_used_for_another_body_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        order(key, GOOD);

        HttpResponse<String> other = order(key, GOOD.replace("1037", "1038"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(read(other).path("type").asText()).endsWith("key-of-another-request");
    }

    @Test
    void the_same_request_is_told_to_wait_while_the_first_is_in_flight() throws Exception {
        String key = UUID.randomUUID().toString();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        workshop.onStart(() -> {
            inside.countDown();
            await(go);
        });
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<HttpResponse<String>> first = other.submit(() -> order(key, GOOD));
            assertThat(inside.await(2, TimeUnit.MINUTES)).isTrue();

            HttpResponse<String> second = order(key, GOOD);
            go.countDown();

            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(first.get(2, TimeUnit.MINUTES).statusCode()).isEqualTo(201);
            assertThat(order(key, GOOD).body()).isEqualTo(first.get().body());
        } finally {
            go.countDown();
            other.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ten_identical_requests_at_once_make_one_suit() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = workshop.startedOrders();
        ExecutorService crowd = Executors.newFixedThreadPool(10);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(crowd.submit(() -> order(key, GOOD)));
            }
            Set<String> bodies = new HashSet<>();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
                if (answer.get().statusCode() == 201) {
                    bodies.add(answer.get().body());
                }
            }
            assertThat(bodies).hasSize(1);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(workshop.startedOrders()).isEqualTo(before + 1);
    }

    @Test
    void when_the_start_fails_nothing_is_kept_and_the_key_is_free_again() throws Exception {
        String key = UUID.randomUUID().toString();
        workshop.breakDown(true);

        HttpResponse<String> failed = order(key, GOOD);
        workshop.breakDown(false);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("Exception").doesNotContain("fake");
        assertThat(order(key, GOOD).statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_is_required_and_not_too_long() throws Exception {
        HttpResponse<String> none = post("/api/v1/orders", "", GOOD);
        HttpResponse<String> longOne = order("k".repeat(256), GOOD);

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(read(none).path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(longOne.statusCode()).isEqualTo(400);
        assertThat(read(longOne).path("limit").asText()).isEqualTo("1 to 255 characters");
        assertThat(order("k".repeat(255), GOOD).statusCode()).isEqualTo(201);
    }

    @Test
    void an_order_can_be_cancelled_until_the_knife_starts() throws Exception {
        String early = goodOrder();
        String late = goodOrder();
        workshop.put(late, OrderState.CUTTING);

        HttpResponse<String> cancelled = cancel(early);
        HttpResponse<String> refused = cancel(late);

        assertThat(read(cancelled).path("state").asText()).isEqualTo("cancelled");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("detail").asText()).contains("Your suit is being cut");
        assertThat(audit.page(auditOf(early), 1))
                .as("the one that was cancelled is recorded")
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("order-cancelled", early));
    }

    private HttpResponse<String> cancel(String id) throws Exception {
        return cancel(id, "");
    }

    private HttpResponse<String> cancel(String id, String body) throws Exception {
        HttpRequest.Builder request =
                ownRequest("/api/v1/orders/" + id + "/cancel").header("Tailorline-Request", "1");
        return send((body.isEmpty() ? request : request.header("Content-Type", "application/json"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void an_order_is_cancelled_for_the_fee_that_was_shown_alone() throws Exception {
        String id = goodOrder();
        String owes = read(own("/api/v1/orders/" + id)).path("owes").asText();
        assertThat(owes).isEqualTo("0.00");
        HttpResponse<String> other = cancel(id, "{\"owes\":\"617.10\"}");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(read(other).path("type").asText()).endsWith(":cancel-costs");
        assertThat(read(other).path("owes").asText()).isEqualTo(owes);
        assertThat(workshop.find(id).orElseThrow().state()).isEqualTo(OrderState.RECEIVED);
        assertThat(audit.page(auditOf(id), 1)).as("nothing was done").isEmpty();
        assertThat(cancel(id, "{\"owes\":\"much\"}").statusCode()).isEqualTo(422);
        assertThat(cancel(id, "{\"costs\":\"0\"}").statusCode()).isEqualTo(422);
        assertThat(read(cancel(id, "{\"owes\":\"" + owes + "\"}")).path("state").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void a_house_that_closes_earlier_does_not_say_that_the_knife_has_started() throws Exception {
        String id = goodOrder();
        workshop.close(Part.CANCEL);
        HttpResponse<String> refused = cancel(id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("type").asText()).endsWith(":cancel-closed");
        assertThat(read(refused).path("detail").asText())
                .contains("Your order is with us")
                .doesNotContain("knife");
        assertThat(read(own("/api/v1/orders/" + id)).at("/changeUntil/closes").toString())
                .contains("\"style\":\"start\"")
                .doesNotContain("cancel");
    }

    @Test
    void the_budget_is_the_workshops() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);

        assertThat(read(own("/api/v1/orders/" + id)).path("budgetSeconds").asDouble())
                .isEqualTo(workshop.budgetSeconds());
        assertThat(own("/orders/" + id).body()).contains("data-limit=\"155.0\"").contains(">155 s</span>");
    }

    @Test
    void documents_are_there_once_they_are_made() throws Exception {
        String id = goodOrder();

        HttpResponse<String> early = get("/api/v1/orders/" + id + "/pattern", TAILOR);
        workshop.put(id, OrderState.CUT);

        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(read(early).path("value").asText()).isEqualTo("received");
        assertThat(read(get("/api/v1/orders/" + id + "/pattern", TAILOR))
                        .path("schema")
                        .asText())
                .isEqualTo("tailorline/pattern/1");
        assertThat(read(own("/api/v1/orders/" + id + "/marker")).path("schema").asText())
                .isEqualTo("tailorline/marker/1");
        assertThat(read(own("/api/v1/orders/" + id + "/program")).path("schema").asText())
                .isEqualTo("tailorline/cut-program/1");
        assertThat(own("/api/v1/orders/" + id + "/ticket.pdf").body()).startsWith("%PDF");
        assertThat(get("/api/v1/orders/" + id + "/pattern.svg", TAILOR).body()).contains("<svg");
        assertThat(own("/api/v1/orders/" + id + "/marker.svg").body()).contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void ticket_program_and_job_page_tell_the_same_geometry(String language) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        room.putJob(id, CutRoom.JobState.DONE);

        String geometry =
                read(own("/api/v1/orders/" + id + "/program")).path("geometry").asText();
        assertThat(geometry).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(get("/cutroom/J-" + id, "cutter:shears").body()).contains(">" + geometry + "<");
        try (PDDocument ticket = Loader.loadPDF(bytes("/api/v1/orders/" + id + "/ticket.pdf?lang=" + language))) {
            assertThat(new PDFTextStripper().getText(ticket)).contains(geometry);
        }
    }

    @Test
    void an_order_whose_job_was_aborted_under_the_knife_offers_no_cancelling() throws Exception {
        String id = goodOrder();
        workshop.putAborted(id);

        assertThat(read(own("/api/v1/orders/" + id)).path("cancellable").asBoolean(true))
                .isFalse();
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("Not any more: the knife has started.")
                .doesNotContain("id=\"cancel\"");
    }
}
