package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Price and day from the first paint to the button, and what stops an order there. */
class OfferPageTest extends PageTest {

    private void step(String name) {
        browser.click(".steps a[href='#%s']".formatted(name));
    }

    private void measured(String language) {
        browser.open("/?lang=" + language);
        step("measure");
        new MeasuringPages(browser).fill();
        step("order");
    }

    @Test
    void price_and_day_stand_at_the_foot_from_the_first_paint_and_change_with_the_cloth() throws Exception {
        assertThat(get("/?lang=en").body())
                .containsPattern("data-price=\"\">¥4,114</p>")
                .containsPattern("data-text=\"with you on \\{0}\">with you on \\w{3} \\d+ \\w{3}</p>");
        browser.size(PHONE, 780);
        browser.open("/?lang=en");

        browser.click("label.swatch:has([value=tobacco-flannel])");

        browser.until("document.querySelector('[data-price]').textContent === '¥4,259'");
        browser.until("document.getElementById('offer').textContent.includes('Tobacco')");
    }

    @Test
    void the_day_is_the_title_and_the_button_says_the_sum_with_the_laws_words_above_it() throws Exception {
        browser.size(DESK, 900);
        browser.open("/?lang=en");
        step("order");

        browser.until("/^With you on \\w+day/.test(document.querySelector('h1').textContent)");
        assertThat(browser.text("#pay")).isEqualTo("Order and pay ¥4,114");
        assertThat(browser.text("#law")).isEqualTo("made to measure, no right of withdrawal");
        assertThat(browser.ask("document.getElementById('law').nextElementSibling.id"))
                .isEqualTo("pay");
        assertThat(browser.text("#offer"))
                .contains("Navy twill, 2.9 m", "754", "of which value added tax 13 %", "473.29");
        assertThat(browser.text(".change-until")).contains("change or cancel until we cut, about ");
    }

    @Test
    void express_and_a_wanted_day_change_price_and_day() {
        browser.size(DESK, 900);
        browser.open("/?lang=en");
        step("order");
        browser.click("#sooner summary");

        browser.click("#c-express");

        browser.until("document.getElementById('pay').textContent === 'Order and pay ¥4,714'");
        browser.until("document.getElementById('offer').textContent.includes('Made before others')");
    }

    @Test
    void an_order_without_a_name_or_with_half_an_address_is_stopped_beside_the_fields() throws Exception {
        browser.size(PHONE, 780);
        measured("en");
        browser.type("#c-email", "a.example.org");

        browser.click("#pay");

        assertThat(browser.text("[id='e-customer.email']")).contains("a.example.org", "name@example.org");
        for (String field : List.of("name", "address.lines", "address.town", "address.country")) {
            assertThat(browser.text("[id='e-customer." + field + "']"))
                    .as(field)
                    .isEqualTo("This is missing. We need it to send the suit.");
        }
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("c-name");
        browser.picture("offer-missing");
    }

    @Test
    void a_customer_orders_at_the_price_that_he_saw() throws Exception {
        browser.size(PHONE, 780);
        measured("zh");
        tellContact();
        browser.picture("offer-phone-zh");

        browser.click("#pay");

        browser.until("location.pathname.startsWith('/orders/TL-')");
    }

    @Test
    void a_quote_that_does_not_hold_any_more_says_what_is_the_same_and_goes_on_with_one_tap() throws Exception {
        browser.size(DESK, 900);
        measured("en");
        tellContact();
        browser.until("document.getElementById('offer').dataset.quote.includes('.')");
        browser.ask("(document.getElementById('offer').dataset.quote = 'x.y', true)");

        browser.click("#pay");

        browser.until("!document.getElementById('offer-lapsed').hidden");
        assertThat(browser.text("#offer-lapsed"))
                .contains("The price is the same: ¥4,114.", "The day is the same: ", "Order and pay ¥4,114");
        browser.picture("offer-lapsed");
        browser.click("#lapsed-go-on");
        browser.until("location.pathname.startsWith('/orders/TL-')");
    }

    @Test
    void axe_finds_nothing_on_the_offer_the_terms_and_the_price_books() throws Exception {
        String axe = axe();
        browser.size(PHONE, 780);
        for (String language : List.of("en", "zh")) {
            measured(language);
            browser.click("#sooner summary");
            browser.click("#pay");
            assertNoFault(axe, "offer", language);
            browser.open("/terms?lang=" + language);
            assertNoFault(axe, "terms", language);
        }
        signIn("admin", "thimble");
        for (String page : List.of("/admin/prices", "/admin/terms")) {
            browser.open(page);
            assertThat(faults(axe)).as(page).isEqualTo("[]");
        }
    }

    private void assertNoFault(String axe, String page, String language) {
        assertThat(faultsInBothThemes(axe)).as("%s %s", page, language).isEqualTo("[]");
    }
}
