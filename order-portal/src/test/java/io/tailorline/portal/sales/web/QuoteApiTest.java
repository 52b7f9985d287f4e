package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Prices and days over REST, before an order and with it. */
class QuoteApiTest extends PortalTest {

    private HttpResponse<String> quote(String body) throws Exception {
        return send(request("/api/v1/quotes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ordered(String body) throws Exception {
        return send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String ordering(String quote) throws Exception {
        ObjectNode order = (ObjectNode) json.readTree(GOOD);
        return order.put("quote", quote).toString();
    }

    @Test
    void a_price_and_a_day_are_told_before_anything_is_measured() throws Exception {
        JsonNode quoted = read(quote("{}"));

        assertThat(quoted.at("/price/total").decimalValue()).isEqualByComparingTo("4114.00");
        assertThat(quoted.at("/price/currency").textValue()).isEqualTo("CNY");
        assertThat(quoted.at("/price/parts")).hasSize(3);
        assertThat(quoted.at("/day").textValue()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(quoted.at("/dayParts")).isNotEmpty();
        assertThat(quoted.at("/changeUntil").textValue()).contains("change or cancel");
    }

    @Test
    void an_order_gets_what_its_quote_says_and_the_quote_counts_once() throws Exception {
        JsonNode quoted = read(quote(GOOD));
        String order = ordering(quoted.at("/quote").textValue());

        HttpResponse<String> placed = ordered(order);
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(read(placed).at("/price")).isEqualTo(quoted.at("/price"));
        assertThat(read(placed).at("/day")).isEqualTo(quoted.at("/day"));

        HttpResponse<String> again = ordered(order);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(read(again).at("/type").textValue()).isEqualTo("urn:tailorline:problem:quote-used");
        assertThat(read(again).at("/value").textValue())
                .isEqualTo(read(placed).at("/id").textValue());
    }

    @Test
    void an_order_without_a_quote_is_told_its_price_and_its_day() throws Exception {
        JsonNode placed = read(ordered(GOOD));

        assertThat(placed.at("/price/total").decimalValue()).isEqualByComparingTo("4114.00");
        assertThat(placed.at("/day").textValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void a_quote_of_another_style_is_refused_and_the_order_is_not_taken() throws Exception {
        JsonNode quoted = read(quote("{\"fabricId\":\"tobacco-flannel\",\"express\":true}"));

        HttpResponse<String> refused = ordered(ordering(quoted.at("/quote").textValue()));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).at("/errors").findValuesAsText("field")).containsExactly("fabricId", "express");
        assertThat(read(refused).at("/errors/0/detail").textValue())
                .isEqualTo("This is navy-twill now; the quote was made for tobacco-flannel. Ask for a new one.");
    }

    @Test
    void a_wanted_day_that_cannot_be_kept_is_refused_with_its_cure_unless_a_later_one_is_accepted() throws Exception {
        ObjectNode order = (ObjectNode) json.readTree(GOOD);
        String early = read(quote(GOOD)).at("/dayParts/0/until").textValue();
        HttpResponse<String> refused = ordered(order.put("wantedBy", early).toString());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode error = read(refused).at("/errors/0");
        assertThat(error.at("/code").textValue()).isEqualTo("day-not-kept");
        assertThat(error.at("/field").textValue()).isEqualTo("wantedBy");
        assertThat(LocalDate.parse(error.at("/limit").textValue())).isAfter(LocalDate.parse(early));
        assertThat(error.at("/detail").textValue())
                .contains(early, error.at("/limit").textValue(), "600.00 CNY");
        assertThat(ordered(order.put("acceptLater", true).toString()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void wrong_fields_of_a_wish_are_refused_by_name() throws Exception {
        for (String wrong : new String[] {
            "{\"wantedBy\":\"2026-02-31\"}",
            "{\"wantedBy\":\"2020-01-01\"}",
            "{\"fabricId\":\"silk\"}",
            "{\"express\":\"yes\"}",
            "{\"style\":{\"fit\":\"regular\",\"garments\":[\"jacket\"],\"options\":{\"jacket.lapel\":\"round\"}}}",
            "{\"customer\":{\"name\":\"A\",\"email\":\"a.example.org\"}}",
            "{\"customer\":{\"name\":\"A\",\"email\":\"a@b\"}}",
            "{\"acceptLater\":\"yes\"}",
            "{\"customer\":{\"address\":{\"country\":\"Britain\"}}}",
            "{\"customer\":{\"address\":{\"lines\":[\"1\",\"2\",\"3\",\"4\"]}}}"
        }) {
            HttpResponse<String> refused = quote(wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(read(refused).at("/field").textValue()).as(wrong).isNotEmpty();
            assertThat(read(refused).at("/limit").textValue()).as(wrong).isNotEmpty();
        }
    }

    /** A double-breasted front costs 240 and 0.3 m of cloth at 260; the page tells both together. */
    @Test
    void what_an_option_adds_is_told_with_the_cloth_that_it_needs() throws Exception {
        JsonNode book = read(send(request("/api/v1/price-book").GET()));
        assertThat(book.at("/options/jacket.buttons/6x2").decimalValue()).isEqualByComparingTo("240");
        assertThat(book.at("/metres/more/jacket.buttons/6x2").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(book.at("/metres/by").textValue()).isEqualTo("standard");

        String page = send(request("/?lang=en").GET()).body();

        assertThat(page).contains("+ ¥318</small>", "&quot;grey-windowpane&quot;:&quot;+ ¥342&quot;");
    }
}
