package io.tailorline.portal.patternroom.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.FakeLastOrders;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.LastOrders.LastOrder;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tailor tries alterations; the order hears nothing of it. */
class PatternPreviewTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    @Autowired
    private FakeLastOrders lastOrders;

    private String threePiece() throws Exception {
        String id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        return id;
    }

    private HttpResponse<String> attempt(String id, String query, String... alterations) throws Exception {
        return post(
                "/api/v1/tailor/orders/" + id + "/trial" + query,
                TAILOR,
                "{\"alterations\":[" + String.join(",", alterations) + "]}");
    }

    private static String alteration(String rule, String side, double amount) {
        return "{\"rule\":\"%s\",\"side\":\"%s\",\"amount\":%s}".formatted(rule, side, amount);
    }

    private static JsonNode piece(JsonNode answer, String id) {
        return StreamSupport.stream(answer.path("pieces").spliterator(), false)
                .filter(piece -> piece.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double moved(JsonNode piece, String edge) {
        return StreamSupport.stream(piece.path("edges").spliterator(), false)
                .filter(each -> each.path("edge").asText().equals(edge))
                .findFirst()
                .orElseThrow()
                .path("moved")
                .asDouble();
    }

    @Test
    void a_trial_answers_redrawn_pieces_with_what_moved_and_leaves_the_order_alone() throws Exception {
        String id = threePiece();
        HttpResponse<String> answer = attempt(id, "?garment=jacket", alteration("sleeveLength", "left", 10));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode tried = read(answer);

        assertThat(moved(piece(tried, "jacket.topSleeve.left"), "cuff")).isCloseTo(10, within(0.1));
        assertThat(moved(piece(tried, "jacket.topSleeve.left"), "cap")).isZero();
        assertThat(piece(tried, "jacket.topSleeve.left").path("svg").asText()).contains("oldline", "edge moved");
        assertThat(piece(tried, "jacket.topSleeve.left").path("marks").asText()).contains("+10");
        assertThat(piece(tried, "jacket.topSleeve.right").path("moved").asDouble())
                .isZero();
        assertThat(piece(tried, "jacket.topSleeve.right").path("svg").asText()).doesNotContain("oldline");
        assertThat(tried.path("pieces").findValuesAsText("id")).noneMatch(name -> name.startsWith("trousers"));
        assertThat(tried.path("invariants").asInt()).isGreaterThan(30);
        assertThat(workshop.specification(id).orElseThrow().style().alterations())
                .isEmpty();
        assertThat(workshop.log()).noneMatch(entry -> entry.contains(id));
    }

    /** Rules and amounts by lot, to a tenth of a millimetre. */
    @Test
    void fifty_free_amounts_are_redrawn_or_limited_by_the_range_alone() throws Exception {
        String id = threePiece();
        Random chance = new Random(50);
        AlterationRule[] rules = AlterationRule.values();
        for (int i = 0; i < 50; i++) {
            AlterationRule rule = rules[chance.nextInt(rules.length)];
            double reach = (rule.most() - rule.least()) * 1.2;
            double amount = Math.rint((rule.least() + reach * chance.nextDouble()) * 10) / 10;
            HttpResponse<String> answer = attempt(id, "", alteration(rule.word(), "both", amount));
            if (amount > rule.most()) {
                assertThat(answer.statusCode()).as("%s %s", rule, amount).isEqualTo(422);
                assertThat(read(answer).path("errors").findValuesAsText("limit"))
                        .singleElement()
                        .asString()
                        .contains(" to ");
            } else {
                assertThat(answer.statusCode())
                        .as("%s %s: %s", rule, amount, answer.body().length() < 2000 ? answer.body() : "")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void girths_and_lengths_stand_beside_body_and_order() throws Exception {
        JsonNode tried = read(attempt(threePiece(), "", alteration("sleeveLength", "left", 10)));
        JsonNode left = row(tried, "jacket.sleeveLength.left");

        assertThat(left.path("body").asText()).isEqualTo("59.3");
        assertThat(left.path("isChanged").asBoolean()).isTrue();
        assertThat(left.path("finished").asDouble() - left.path("was").asDouble())
                .isCloseTo(1, within(0.11));
        assertThat(left.path("range").asText()).contains("–");
        assertThat(left.path("usual").asText()).contains("±");
        assertThat(tried.path("numbers").findValuesAsText("key"))
                .contains("jacket.chest", "jacket.shoulderLength", "trousers.insideLeg");
    }

    @Test
    void the_last_order_of_the_customer_stands_beside_the_numbers_with_its_number_and_day() throws Exception {
        String id = threePiece();
        assertThat(read(attempt(id, "")).path("lastOrders")).isEmpty();
        MeasurementSet body = workshop.specification(id).orElseThrow().body();
        Style jacket = new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), Map.of(), List.of());
        DraftResult.Drafted before = (DraftResult.Drafted) new PatternEngine()
                .draft(
                        "TL-2222-22",
                        jacket.withAlterations(List.of(new Style.Alteration("sleeveLength", Side.BOTH, 10))),
                        body);
        String another = threePiece();
        lastOrders.put(
                another, new LastOrder(Garment.JACKET, "TL-2222-22", LocalDate.parse("2026-03-01"), before.pattern()));

        JsonNode tried = read(attempt(another, ""));
        assertThat(tried.at("/lastOrders/0").toString())
                .isEqualTo("{\"garment\":\"jacket\",\"orderId\":\"TL-2222-22\",\"placed\":\"2026-03-01\"}");
        JsonNode sleeve = row(tried, "jacket.sleeveLength");
        assertThat(sleeve.path("last").asDouble() - sleeve.path("was").asDouble())
                .isCloseTo(1, within(0.11));
        assertThat(row(tried, "trousers.insideLeg").path("last").asText()).isEmpty();
    }

    private static JsonNode row(JsonNode tried, String key) {
        return StreamSupport.stream(tried.path("numbers").spliterator(), false)
                .filter(row -> row.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawings_that_the_page_holds_are_not_sent_again() throws Exception {
        String id = threePiece();
        JsonNode all = read(attempt(id, ""));
        String held = String.join(",", all.path("pieces").findValuesAsText("print"));
        HttpResponse<String> answer = attempt(id, "?held=" + held, alteration("cuff", "both", 10));
        JsonNode changed = read(answer);

        List<String> sent = StreamSupport.stream(changed.path("pieces").spliterator(), false)
                .filter(piece -> piece.has("svg"))
                .map(piece -> piece.path("id").asText())
                .collect(Collectors.toList());
        assertThat(sent).containsExactlyInAnyOrder("jacket.topSleeve", "jacket.underSleeve");
        assertThat(answer.body().length()).isLessThan(30_000);
        assertThat(changed.path("pieces")).hasSameSizeAs(all.path("pieces"));
    }

    @Test
    void what_cannot_be_drafted_names_rule_value_and_limit() throws Exception {
        String id = threePiece();
        JsonNode far = read(attempt(id, "", alteration("cuff", "both", 10), alteration("stooped", "both", 70)));

        assertThat(far.path("errors").get(0).path("field").asText()).isEqualTo("style.alterations[1].amount");
        assertThat(far.path("errors").get(0).path("value").asText()).isEqualTo("70 mm");
        assertThat(far.path("detail").asText()).contains("70", "0 to 25");
        JsonNode both = read(attempt(id, "", alteration("stooped", "both", 10), alteration("erect", "both", 10)));
        assertThat(both.path("status").asInt()).isEqualTo(422);
        assertThat(both.path("detail").asText()).contains("Stooped back", "Erect figure");
        assertThat(attempt(id, "", "{\"rule\":3}").statusCode()).isEqualTo(422);
        assertThat(attempt("TL-2222-22", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_rule_tells_where_it_takes_hold() throws Exception {
        String id = threePiece();
        String path = "/api/v1/tailor/orders/" + id + "/trial/place?";
        JsonNode cuff = read(post(path + "rule=cuff&side=both", TAILOR, "{}"));

        assertThat(cuff.path("places").findValuesAsText("piece")).contains("jacket.topSleeve", "jacket.underSleeve");
        assertThat(cuff.path("places").findValuesAsText("piece")).noneMatch(piece -> piece.startsWith("trousers"));
        JsonNode left = read(post(path + "rule=hip&side=left", TAILOR, "{}"));
        assertThat(left.path("places").findValuesAsText("piece")).anyMatch(piece -> piece.endsWith(".left"));
        assertThat(left.path("places").findValuesAsText("piece")).noneMatch(piece -> piece.endsWith(".right"));
        JsonNode atItsEnd =
                read(post(path + "rule=cuff", TAILOR, "{\"alterations\":[" + alteration("cuff", "both", 30) + "]}"));
        assertThat(atItsEnd.path("places")).isNotEmpty();
        assertThat(post(path + "rule=wings", TAILOR, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void a_piece_stays_where_it_is_while_it_is_altered() throws Exception {
        String id = threePiece();
        List<String> places = new ArrayList<>();
        for (double amount : new double[] {0, 20, 60}) {
            JsonNode back = piece(read(attempt(id, "", alteration("jacketLength", "both", amount))), "jacket.side");
            places.add(back.path("x").asText() + " " + back.path("y").asText());
        }

        assertThat(places).containsOnly(places.get(0));
    }
}
