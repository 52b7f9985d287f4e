package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.production.OrderState;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer changes an order before the knife. */
class SpecificationApiTest extends PortalTest {

    @Autowired
    private OrderVersions versions;

    @Autowired
    private OrderPrices prices;

    @Autowired
    private Orders orders;

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

    private HttpResponse<String> change(String id, String version, String body) throws Exception {
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
        HttpResponse<String> price = send(ownRequest(path(id) + "/price")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(three)));
        assertThat(price.statusCode()).as(price.body()).isEqualTo(200);
        assertThat(new BigDecimal(read(price).path("difference").asText())).isPositive();
        assertThat(now(id).fullTag()).as("nothing is changed").isEqualTo(seen);
        assertThat(change(id, seen, three).statusCode()).isEqualTo(200);
        assertThat(prices.find(id).orElseThrow().total().getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo(read(price).path("now").asText());
    }

    @Test
    void what_a_tailor_has_altered_stays_when_the_customer_changes_the_style() throws Exception {
        String id = goodOrder();
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "tailor",
                was -> was.withAlterations(
                        List.of(new Style.Alteration("jacketLength", io.tailorline.pattern.piece.Side.BOTH, 10))));
        assertThat(change(id, now(id).fullTag(), "{\"style\":{\"fit\":\"slim\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(now(id).style().alterations()).hasSize(1);
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
