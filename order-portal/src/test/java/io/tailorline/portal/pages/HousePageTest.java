package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.house.HouseVersions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The administrator changes the settings of the shop; orders taken afterwards are cut by them. */
class HousePageTest extends PageTest {

    private static final String CHEST = "input[name='ease.jacket.chest.";

    @Autowired
    private HouseVersions versions;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.update("delete from patternroom.house_settings");
    }

    private Style styleOf(String order) {
        return workshop.specification(order).orElseThrow().style();
    }

    @Test
    void settings_are_tried_on_the_reference_suit_stored_and_borne_by_later_orders() throws Exception {
        String before = goodOrder();
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.type("#name", "Row & Sons");
        browser.type(CHEST + "slim']", "85");
        browser.type(CHEST + "regular']", "118");
        browser.type(CHEST + "comfort']", "158");
        browser.type("#allowances", "jacket.back side 25");
        browser.click("button[value=try]");
        browser.until("document.querySelector('table.numbers td b') !== null");

        assertThat(String.valueOf(browser.ask("document.querySelector('table.numbers tbody').textContent")))
                .contains("Chest", "+8.0", "Cloth of all pieces");
        assertThat(versions.current()).isEmpty();

        browser.click("button[value=store]");
        browser.until("document.querySelector('a[href$=\\'version=1\\']') !== null");
        String after = goodOrder();
        assertThat(styleOf(before).house()).isEmpty();
        assertThat(styleOf(after).house()).isEqualTo(versions.current());
        assertThat(styleOf(after).house().orElseThrow().ease(EaseGirth.JACKET_CHEST, Style.Fit.REGULAR))
                .hasValue(118);
        assertThat(get("/admin/house/1.json", "admin:thimble").body()).contains("\"mm\":25");
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
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.type("#name", "Row & Sons");
        browser.type("#allowances", "jacket.back side 250");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(String.valueOf(browser.ask("document.querySelector('.say.shown').textContent")))
                .contains("250", "between 5 and 80 mm");
        assertThat(browser.ask("document.querySelector('#allowances').value")).isEqualTo("jacket.back side 250");
        assertThat(versions.current()).isEmpty();
    }

    @Test
    void a_name_that_no_suit_has_is_told_with_the_one_that_was_meant_and_its_line() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.type("#name", "Row & Sons");
        browser.type("#allowances", "jacket.bakc side 25");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(String.valueOf(browser.ask("document.querySelector('.say.shown').textContent")))
                .contains("No suit has jacket.bakc", "jacket.bakc side 25", "Expected: jacket.back");
    }

    @Test
    void every_wrong_line_is_told_at_once_and_what_was_stored_as_which_version() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house?lang=en");
        browser.type("#name", "Row & Sons");
        browser.type(CHEST + "slim']", "900");
        browser.type("#allowances", "jacket.back side 250\njacket.bakc side 25");
        browser.type("#options", "jacket.lapell peak");
        browser.type("#alterations", "sleveLength both 5\nsleeveLength both 500");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(String.valueOf(browser.ask(
                        "[...document.querySelectorAll('.say.shown')].map(each => each.textContent).join('|')")))
                .contains(
                        "jacket.chest 900",
                        "jacket.back side 250",
                        "jacket.bakc side 25. Expected: jacket.back",
                        "jacket.lapell peak. Expected: jacket.lapel",
                        "sleveLength both 5. Expected: sleeveLength",
                        "sleeveLength both 500");
        assertThat(browser.text("#wrong-allowances"))
                .contains("jacket.back side 250", "jacket.bakc side 25")
                .doesNotContain("chest", "sleveLength");
        assertThat(browser.text("tr:has([name='ease.jacket.chest.slim']) + tr")).contains("jacket.chest 900");
        assertThat(browser.text("#wrong-alterations")).contains("sleveLength", "sleeveLength both 500");
        assertThat(browser.find("#options").getDomAttribute("aria-invalid")).isEqualTo("true");
        browser.picture("house-wrong");
        assertThat(versions.current()).isEmpty();

        browser.open("/admin/house?lang=en");
        browser.type("#name", "Row & Sons");
        browser.click("button[value=store]");
        browser.until("document.querySelector('[role=status].note') !== null");
        assertThat(browser.text("[role=status].note")).contains("Stored as version 1");
    }

    /** The reference suit has no such option; a woman's order would be refused for it. */
    @Test
    void an_option_of_no_use_is_refused_even_if_the_reference_suit_does_not_wear_it() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.type("#name", "Row");
        browser.type("#options", "jacket.lapel wide");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(String.valueOf(browser.ask("document.querySelector('.say.shown').textContent")))
                .contains("wide", "peak");
        assertThat(versions.current()).isEmpty();
    }

    @Test
    void an_option_has_one_line() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house?lang=en");
        browser.type("#name", "Row");
        browser.type("#options", "trousers.hem 400\njacket.lapel peak\ntrousers.hem 410");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(browser.text("#wrong-options")).isEqualTo("trousers.hem has more than one line. Leave one.");
        assertThat(versions.current()).isEmpty();
    }

    /** No line alone is wrong. */
    @Test
    void what_cannot_be_drafted_as_a_whole_is_told_above_the_form() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house?lang=en");
        browser.type("#name", "Row");
        browser.type("#allowances", "* * 60");
        browser.click("button[value=store]");
        browser.until("document.querySelector('#wrong-whole') !== null");

        assertThat(browser.text("#wrong-whole")).contains("cannot be drafted", "front crosses itself");
        assertThat(browser.text("main")).doesNotContain("see the message beside");
        browser.picture("house-whole");
        assertThat(versions.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483647"})
    void a_version_that_none_comes_after_is_no_base(String based) throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.ask("(() => { const typed = new URLSearchParams(new FormData(document.querySelector('form.panel')));"
                + " typed.set('based', '" + based + "');"
                + " fetch('/admin/house', { method: 'POST', body: typed }).then(({ status }) => { window.answered = status; });"
                + " })()");
        browser.until("window.answered");

        assertThat(browser.ask("window.answered")).isEqualTo(400L);
        assertThat(versions.current()).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_version_the_second_is_told() throws Exception {
        signIn("admin", "thimble");
        browser.open("/admin/house");
        browser.type("#name", "Second");
        versions.store(new House("First", 1, List.of(), List.of(), Map.of(), List.of()), "somebody");
        browser.click("button[value=try]");
        browser.until("document.querySelector('main section h2') !== null");
        browser.click("button[value=store]");
        browser.until("document.querySelector('.say.shown') !== null");

        assertThat(String.valueOf(browser.ask("document.querySelector('.say.shown').textContent")))
                .contains("Version 1 was stored by somebody else");
        assertThat(versions.current().orElseThrow().name()).isEqualTo("First");
    }
}
