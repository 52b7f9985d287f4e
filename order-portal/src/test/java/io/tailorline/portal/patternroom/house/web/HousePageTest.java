package io.tailorline.portal.patternroom.house.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** The administrator changes the settings of the shop; orders taken afterwards are cut by them. */
class HousePageTest extends PortalTest {

    private static final String PAGE = "/admin/house";
    private static final String CHEST = "ease.jacket.chest.";

    @Autowired
    private HouseVersions versions;

    @Autowired
    private JdbcTemplate jdbc;

    private PageVisitor admin;

    @BeforeEach
    void signInAsAdmin() throws Exception {
        admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        admin.open(PAGE + "?lang=en");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from patternroom.house_settings");
    }

    private Style styleOf(String order) {
        return workshop.specification(order).orElseThrow().style();
    }

    /** @param act {@code try} or {@code store}, on no version */
    private HttpResponse<String> send(String act, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("act", act, "based", "0", "name", "Row & Sons"));
        all.addAll(List.of(fields));
        return admin.send(PAGE, PAGE, all.toArray(String[]::new));
    }

    /** The page that refuses to store these; nothing is stored. */
    private String refused(String... fields) throws Exception {
        HttpResponse<String> answer = send("store", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(versions.current()).isEmpty();
        return answer.body();
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    /** What the element with this id says. */
    private static String words(String html, String id) {
        Matcher part = Pattern.compile("<div id=\"" + id + "\"[^>]*>(.*?)</div>", Pattern.DOTALL)
                .matcher(html);
        assertThat(part.find()).as(id).isTrue();
        return words(part.group(1)).strip();
    }

    @Test
    void settings_are_tried_on_the_reference_suit_stored_and_borne_by_later_orders() throws Exception {
        String before = goodOrder();
        String[] settings = {
            CHEST + "slim",
            "85",
            CHEST + "regular",
            "118",
            CHEST + "comfort",
            "158",
            "allowances",
            "jacket.back side 25"
        };

        assertThat(words(send("try", settings).body())).contains("Chest", "+8.0", "Cloth of all pieces");
        assertThat(versions.current()).isEmpty();

        HttpResponse<String> stored = send("store", settings);
        assertThat(stored.statusCode()).isEqualTo(302);
        String shown = admin.open(
                        stored.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", ""))
                .body();
        assertThat(shown).contains("href=\"/admin/house?version=1\"");
        assertThat(words(shown)).contains("Stored as version 1");
        String after = goodOrder();
        assertThat(styleOf(before).house()).isEmpty();
        assertThat(styleOf(after).house()).isEqualTo(versions.current());
        assertThat(styleOf(after).house().orElseThrow().ease(EaseGirth.JACKET_CHEST, Style.Fit.REGULAR))
                .hasValue(118);
        assertThat(get(PAGE + "/1.json", "admin:thimble").body()).contains("\"mm\":25");
    }

    /** A customer is not the shop. */
    @ParameterizedTest
    @ValueSource(strings = {"\"house\": {\"name\": \"mine\", \"version\": 9}", "\"corrections\": []"})
    void settings_and_corrections_of_the_customers_own_are_refused(String own) throws Exception {
        HttpResponse<String> answer = order(GOOD.replace("\"fit\":", own + ", \"fit\":"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("errors").get(0).path("code").asText()).isEqualTo("field-unknown");
    }

    @Test
    void what_cannot_be_cut_is_refused_and_stays_typed() throws Exception {
        String page = refused("allowances", "jacket.back side 250");

        assertThat(words(page)).contains("250", "between 5 and 80 mm");
        assertThat(page).containsPattern("<textarea[^>]*id=\"allowances\"[^>]*>jacket\\.back side 250</textarea>");
    }

    @Test
    void a_name_that_no_suit_has_is_told_with_the_one_that_was_meant_and_its_line() throws Exception {
        assertThat(words(refused("allowances", "jacket.bakc side 25")))
                .contains("No suit has jacket.bakc", "jacket.bakc side 25", "Expected: jacket.back");
    }

    @Test
    void every_wrong_line_is_told_at_once_beside_its_field() throws Exception {
        String page = refused(
                CHEST + "slim",
                "900",
                "allowances",
                "jacket.back side 250\njacket.bakc side 25",
                "options",
                "jacket.lapell peak",
                "alterations",
                "sleveLength both 5\nsleeveLength both 500");

        assertThat(words(page, "wrong-allowances"))
                .contains("jacket.back side 250", "jacket.bakc side 25. Expected: jacket.back")
                .doesNotContain("chest", "sleveLength");
        assertThat(words(page, "wrong-options")).contains("jacket.lapell peak. Expected: jacket.lapel");
        assertThat(words(page, "wrong-alterations"))
                .contains("sleveLength both 5. Expected: sleeveLength", "sleeveLength both 500");
        assertThat(words(page.substring(page.indexOf(CHEST + "slim"), page.indexOf("ease.jacket.waist"))))
                .contains("jacket.chest 900");
        assertThat(page).containsPattern("<textarea[^>]*id=\"options\"[^>]*aria-invalid=\"true\"");
    }

    /** The reference suit has no such option; a woman's order would be refused for it. */
    @Test
    void an_option_of_no_use_is_refused_even_if_the_reference_suit_does_not_wear_it() throws Exception {
        assertThat(words(refused("options", "jacket.lapel wide"), "wrong-options"))
                .contains("wide", "peak");
    }

    @Test
    void an_option_has_one_line() throws Exception {
        assertThat(words(refused("options", "trousers.hem 400\njacket.lapel peak\ntrousers.hem 410"), "wrong-options"))
                .isEqualTo("trousers.hem has more than one line. Leave one.");
    }

    /** No line alone is wrong. */
    @Test
    void what_cannot_be_drafted_as_a_whole_is_told_above_the_form() throws Exception {
        String page = refused("allowances", "* * 60");

        assertThat(words(page, "wrong-whole")).contains("cannot be drafted", "front crosses itself");
        assertThat(words(page)).doesNotContain("see the message beside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483647"})
    void a_version_that_none_comes_after_is_no_base(String based) throws Exception {
        assertThat(admin.send(PAGE, PAGE, "name", "Row", "based", based, "act", "store")
                        .statusCode())
                .isEqualTo(400);
        assertThat(versions.current()).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_version_the_second_is_told() throws Exception {
        versions.store(new House("First", 1, List.of(), List.of(), Map.of(), List.of()), "somebody");

        HttpResponse<String> answer = send("store");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(words(answer.body())).contains("Version 1 was stored by somebody else");
        assertThat(versions.current().orElseThrow().name()).isEqualTo("First");
    }
}
