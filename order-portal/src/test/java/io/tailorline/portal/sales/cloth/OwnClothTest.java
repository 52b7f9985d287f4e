package io.tailorline.portal.sales.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.fake.PlainShell;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cloth that a customer brings, over HTTP, from the slip to what goes back; every suit needs 2750 mm. */
class OwnClothTest extends PortalTest {

    private static final String PLANNER = "planner:ledger";
    private static final String CLOTHS = "/api/v1/workshop/customers-cloth";
    private static int articles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ArticleCatalogue catalogue;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    private SampleHouse house;
    private String article = "";

    @BeforeEach
    void turnTheStockOn() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
        article = "own-tweed-" + ++articles;
        catalogue.add(PlainShell.of(article, 0, 0), "test");
    }

    /** Other tests of the same server know of no stock and of no such cloth. */
    @AfterEach
    void turnTheStockOff() throws Exception {
        house.stock(false);
        catalogue.withdraw(article, catalogue.entry(article).orElseThrow().version(), "test");
    }

    private HttpResponse<String> posted(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Received for whoever has its number, and ready to be cut. */
    private JsonNode brought(int mm) throws Exception {
        ObjectNode ticket = json.createObjectNode()
                .put("article", article)
                .put("ticket", UUID.randomUUID().toString())
                .put("ticketMm", mm)
                .put("customersOwn", true);
        HttpResponse<String> received = post("/api/v1/workshop/rolls", PLANNER, ticket.toString());
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        JsonNode roll = read(received);
        stock.inspect(roll.at("/id").asText(), List.of(), "li");
        stock.relax(roll.at("/id").asText(), Duration.ZERO, "li");
        return roll;
    }

    private ObjectNode suit(String number) throws Exception {
        ObjectNode suit = (ObjectNode) json.readTree(GOOD);
        suit.remove("fabricId");
        return suit.put("ownCloth", number);
    }

    private JsonNode ordered(ObjectNode suit) throws Exception {
        HttpResponse<String> answer = posted("/api/v1/orders", suit.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    private void refused(ObjectNode suit, String code, String... says) throws Exception {
        for (String path : new String[] {"/api/v1/quotes", "/api/v1/orders"}) {
            HttpResponse<String> answer = posted(path, suit.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(read(answer).at("/errors/0/code").asText()).isEqualTo(code);
            assertThat(read(answer).at("/errors/0/detail").asText()).contains(says);
        }
    }

    private JsonNode listed(String roll) throws Exception {
        for (JsonNode one : read(get(CLOTHS, PLANNER))) {
            if (one.at("/roll").asText().equals(roll)) {
                return one;
            }
        }
        return json.missingNode();
    }

    private HttpResponse<String> givenBack(String roll) throws Exception {
        return post(CLOTHS + "/" + roll + "/give-back", PLANNER, "{}");
    }

    @Test
    void a_suit_of_the_customers_own_cloth_is_priced_without_cloth_and_cut_from_it() throws Exception {
        JsonNode roll = brought(3200);
        String number = roll.at("/onlyFor").asText();
        assertThat(number).startsWith("CC-");
        assertThat(listed(roll.at("/id").asText()).at("/use").asText()).isEqualTo("not-ordered");

        HttpResponse<String> answer =
                posted("/api/v1/quotes", suit(number.toLowerCase()).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode quote = read(answer);
        assertThat(quote.at("/price/parts").findValuesAsText("kind"))
                .contains("making")
                .doesNotContain("cloth");
        JsonNode order = ordered(suit(number).put("quote", quote.at("/quote").asText()));

        String id = order.at("/id").asText();
        assertThat(reservations.of(id)).singleElement().satisfies(held -> {
            assertThat(held.article()).isEqualTo(article);
            assertThat(held.roll()).isEqualTo(roll.at("/id").asText());
        });
        assertThat(listed(roll.at("/id").asText()).at("/use").asText()).isEqualTo("for-its-order");
        assertThat(listed(roll.at("/id").asText()).at("/owner").asText()).isEqualTo(id);
        assertThat(givenBack(roll.at("/id").asText()).statusCode())
                .as("reserved")
                .isEqualTo(409);
    }

    @Test
    void a_quote_of_own_cloth_orders_none_of_the_house() throws Exception {
        String number = brought(3200).at("/onlyFor").asText();
        String quote = read(posted("/api/v1/quotes", suit(number).toString()))
                .at("/quote")
                .asText();
        ObjectNode other = (ObjectNode) json.readTree(GOOD);
        HttpResponse<String> answer = posted(
                "/api/v1/orders",
                other.put("fabricId", "navy-twill").put("quote", quote).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("ownCloth");
    }

    @Test
    void the_shop_asks_for_its_number_where_the_house_counts_cloth_and_an_order_again_may_be_of_the_same_lot()
            throws Exception {
        JsonNode order = ordered(suit(brought(3200).at("/onlyFor").asText()));
        String again = "/orders/" + order.at("/id").asText() + "/again";
        assertThat(get("/").body()).contains("c-ownCloth");
        String page = opened(again, order);
        assertThat(page).contains("c-sameLot", "data-same-cloth=\"" + article + "\"");
        house.stock(false);
        assertThat(get("/").body()).doesNotContain("c-ownCloth");
        assertThat(opened(again, order)).doesNotContain("c-sameLot");
    }

    private String opened(String path, JsonNode order) throws Exception {
        return send(request(path).header("Order-Secret", order.at("/secret").asText()))
                .body();
    }

    @Test
    void who_has_no_number_of_it_gets_none() throws Exception {
        JsonNode roll = brought(3200);
        String number = roll.at("/onlyFor").asText();
        ObjectNode without = (ObjectNode) json.readTree(GOOD);
        HttpResponse<String> refused =
                posted("/api/v1/orders", without.put("fabricId", article).toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(read(refused).at("/errors/0/code").asText()).isEqualTo("cloth-unpriced");

        refused(suit("CC-22222222"), "own-cloth-unknown", "CC-22222222");
        String id = ordered(suit(number)).at("/id").asText();
        refused(suit(number), "own-cloth-unknown", number);
        refused(suit(id), "own-cloth-number", id);
    }

    @Test
    void cloth_that_is_too_short_or_another_one_is_refused_with_what_it_needs() throws Exception {
        String number = brought(2749).at("/onlyFor").asText();
        refused(suit(number), "own-cloth-too-short", "2.74 m", "2.75 m");
        ObjectNode other = suit(brought(3200).at("/onlyFor").asText());
        refused(other.put("fabricId", "navy-twill"), "own-cloth-other", "navy-twill", article);
    }

    @Test
    void the_cloth_of_a_cancelled_order_goes_back_and_is_nobody_elses() throws Exception {
        JsonNode roll = brought(3200);
        JsonNode order = ordered(suit(roll.at("/onlyFor").asText()));
        HttpResponse<String> cancelled =
                send(request("/api/v1/orders/" + order.at("/id").asText() + "/cancel")
                        .header("Order-Secret", order.at("/secret").asText())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(cancelled.statusCode()).as(cancelled.body()).isLessThan(300);

        String id = roll.at("/id").asText();
        assertThat(listed(id).at("/use").asText()).isEqualTo("goes-back");
        refused(suit(roll.at("/onlyFor").asText()), "own-cloth-unknown", "CC-");
        assertThat(givenBack(id).statusCode()).isEqualTo(200);
        assertThat(listed(id).isMissingNode()).isTrue();
        assertThat(stock.find(id).orElseThrow().roll().currentMm()).isZero();
    }
}
