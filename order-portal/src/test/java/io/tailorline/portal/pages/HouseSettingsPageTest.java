package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The settings of the shop by fields and sliders: what they move on the reference suit stands beside them at once. */
class HouseSettingsPageTest extends PageTest {

    private void openSettings(String language) {
        signIn("admin", "thimble");
        browser.open("/admin/house?lang=" + language);
        browser.until("document.getElementById('house-form').dataset.ready");
    }

    private void set(String css, String value, String event) {
        browser.ask(("(() => { const field = document.querySelector('%s'); field.value = '%s';"
                        + " field.dispatchEvent(new Event('%s', { bubbles: true })); })()")
                .formatted(css, value, event));
    }

    @Test
    void a_slider_shows_what_moves_in_millimetres_and_in_cloth() throws Exception {
        openSettings("en");
        set("[name=\"ease.jacket.chest.regular\"] + input", "118", "input");
        browser.until("document.querySelector('#moved table')");
        assertThat(browser.value("[name='ease.jacket.chest.regular']")).isEqualTo("118");
        assertThat(browser.text("#moved")).contains("Chest", "+8.0", "Cloth 150 cm wide", "What moves", "Jacket: back");
        browser.picture("house-settings");
        browser.size(390, 844);
        browser.picture("house-settings-phone");
        assertThat(browser.sideways()).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void lists_are_set_by_fields_and_a_wrong_amount_is_told_beside_them() throws Exception {
        openSettings("zh");
        browser.click("#add-allowances");
        browser.choose("#rows-allowances li:last-child select", "jacket.back");
        browser.choose("#rows-allowances li:last-child select:nth-of-type(2)", "side");
        set("#rows-allowances input.mm", "２５ １/2", "change");
        browser.until("document.getElementById('allowances').value === 'jacket.back side 25.5'");
        browser.until("document.getElementById('moved').textContent.includes('25.5')");
        browser.click("#add-alterations");
        browser.choose("#rows-alterations select", "jacketWaist");
        set("#rows-alterations input.mm", "500", "change");
        browser.until("document.querySelector('#wrong-alterations p')");
        browser.picture("house-settings-zh");
        set("#rows-alterations input.mm", "8", "change");
        browser.until(
                "!document.querySelector('#wrong-alterations p') && document.getElementById('moved').textContent.includes('+8.0')");
        browser.click("#add-options");
        browser.until("document.getElementById('options').value !== ''");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
