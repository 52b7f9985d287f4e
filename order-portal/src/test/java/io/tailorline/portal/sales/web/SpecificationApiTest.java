package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderState;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer changes an order before the knife. */
class SpecificationApiTest extends PortalTest {

    @Autowired
    private OrderVersions versions;

    @Autowired
    private OrderPrices prices;

    @Autowired
    private Orders orders;

    @Autowired
    private HouseVersions settings;

    @Autowired
    private PriceBooks books;

    @Autowired
    private JdbcTemplate jdbc;

    private static String path(String id) {
        return "/api/v1/orders/" + id + "/specification";
    }

    private JsonNode read(String id) throws Exception {
        HttpResponse<String> answer = send(ownRequest(path(id)).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + read(answer).path("version").asText() + "\"");
        return read(answer);
    }

    /** With what it would cost, where it can be had. */
    private HttpResponse<String> change(String id, String version, String body) throws Exception {
        HttpResponse<String> price = price(id, body);
        return price.statusCode() == 200
                ? put(
                        id,
                        version,
                        ((ObjectNode) json.readTree(body))
                                .put("quote", read(price).path("quote").asText())
                                .toString())
                : put(id, version, body);
    }

    private HttpResponse<String> price(String id, String body) throws Exception {
        return send(ownRequest(path(id) + "/price")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String id, String version, String body) throws Exception {
        return send(ownRequest(path(id))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private OrderSpecification now(String id) {
        return workshop.specification(id).orElseThrow();
    }

    @Test
    void measures_style_and_cloth_are_changed_and_the_version_with_them() throws Exception {
        String id = goodOrder();
        JsonNode before = read(id);
        assertThat(before.path("changeUntil").path("until").asText()).isEqualTo("start");
        assertThat(before.path("changeUntil").path("now")).hasSize(5);
        String body = before.path("body").toString().replace("\"waistGirth\":905", "\"waistGirth\":915");
        HttpResponse<String> answer = change(
                id,
                before.path("version").asText(),
                "{\"body\":" + body
                        + ",\"style\":{\"fit\":\"slim\",\"options\":{\"jacket.lapel\":\"peak\"}},\"fabricId\":\"charcoal-hopsack\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(now(id).body().get(Measurement.WAIST_GIRTH)).isEqualTo(915);
        assertThat(now(id).style().fit()).isEqualTo(Style.Fit.SLIM);
        assertThat(now(id).style().options()).containsEntry("jacket.lapel", "peak");
        assertThat(now(id).fabric().id()).isEqualTo("charcoal-hopsack");
        assertThat(now(id).roll()).isEqualTo("R-2304");
        assertThat(read(answer).path("version").asText()).isEqualTo(now(id).fullTag());
        assertThat(versions.of(id))
                .extracting(OrderVersion::kind)
                .containsExactly(OrderVersion.Kind.ORDERED, OrderVersion.Kind.CHANGED);
    }

    @Test
    void the_price_of_a_change_is_told_before_and_is_the_orders_after() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        String three = "{\"style\":{\"garments\":[\"jacket\",\"trousers\",\"waistcoat\"]}}";
        HttpResponse<String> price = price(id, three);
        assertThat(price.statusCode()).as(price.body()).isEqualTo(200);
        assertThat(new BigDecimal(read(price).path("difference").asText())).isPositive();
        assertThat(now(id).fullTag()).as("nothing is changed").isEqualTo(seen);
        assertThat(change(id, seen, three).statusCode()).isEqualTo(200);
        assertThat(prices.find(id).orElseThrow().total().getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo(read(price).path("now").asText());
    }

    @Test
    void a_price_that_was_not_told_is_not_charged() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        String three = "{\"style\":{\"garments\":[\"jacket\",\"trousers\",\"waistcoat\"]}}";
        Price before = prices.find(id).orElseThrow();
        HttpResponse<String> unsaid = put(id, seen, three);
        assertThat(unsaid.statusCode()).as(unsaid.body()).isEqualTo(409);
        assertThat(read(unsaid).path("type").asText()).endsWith(":change-offer");
        assertThat(now(id).fullTag()).as("nothing is changed").isEqualTo(seen);
        assertThat(prices.find(id)).contains(before);
        String other = read(price(id, "{\"fabricId\":\"charcoal-hopsack\"}"))
                .path("quote")
                .asText();
        assertThat(put(id, seen, three.replaceFirst("\\{", "{\"quote\":\"" + other + "\","))
                        .statusCode())
                .as("of another change")
                .isEqualTo(409);
        JsonNode now = read(unsaid).path("price");
        assertThat(now.path("says")).isNotEmpty();
        assertThat(put(
                                id,
                                seen,
                                three.replaceFirst(
                                        "\\{",
                                        "{\"quote\":\"" + now.path("quote").asText() + "\","))
                        .statusCode())
                .isEqualTo(200);
        assertThat(prices.find(id).orElseThrow().total().getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo(now.path("now").asText());
    }

    @Test
    void a_change_that_costs_the_same_needs_no_quote() throws Exception {
        String id = goodOrder();
        assertThat(put(id, read(id).path("version").asText(), "{\"style\":{\"fit\":\"slim\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_tailor_has_altered_stays_when_the_customer_changes_the_style() throws Exception {
        String id = goodOrder();
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "tailor",
                was -> was.withAlterations(List.of(new Style.Alteration("jacketLength", Side.BOTH, 10))));
        Price before = prices.find(id).orElseThrow();
        assertThat(change(id, now(id).fullTag(), "{\"style\":{\"fit\":\"slim\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(now(id).style().alterations()).hasSize(1);
        assertThat(prices.find(id))
                .as("the tailor's alteration costs the customer nothing")
                .contains(before);
    }

    @Test
    void whoever_saw_an_older_version_is_told_what_has_changed_since() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        assertThat(change(id, seen, "{\"fabricId\":\"charcoal-hopsack\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> late = change(id, seen, "{\"style\":{\"fit\":\"slim\"}}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late).path("type").asText()).endsWith("order-changed-meanwhile");
        assertThat(read(late).path("changed").get(0).asText()).isEqualTo("cloth");
        assertThat(read(late).path("version").asText()).isEqualTo(now(id).fullTag());
        assertThat(now(id).style().fit()).isEqualTo(Style.Fit.REGULAR);
    }

    @Test
    void once_cutting_has_begun_nothing_of_the_suit_is_changed() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        workshop.put(id, OrderState.CUTTING);
        HttpResponse<String> late = change(id, seen, "{\"fabricId\":\"charcoal-hopsack\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late).path("type").asText()).endsWith("cutting-has-begun");
        assertThat(read(late).path("changeUntil").path("now").toString()).isEqualTo("[\"address\"]");
        assertThat(now(id).fullTag()).isEqualTo(seen);
    }

    @Test
    void a_house_that_closes_earlier_does_not_say_that_cutting_has_begun() throws Exception {
        String id = goodOrder();
        workshop.close(Part.MEASURES, Part.STYLE, Part.CLOTH);
        HttpResponse<String> late = change(id, read(id).path("version").asText(), "{\"style\":{\"fit\":\"slim\"}}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late).path("type").asText()).endsWith(":change-closed");
        assertThat(read(late).path("detail").asText()).doesNotContain("cut");
    }

    /** What the house puts into every suit costs what it did when it was ordered, and never becomes the customer's. */
    @Test
    void another_cloth_costs_the_other_cloth_alone_under_the_usual_options_of_the_house() throws Exception {
        settings.store(
                new House(
                        "Row",
                        1,
                        List.of(),
                        List.of(),
                        Map.of("jacket.canvas", "full"),
                        List.of(new Style.Alteration("jacketLength", Side.BOTH, 10))),
                "admin");
        try {
            String id = goodOrder();
            assertThat(now(id).style().options()).containsEntry("jacket.canvas", "full");
            workshop.change(
                    id,
                    OrderVersion.Kind.ALTERED,
                    "tailor",
                    was -> was.withAlterations(List.of(new Style.Alteration("sleeveLength", Side.BOTH, 10))));
            assertThat(read(id).at("/style/options/jacket.canvas").isMissingNode())
                    .isTrue();
            assertThat(own("/orders/" + id + "/again").body()).doesNotContain("jacket.canvas&quot;:&quot;full");
            String hopsack = "{\"style\":" + read(id).path("style") + ",\"fabricId\":\"charcoal-hopsack\"}";
            JsonNode price = read(price(id, hopsack));
            // 2.9 m at 30 more
            assertThat(price.path("difference").asText()).as(price.toString()).isEqualTo("87.00");
            assertThat(change(id, now(id).fullTag(), hopsack).statusCode()).isEqualTo(200);
            assertThat(now(id).style().options()).containsEntry("jacket.canvas", "full");
            assertThat(now(id).style().alterations())
                    .extracting(Style.Alteration::rule)
                    .containsExactly("sleeveLength");
            assertThat(prices.find(id).orElseThrow().parts())
                    .extracting(Price.Part::kind)
                    .containsOnly(Price.Kind.MAKING, Price.Kind.CLOTH, Price.Kind.OPTION);
        } finally {
            jdbc.update("delete from patternroom.house_settings");
        }
    }

    @Test
    void a_change_is_priced_by_the_book_of_the_order_where_that_has_the_cloth_and_else_by_todays() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        book(
                "dear",
                today,
                SampleOffers.exampleBook()
                        .replace("jacket: 2380", "jacket: 3380")
                        .replace("  charcoal-hopsack: 290\n", ""));
        try {
            String id = goodOrder();
            assertThat(prices.find(id).orElseThrow().book()).isEqualTo("dear");
            jdbc.update("update sales.price_book set valid_from = date '2000-01-01' where version = 'dear'");
            JsonNode own = read(price(id, "{\"fabricId\":\"tobacco-flannel\"}"));
            assertThat(own.path("book").asText()).isEqualTo("dear");
            assertThat(own.path("difference").asText()).isEqualTo("145.00");
            JsonNode todays = read(price(id, "{\"fabricId\":\"charcoal-hopsack\"}"));
            assertThat(todays.path("book").asText()).isEqualTo("example-1");
            assertThat(todays.path("says").toString()).contains("priced by today");
        } finally {
            jdbc.update("delete from sales.price_book where version = 'dear'");
        }
    }

    /** Its cloth may have left price book and catalogue since: it is the order's all the same, and so is its price. */
    @Test
    void a_change_without_a_cloth_is_judged_and_priced_by_the_cloth_of_the_order() throws Exception {
        String id = read(order(GOOD.replaceFirst("\\{", "{\"fabricId\":\"charcoal-hopsack\",")))
                .path("id")
                .asText();
        LocalDate today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        book("none", today, SampleOffers.exampleBook().replace("  charcoal-hopsack: 290\n", ""));
        try {
            HttpResponse<String> slim = price(id, "{\"style\":{\"fit\":\"slim\"}}");
            assertThat(slim.statusCode()).as(slim.body()).isEqualTo(200);
            assertThat(read(slim).path("difference").asText()).isEqualTo("0.00");
        } finally {
            jdbc.update("delete from sales.price_book where version = 'none'");
        }
    }

    private void book(String version, LocalDate from, String text) {
        books.add(new PriceBooks.Stored(
                version, from, text.replace("version: example-1", "version: " + version), Instant.now(), "test"));
    }

    @Test
    void bad_input_is_refused_with_field_value_and_cure_and_changes_nothing() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        refused(change(id, seen, "{\"fabricId\":\"velvet\"}"), 422, "fabricId");
        refused(change(id, seen, "{\"cloth\":\"velvet\"}"), 422, "cloth");
        refused(
                change(id, seen, "{\"body\":{\"id\":\"a\",\"sex\":\"female\",\"unit\":\"mm\",\"measurements\":{}}}"),
                422,
                "body.sex");
        refused(
                change(id, seen, "{\"style\":{\"options\":{\"jacket.lapel\":\"wide\"}}}"),
                422,
                "style.options.jacket.lapel");
        assertThat(change(id, seen, "{").statusCode()).isEqualTo(400);
        assertThat(send(ownRequest(path(id))
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(428);
        assertThat(now(id).fullTag()).isEqualTo(seen);
    }

    /** Else the wrong body would be cut. */
    @Test
    void what_was_sent_back_is_measured_again_before_anything_else_is_changed() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        workshop.put(id, OrderState.REJECTED);
        HttpResponse<String> first = change(id, seen, "{\"fabricId\":\"charcoal-hopsack\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(409);
        assertThat(read(first).path("type").asText()).endsWith("measure-first");
        assertThat(now(id).fullTag()).isEqualTo(seen);
        assertThat(own("/orders/" + id + "/change").statusCode()).isEqualTo(302);
    }

    @Test
    void what_was_said_of_the_measurements_is_changed_too() throws Exception {
        String id = goodOrder();
        JsonNode before = read(id);
        ObjectNode body = before.path("body").deepCopy();
        body.putObject("garment").put("chestGirth", 1169);
        HttpResponse<String> answer = change(id, before.path("version").asText(), "{\"body\":" + body + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(now(id).body().notes().garment()).containsEntry(Measurement.CHEST_GIRTH, 1169.0);
    }

    @Test
    void the_address_is_changed_as_long_as_the_house_says_so_and_nothing_else_with_it() throws Exception {
        String id = goodOrder();
        String seen = read(id).path("version").asText();
        workshop.put(id, OrderState.CUTTING);
        HttpResponse<String> moved =
                address(id, "{\"lines\":[\"1 High Street\",\"2nd floor\"],\"town\":\"Dublin\",\"country\":\"IE\"}");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(orders.find(new OrderId(id))
                        .orElseThrow()
                        .customer()
                        .orElseThrow()
                        .address())
                .contains(new Address(List.of("1 High Street", "2nd floor"), "", "Dublin", "IE"));
        assertThat(now(id).fullTag()).isEqualTo(seen);
        assertThat(own("/orders/" + id + "?lang=en").body()).contains("2nd floor", "Ireland");
        workshop.put(id, OrderState.BUNDLED);
        assertThat(address(id, "{\"lines\":[\"2 Low Street\"],\"town\":\"Cork\",\"country\":\"IE\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void an_address_that_no_parcel_reaches_is_refused() throws Exception {
        String id = goodOrder();
        refused(address(id, "{\"lines\":[\"1 High Street\"],\"town\":\"Dublin\",\"country\":\"XX\"}"), 422, "country");
        refused(address(id, "{\"lines\":[\"1 High Street\"],\"country\":\"IE\"}"), 422, "town");
        refused(address(id, "{\"street\":\"1 High Street\"}"), 422, "street");
        assertThat(address(id, "{").statusCode()).isEqualTo(400);
        assertThat(send(request("/api/v1/orders/" + id + "/address")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> address(String id, String body) throws Exception {
        return send(ownRequest("/api/v1/orders/" + id + "/address")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void only_who_holds_the_order_reads_or_changes_it() throws Exception {
        String id = goodOrder();
        assertThat(send(request(path(id)).GET()).statusCode()).isEqualTo(404);
    }

    private void refused(HttpResponse<String> answer, int status, String field) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(read(answer).path("field").asText()).isEqualTo(field);
    }
}
