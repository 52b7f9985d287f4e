package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** One measure a page, in the customer's units, with an answer to each question; nothing that was told is lost. */
class MeasuringPageTest extends MeasuringTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void all_is_measured_by_keyboard_on_a_phone(String language) throws Exception {
        browser.open("/?lang=" + language + "#measure");
        typeAll();
        browser.until("!document.getElementById('p-weightKg').hidden");
        browser.picture("measuring-optional-" + language);
        assertThat(browser.sideways()).isZero();
        assertThat(browser.complaints()).isEmpty();

        MeasurementSet body = ordered();

        assertThat(body.get(Measurement.STATURE)).isEqualTo(1760);
        assertThat(body.get(Measurement.NECK_GIRTH)).isEqualTo(395);
        assertThat(body.repeats().get(Measurement.CHEST_GIRTH)).containsExactly(1040.0, 1045.0);
        assertThat(body.get(Measurement.WAIST_GIRTH)).isEqualTo(900);
        assertThat(body.get(Measurement.INSIDE_LEG)).isEqualTo(845);
    }

    @Test
    void a_third_reading_is_asked_for_where_two_lie_apart() {
        measuring.open("chestGirth");
        browser.keys("104", Keys.ENTER);
        assertThat(browser.isShown("#m-chestGirth-3")).isFalse();
        browser.keys("108", Keys.ENTER);
        browser.until("document.activeElement.id === 'm-chestGirth-3'");
        browser.keys("104.5", Keys.ENTER);
        browser.until("!document.getElementById('p-waistGirth').hidden");
        assertThat(measuring.kept("readings")).isEqualTo("{\"chestGirth\":[1040,1080,1045]}");
    }

    @Test
    void a_fault_of_the_left_is_said_until_it_is_mended() {
        measuring.open("armLength");
        browser.click("#p-armLength .side summary");
        browser.type("#l-armLength", "6");
        browser.send("#l-armLength", Keys.TAB);
        assertThat(browser.text("#e-armLength")).startsWith("You entered 6 cm.");
        browser.type("#m-armLength", "60");
        browser.send("#m-armLength", Keys.TAB);
        assertThat(browser.text("#e-armLength")).startsWith("You entered 6 cm.");
    }

    @Test
    void what_was_told_of_the_other_sex_is_not_ordered() {
        browser.ask("(document.getElementById('shop').draft.change({ sex: 'female',"
                + " readings: { underBustGirth: [780], chestGirth: [900], scyeDepth: [200] } }), true)");
        assertThat(sentMeasures()).isEqualTo("underBustGirth chestGirth scyeDepth");
        browser.ask("(document.getElementById('shop').draft.change({ sex: 'male' }), true)");
        assertThat(sentMeasures()).as("the API's own stay").isEqualTo("chestGirth scyeDepth");
        assertThat(measuring.kept("readings.underBustGirth")).isEqualTo("[780]");
    }

    private Object sentMeasures() {
        return browser.await("""
                const { body } = await import('/static/js/sales/order-request.js');
                return Object.keys(body(document.getElementById('shop').draft.value).measurements).join(' ');""");
    }

    @Test
    void a_suit_that_fits_takes_no_reading_of_the_body_for_its_own() {
        measuring.tell("chestGirth", "104");
        measuring.kind("finished");
        measuring.open("chestGirth");
        assertThat(browser.value("#m-chestGirth")).isEmpty();
        browser.send("#m-chestGirth", Keys.TAB);
        assertThat(measuring.kept("readings")).isEqualTo("{\"chestGirth\":[1040]}");
        assertThat(measuring.kept("garment")).isEqualTo("{}");
    }

    @Test
    void changing_the_measures_of_a_finished_order_leads_to_all_of_them() {
        typeAll();
        browser.click("#measure-skip");
        browser.until("document.querySelector('[data-summary] a[href=\"#measure\"]')");
        browser.click("[data-summary] a[href='#measure']");
        assertThat(browser.isShown("#p-start")).isTrue();
        assertThat(browser.isShown("#p-figure")).isFalse();
        assertThat(browser.text("#step-title")).isEqualTo(browser.text("#measure-list .row[aria-current] span"));
        assertThat(browser.isShown("#measure-list [data-page=chestGirth]")).isTrue();
    }

    @Test
    void a_suit_that_fits_tells_the_body_less_the_ease_of_the_fit() throws Exception {
        typeAll();
        measuring.kind("finished");
        measuring.tell("chestGirth", "115");
        assertThat(browser.text("#p-chestGirth .off")).contains("104 cm", "11 cm");
        browser.click(".steps a[href='#style']");
        browser.click("label:has([name=fit][value=slim])");
        browser.click(".steps a[href='#measure']");
        assertThat(browser.text("#p-chestGirth .off")).contains("107 cm", "8 cm");

        MeasurementSet body = ordered();

        assertThat(body.get(Measurement.CHEST_GIRTH)).isEqualTo(1070);
        assertThat(body.notes().garment()).containsEntry(Measurement.CHEST_GIRTH, 1150.0);
    }

    @Test
    void left_and_posture_are_told_to_the_tailor() throws Exception {
        typeAll();
        measuring.open("armLength");
        browser.click("#p-armLength .side summary");
        browser.type("#l-armLength", "61.2");
        browser.send("#l-armLength", Keys.TAB);
        measuring.open("figure");
        browser.click("label:has([value=stooped])");
        browser.picture("measuring-figure");

        MeasurementSet body = ordered();

        assertThat(body.left()).containsEntry(Measurement.ARM_LENGTH, 612.0);
        assertThat(body.notes().figure()).containsExactly(FigureRemark.STOOPED);
    }

    @Test
    void a_reload_and_a_change_of_language_or_unit_lose_nothing() {
        measuring.units("in");
        measuring.tell("chestGirth", "41¼");
        measuring.tell("waistGirth", "90.4 cm");
        String told = measuring.kept("readings");
        assertThat(told).isEqualTo("{\"chestGirth\":[1047.8],\"waistGirth\":[904]}");
        measuring.units("cm");
        browser.open("/?lang=zh#measure");
        browser.until("document.getElementById('shop')?.draft");
        measuring.open("chestGirth");
        assertThat(browser.value("#m-chestGirth")).isEqualTo("104.8");
        browser.send("#m-chestGirth", Keys.TAB);
        measuring.units("in");
        measuring.open("chestGirth");
        assertThat(browser.value("#m-chestGirth")).isEqualTo("41 1/4");
        browser.send("#m-chestGirth", Keys.TAB);
        assertThat(measuring.kept("readings")).isEqualTo(told);
    }

    @Test
    void without_network_measuring_goes_on_and_the_check_catches_up() {
        typeAll();
        browser.ask("(window.asked = fetch, window.fetch = () => Promise.reject(new TypeError('offline')), true)");
        measuring.tell("waistGirth", "69");
        browser.until("document.querySelector('#measure-ask').textContent.startsWith('No connection')");
        measuring.tell("thighGirth", "60");
        assertThat(measuring.kept("readings.thighGirth")).isEqualTo("[600]");
        browser.ask("(window.fetch = asked, dispatchEvent(new Event('online')), true)");
        browser.until("document.querySelector('#measure-ask .btn')");
    }

    @Test
    void measures_are_kept_under_names_and_deleted_with_one_tap() {
        measuring.tell("chestGirth", "104");
        measuring.open("start");
        browser.click("#profiles summary");
        browser.type("#profile-name", "winter");
        browser.click("#keep-profile");
        measuring.tell("chestGirth", "100");
        browser.open("/?lang=zh#measure");
        measuring.open("start");
        browser.click("#profiles summary");
        browser.click("#profiles .row");
        assertThat(measuring.kept("readings")).isEqualTo("{\"chestGirth\":[1040]}");
        browser.click("#profiles .btn.small");
        assertThat(browser.count("#profiles li")).isZero();
        assertThat(browser.ask("localStorage.getItem('tailorline.profiles')")).isEqualTo("[]");
    }

    @Test
    void nothing_is_kept_where_a_member_of_staff_is_signed_in() {
        measuring.tell("chestGirth", "104");
        signIn("tailor", "needle");
        browser.open("/?lang=en#measure");
        measuring.open("start");
        assertThat(browser.isShown("#profiles")).isFalse();
        assertThat(browser.ask("Object.keys(localStorage).length")).isEqualTo(0L);
    }

    @Test
    void a_garment_is_read_once_for_both_sides_and_its_limits_are_those_of_a_garment() {
        measuring.open("wristGirth");
        browser.click("#p-wristGirth .side summary");
        browser.type("#l-wristGirth", "18.5");
        browser.send("#l-wristGirth", Keys.TAB);
        assertThat(measuring.kept("left")).isEqualTo("{\"wristGirth\":185}");
        measuring.kind("finished");
        measuring.tell("wristGirth", "26");
        assertThat(browser.isShown("#p-wristGirth .side")).isFalse();
        assertThat(measuring.kept("left")).isEqualTo("{}");
        measuring.tell("chestGirth", "900");
        assertThat(browser.text("#e-chestGirth")).isEqualTo(browser.ask("""
                (() => {
                  const { least, most, ease } = document.getElementById('p-chestGirth').dataset;
                  const over = JSON.parse(ease)['regular-male'], cm = mm => Math.round(Number(mm) + over) / 10;
                  return `You entered 900 cm. Bodies measure ${cm(least)} cm to ${cm(most)} cm. Maybe it was read in another unit?`;
                })()"""));
    }

    @Test
    void a_profile_of_a_garment_is_fitted_to_the_fit_of_today() {
        measuring.kind("finished");
        measuring.tell("chestGirth", "115");
        measuring.open("start");
        browser.click("#profiles summary");
        browser.type("#profile-name", "the blue one");
        browser.click("#keep-profile");
        browser.ask("(document.getElementById('shop').draft.change({ fit: 'slim' }), true)");
        assertThat(measuring.kept("readings")).isEqualTo("{\"chestGirth\":[1070]}");
        browser.click("#profiles .row");
        assertThat(measuring.kept("readings")).isEqualTo("{\"chestGirth\":[1070]}");
    }

    @Test
    void what_is_left_out_leads_to_the_figure_and_back() {
        measuring.open("weightKg");
        browser.click("#measure-skip");
        browser.until("location.hash === '#order'");
        browser.click(".steps a[href='#measure']");
        assertThat(browser.isShown("#p-figure")).isTrue();
        assertThat(browser.isShown("#p-weightKg")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_reader_of_screens_finds_no_fault(String language) throws Exception {
        String axe = axe();
        browser.open("/?lang=" + language + "#measure");
        browser.click("#quick-start summary");
        browser.click("#profiles summary");
        for (String page : List.of("start", "chestGirth", "armLength", "weightKg", "figure")) {
            measuring.open(page);
            assertThat(faultsInBothThemes(axe)).as("%s %s", page, language).isEqualTo("[]");
        }
    }
}
