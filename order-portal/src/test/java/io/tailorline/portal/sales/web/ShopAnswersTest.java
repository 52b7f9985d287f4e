package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the shop's page asks while a suit is made up: looks, its repetition in words, pictures of options. */
class ShopAnswersTest extends PortalTest {

    private static final String SUIT = """
            {"sex":"male","cloth":"navy-twill","byHand":["jacket.lapel"],
            "style":{"fit":"regular","garments":["jacket","trousers"],"options":{"jacket.lapel":"notch"}}}""";

    @Autowired
    private PriceBooks books;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_house_that_takes_no_payments_says_so_beside_the_button() throws Exception {
        assertThat(get("/?lang=en").body()).contains("Nothing is taken here").doesNotContain("We take the money");
    }

    /** Its price book has a price for one cloth only, which the catalogue has not. */
    @ParameterizedTest
    @CsvSource({"en,Nothing can be ordered now", "zh,暂时无法下单"})
    void a_shop_without_a_cloth_that_can_be_ordered_says_so(String language, String words) throws Exception {
        String text = SampleOffers.exampleBook();
        int from = text.indexOf("  navy-twill:");
        String bare = text.substring(0, from) + "  withdrawn-tweed: 340" + text.substring(text.indexOf("\n\n", from));
        books.add(new PriceBooks.Stored("bare", LocalDate.of(2026, 1, 2), bare, Instant.EPOCH, "test"));
        try {
            HttpResponse<String> shop = get("/?lang=" + language);

            assertThat(shop.statusCode()).isEqualTo(503);
            assertThat(shop.body()).contains("<h1>" + words + "</h1>").doesNotContain("shop.nothing");
        } finally {
            jdbc.update("delete from sales.price_book where version = 'bare'");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void each_look_says_what_it_sets_leaves_and_costs() throws Exception {
        HttpResponse<String> answer = post("/looks?lang=en", "", SUIT);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode wedding = look(read(answer), "wedding");
        assertThat(wedding.path("changes").toString())
                .contains("Fit Slim", "Pockets ")
                .doesNotContain("Cloth", "Breast pocket");
        assertThat(wedding.path("options").path("jacket.lapel").asText()).isEqualTo("notch");
        assertThat(wedding.path("left").toString()).contains("jacket.lapel");
        assertThat(wedding.path("priceChange").asText()).as("its lapel is left").isEmpty();
        assertThat(look(read(answer), "business").path("priceChange").asText()).isEqualTo("+ ¥87");
    }

    private static JsonNode look(JsonNode looks, String name) {
        for (JsonNode look : looks) {
            if (look.path("name").asText().equals(name)) {
                return look;
            }
        }
        throw new AssertionError("There is no look " + name + " in " + looks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"sex\":\"male\",\"cloth\":\"velvet\",\"style\":{\"fit\":\"regular\",\"garments\":[\"jacket\"]}}",
                "{\"sex\":\"both\",\"cloth\":\"navy-twill\",\"style\":{\"fit\":\"regular\",\"garments\":[\"jacket\"]}}",
                "no JSON"
            })
    void what_is_no_draft_has_no_looks(String draft) throws Exception {
        assertThat(post("/looks", "", draft).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"cm,en,103.7 cm,Navy twill", "in,en,40 7/8 in,Navy twill", "cm,zh,103.7 厘米,藏青斜纹"})
    void a_draft_is_repeated_in_the_customers_language_and_units(
            String units, String language, String chest, String cloth) throws Exception {
        String draft = GOOD.strip()
                .replaceFirst("}$", ",\"fabricId\":\"navy-twill\"}")
                .replace("\"unit\"", "\"readIn\":{\"length\":\"%s\",\"weight\":\"lb\"},\"unit\"".formatted(units))
                .replace("\"stature\"", "\"weightKg\":72.57,\"stature\"");
        HttpResponse<String> answer = post("/summary?lang=" + language, "", draft);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(chest).contains(cloth).contains(">160 ");
    }

    @Test
    void what_nobody_measured_is_marked_before_the_order() throws Exception {
        String body = post("/summary?lang=en", "", GOOD.replace("\"unit\"", PARTLY_MEASURED + ",\"unit\""))
                .body();

        assertThat(body)
                .contains("estimated, not measured", "read off your suit: 115 cm")
                .contains("Estimated, not measured: Waist; Seat. A tailor")
                .contains("Read off your suit, less what the fit adds: Chest.");
        assertThat(post("/summary?lang=en", "", GOOD).body()).doesNotContain("stimated", "off your suit");
    }

    @Test
    void what_is_no_order_is_not_repeated() throws Exception {
        assertThat(post("/summary", "", "{\"body\":1}").statusCode()).isEqualTo(422);
    }

    @Test
    void pictures_of_a_group_are_sent_once() throws Exception {
        HttpResponse<String> first = get("/choices/male/collar");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("id=\"jacket.lapel.peak\"");
        assertThat(first.headers().firstValue("ETag")).isPresent();
        assertThat(get("/choices/male/nothing").statusCode()).isEqualTo(404);
    }
}
