package io.tailorline.portal.patternroom.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue over REST: by due date, with the customer's number, and one line why an order is here. */
class QueueApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    private final List<String> orders = new ArrayList<>();

    @AfterEach
    void sendBack() throws Exception {
        for (String id : orders) {
            workshop.sendBack(id, "Done.", "tailor");
        }
    }

    private String waiting(String email, String day, Notice... reasons) throws Exception {
        String body = GOOD.substring(0, GOOD.lastIndexOf('}'))
                + ",\"customer\":{\"name\":\"A Man\",\"email\":\"%s\",\"locale\":\"en\"},\"wantedBy\":\"%s\"}"
                        .formatted(email, day);
        String id = read(order(body)).path("id").asText();
        workshop.waitForReview(id, List.of(reasons));
        orders.add(id);
        return id;
    }

    private List<JsonNode> queue(String query) throws Exception {
        HttpResponse<String> answer = get("/api/v1/tailor/queue?" + query, TAILOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> rows = new ArrayList<>();
        read(answer).forEach(rows::add);
        return rows;
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("orderId").asText()).toList();
    }

    @Test
    void orders_stand_by_the_day_on_which_they_are_due_with_the_number_of_their_customer() throws Exception {
        String late = waiting("a.man@example.org", "2098-03-05", Notice.verbatim("Rare."));
        String early = waiting("A.Man@example.org", "2098-03-01", Notice.verbatim("Rare."));
        String other = waiting("b@example.org", "2098-03-03", Notice.verbatim("Rare."));
        List<JsonNode> rows = queue("limit=200");
        assertThat(ids(rows)).containsSubsequence(early, other, late);
        String number = rows.get(ids(rows).indexOf(early)).path("customer").asText();
        assertThat(number).matches("C-[2-9A-Z]{6}");
        assertThat(rows.get(ids(rows).indexOf(late)).path("customer").asText())
                .as("one customer has one number")
                .isEqualTo(number);
        assertThat(ids(queue("q=" + number))).containsExactly(early, late);
        assertThat(ids(queue("q=" + number.substring(2).toLowerCase(Locale.ROOT))))
                .containsExactly(early, late);
        assertThat(ids(queue("q=" + late.substring(3, 7).toLowerCase(Locale.ROOT))))
                .as("the first characters of its number")
                .contains(late);
        assertThat(ids(queue("q=%25"))).as("a character like any other").isEmpty();
        assertThat(ids(queue("due=2098-03-03&limit=200")))
                .contains(early, other)
                .doesNotContain(late);
        assertThat(ids(queue("garment=waistcoat"))).doesNotContain(early);
        assertThat(ids(queue("kind=incident"))).doesNotContain(early);
    }

    @Test
    void the_day_that_was_wanted_and_the_question_that_a_decision_names_stand_in_the_row() throws Exception {
        String id = waiting("d@example.org", "2098-05-05", Notice.verbatim("Rare."));
        List<JsonNode> rows = queue("limit=200");
        JsonNode row = rows.get(ids(rows).indexOf(id));
        assertThat(row.path("wantedBy").asText()).isEqualTo("2098-05-05");
        assertThat(row.path("question").asText()).isEqualTo("shell.review");
    }

    /** To be recalled for instance; the queue alone would say that there is none. */
    @Test
    void who_searches_an_order_that_waits_for_no_tailor_is_led_to_it() throws Exception {
        String id = read(order(GOOD)).path("id").asText();
        String page = get("/tailor?q=" + id.toLowerCase(Locale.ROOT), TAILOR).body();
        assertThat(page).contains("href=\"/tailor/" + id + "\"", "waits for no tailor");
        assertThat(get("/tailor?q=TL-2026-0000", TAILOR).body()).doesNotContain("waits for no tailor");
    }

    @Test
    void the_real_cause_stands_first_and_what_was_asked_beside_it() throws Exception {
        Notice estimated = Notice.of(
                "read.estimated",
                Word.measure("kneeGirth"),
                Notice.of("spread", new Quantity("389", ""), Quantity.mm(9)));
        String id = waiting("c@example.org", "2098-04-01", estimated, Notice.verbatim("Side body too narrow."));
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 10))));
        JsonNode row = queue("q=" + id + "&lang=en").get(0);
        assertThat(row.path("reasons").path(0).asText()).isEqualTo("Side body too narrow.");
        assertThat(row.path("reasons")).hasSize(2);
        assertThat(row.path("asked").path(0).asText()).isEqualTo("Stooped back +10.0\u00a0mm both");
        assertThat(row.path("garments").toString()).isEqualTo("[\"jacket\",\"trousers\"]");
        assertThat(row.path("due").asText()).isEqualTo("2098-04-01");
    }

    @Test
    void what_was_sent_back_is_found_by_its_kind_and_by_its_number_and_waits_for_its_customer() throws Exception {
        String id = waiting("e@example.org", "2098-06-01", Notice.verbatim("Rare."));
        workshop.sendBack(id, "Please measure the waist again.", "tailor");
        orders.remove(id);
        assertThat(ids(queue("limit=200"))).doesNotContain(id);
        assertThat(ids(queue("kind=review&q=" + id))).isEmpty();
        JsonNode row = queue("q=" + id).get(0);
        assertThat(row.path("kind").asText()).isEqualTo("sent-back");
        assertThat(row.path("reasons").toString()).isEqualTo("[\"Please measure the waist again.\"]");
        assertThat(ids(queue("kind=sent-back&due=2098-06-01&limit=200"))).contains(id);
        assertThat(get("/tailor?lang=en&q=" + id, TAILOR).body()).contains("Waits for the customer");
        assertThat(get("/tailor/" + id + "?lang=en", TAILOR).statusCode()).isEqualTo(200);
    }

    @Test
    void links_of_a_narrowed_queue_narrow_it_too() throws Exception {
        waiting("d@example.org", "2098-05-01", Notice.verbatim("Rare."));
        waiting("d@example.org", "2098-05-02", Notice.verbatim("Rare."));
        HttpResponse<String> first = get("/api/v1/tailor/queue?limit=1&kind=review", TAILOR);
        assertThat(first.headers().firstValue("Link").orElse("")).contains("&kind=review>; rel=\"next\"");
    }

    @Test
    void what_narrows_no_queue_is_refused_with_what_does() throws Exception {
        for (String query : List.of(
                "kind=urgent",
                "garment=hat",
                "due=tomorrow",
                "due=%2B12345-01-01",
                "due=12345-01-01",
                "due=2026-02-30",
                "cloth=" + "x".repeat(65),
                "q=TL%0A4F",
                "q=" + "x".repeat(65))) {
            HttpResponse<String> answer = get("/api/v1/tailor/queue?" + query, TAILOR);
            assertThat(answer.statusCode()).as(query).isEqualTo(422);
            assertThat(read(answer).path("field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
        }
        assertThat(get("/tailor?kind=urgent&due=%2B12345-01-01&q=%0A", TAILOR).statusCode())
                .as("a page shows all")
                .isEqualTo(200);
    }
}
