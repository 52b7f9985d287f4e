package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.portal.sales.choice.LengthUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void what_was_taken_makes_the_estimates_of_the_rest_better() {
        estimate();
        String before = measuring.kept("readings.waistGirth");
        measuring.tell("chestGirth", "125");
        measuring.open("start");
        browser.click("#take-estimates");
        browser.until("JSON.stringify(document.getElementById('shop').draft.value.readings.waistGirth) !== '%s'"
                .formatted(before));
        assertThat(measuring.kept("readings.chestGirth")).isEqualTo("[1250]");
        assertThat(measuring.kept("estimated")).contains("waistGirth").doesNotContain("chestGirth");
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
    void units_go_with_the_order_and_come_back_with_it() throws Exception {
        typeAll();
        measuring.tell("weightKg", "13 st 5");
        assertThat(browser.value("#m-weightKg")).as("in the customer's unit").isEqualTo("84.8");
        measuring.units("in");
        browser.click("label:has([name=weightUnits][value=st])");

        assertThat(ordered().notes().units())
                .isEqualTo(new ReadingUnits(ReadingUnits.Length.IN, ReadingUnits.Weight.ST));

        browser.click(".suit-made summary");
        assertThat(browser.text(".suit-made")).contains("13 st 5", "35 3/8 in").doesNotContain("cm");
        browser.open(browser.url().replaceAll(".*(/orders/[^?#]*).*", "$1") + "/again?lang=en#measure");
        browser.until("document.getElementById('shop')?.draft");
        assertThat(measuring.kept("units")).isEqualTo("\"in\"");
        assertThat(measuring.kept("weightUnits")).isEqualTo("\"st\"");
    }

    @Test
    void a_keypad_has_what_the_unit_needs() {
        assertThat(keypad("#m-chestGirth")).isEqualTo("decimal");
        assertThat(keypad("#m-weightKg")).isEqualTo("text");
        assertThat(keypad("#q-stature")).isEqualTo("decimal");
        assertThat(browser.ask("document.querySelectorAll('.stepper input[inputmode=text]').length"))
                .as("lengths below nothing have a minus")
                .isNotEqualTo(0L);
        measuring.units("in");
        for (String field : List.of("#m-chestGirth", "#q-stature", ".stepper input")) {
            assertThat(keypad(field)).as(field).isEqualTo("text");
        }
    }

    private Object keypad(String field) {
        return browser.ask("document.querySelector('%s').inputMode".formatted(field));
    }

    @Test
    void the_next_field_is_typed_in_at_once_on_a_touch_screen_too() {
        browser.touch();
        browser.open("/?lang=zh#measure");
        browser.until("document.getElementById('shop')?.draft");
        assertThat(browser.ask("matchMedia('(pointer: coarse)').matches")).isEqualTo(true);
        browser.ask("(document.getElementById('next').click(), true)");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("m-stature");
        browser.keys("176", Keys.ENTER);
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("m-neckGirth");
        browser.ask("(document.getElementById('measure-back').click(), true)");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("step-title");
    }

    /** Sentences as the check writes them. */
    @Test
    void a_question_is_asked_in_the_customers_units() {
        assertThat(browser.await("""
                const { inUnits } = await import('/static/js/sales/units.js');
                const words = { unitCm: 'cm', unitIn: 'in', unitKg: 'kg', unitLb: 'lb', unitSt: 'st' };
                const say = (text, units, weightUnits) => inUnits(text, { units, weightUnits }, words);
                return [
                  say('905 +-24 mm', 'cm', 'kg'), say('620 mm +-40 mm', 'cm', 'kg'), say('620 mm +-40 mm', 'in', 'kg'),
                  say('72.0 +-8.5 kg', 'cm', 'kg'), say('72.0 +-8.5 kg', 'cm', 'lb'), say('72.0 +-8.5 kg', 'cm', 'st'),
                  say('45 to 140 kg', 'cm', 'kg'), say('45 to 140 kg', 'cm', 'lb'), say('20.0 deg +-8.0 deg', 'cm', 'kg'),
                  say('reads 65.74 kg/m2', 'cm', 'lb'), say('reads 905 mm, not 36 mm', 'in', 'kg'),
                ].join('; ');"""))
                .isEqualTo("90.5 ± 2.4 cm; 62 ± 4 cm; 24 3/8 ± 1 5/8 in; 72 ± 8.5 kg; 159 ± 19 lb; 11 st 5 ± 19 lb;"
                        + " 45–140 kg; 99–309 lb; 20 ± 8°; reads 65.74 kg/m2; reads 35 5/8 in, not 1 3/8 in");
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
    void height_and_weight_show_an_honest_spread_and_fill_nothing() throws Exception {
        browser.click("#quick-start summary");
        browser.type("#q-stature", "5' ");
        browser.type("#q-stature", "176");
        browser.type("#q-weightKg", "85");
        browser.send("#q-weightKg", Keys.TAB);
        browser.until("document.querySelectorAll('.spread li').length === 3");
        assertThat(browser.text(".spread li")).startsWith("Chest 9").contains(" cm: 1 in ");
        assertThat(measuring.kept("readings")).isEqualTo("{\"stature\":[1760],\"weightKg\":[85]}");
        takeEstimates();

        MeasurementSet body = ordered();

        assertThat(body.notes().estimated())
                .hasSize(9)
                .contains(Measurement.CHEST_GIRTH)
                .doesNotContain(Measurement.STATURE);
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
    void a_measure_that_is_taken_replaces_the_estimate_and_one_that_is_passed_stays_an_estimate() {
        estimate();
        measuring.open("chestGirth");
        assertThat(browser.isShown("#m-chestGirth-2")).isFalse();
        browser.send("#m-chestGirth", Keys.ENTER);
        assertThat(measuring.kept("estimated")).contains("chestGirth");
        measuring.tell("chestGirth", "104");
        assertThat(browser.isShown("#m-chestGirth-2")).isTrue();
        assertThat(measuring.kept("readings.chestGirth")).isEqualTo("[1040]");
        assertThat(measuring.kept("estimated")).contains("waistGirth").doesNotContain("chestGirth");
    }

    @Test
    void another_height_or_sex_takes_the_estimate_back_until_the_answer_is_about_it() {
        estimate();
        String man = browser.text(".spread");
        browser.ask("(window.asked = fetch, window.fetch = () => new Promise(() => {}), true)");
        browser.type("#q-stature", "196");
        browser.send("#q-stature", Keys.TAB);
        assertThat(browser.isShown("#quick-answer")).isFalse();
        browser.ask("(window.fetch = asked, document.getElementById('shop').draft.change({ sex: 'female' }), true)");
        browser.until("document.querySelector('#quick-answer:not([hidden]) .spread li')");
        assertThat(browser.text(".spread")).isNotEqualTo(man);
    }

    @Test
    void a_height_that_nobody_has_is_said_and_feet_are_read() {
        browser.click("#quick-start summary");
        browser.type("#q-stature", "1.76");
        browser.send("#q-stature", Keys.TAB);
        assertThat(browser.text("#q-say")).startsWith("You entered 1.8 cm.");
        assertThat(measuring.kept("readings")).isEqualTo("{}");
        browser.type("#q-stature", "5'9\"");
        browser.send("#q-stature", Keys.TAB);
        assertThat(browser.text("#q-say")).isEmpty();
        assertThat(measuring.kept("readings")).isEqualTo("{\"stature\":[1752.6]}");
    }

    private void estimate() {
        browser.click("#quick-start summary");
        browser.type("#q-stature", "176");
        browser.type("#q-weightKg", "85");
        browser.send("#q-weightKg", Keys.TAB);
        browser.until("document.querySelectorAll('.spread li').length === 3");
        takeEstimates();
    }

    /** The server is asked once more. */
    private void takeEstimates() {
        browser.click("#take-estimates");
        browser.until("document.getElementById('shop').draft.value.estimated.length > 0");
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

    /**
     * Every field of the page, shown in another unit and left again, five times over, and once more after a reload; the
     * same 500 values in each build, {@code -Dtailorline.values=10000} for more of them.
     */
    @Test
    void five_hundred_values_come_through_all_units_and_a_reload_unchanged() {
        browser.ask("(window.fetch = () => new Promise(() => {}), true)");
        assertThat(browser.await("""
                const { draft } = document.getElementById('shop');
                const fields = [...document.querySelectorAll('#measure input[data-reading="0"]')];
                let seed = 7; const next = () => (seed = (seed * 48271) %% 2147483647) / 2147483647;
                const all = [['in', 'lb'], ['cm', 'st'], ['in', 'kg'], ['cm', 'lb'], ['cm', 'kg']];
                const changed = [];
                let values = 0;
                while (values < %d) {
                  const readings = {};
                  for (const { dataset: { name, kind, least, most } } of fields.map(field => field.closest('.measure-page'))) {
                    const parts = kind === 'kg' ? 100 : 10, from = Number(least), to = Number(most);
                    readings[name] = [Math.round((from + (to - from) * next()) * parts) / parts];
                    values++;
                  }
                  draft.change({ readings });
                  for (const [units, weightUnits] of all) {
                    draft.change({ units, weightUnits });
                    for (const field of fields) field.dispatchEvent(new Event('change'));
                  }
                  if (JSON.stringify(draft.value.readings) !== JSON.stringify(readings)) changed.push(JSON.stringify(readings));
                }
                return changed.slice(0, 3).join('; ');""".formatted(Integer.getInteger("tailorline.values", 500))))
                .isEqualTo("");
        String told = measuring.kept("readings");
        browser.open("/?lang=zh#measure");
        browser.until("document.getElementById('shop')?.draft");
        browser.ask("(document.querySelectorAll('#measure input[data-reading=\"0\"]')"
                + ".forEach(field => field.dispatchEvent(new Event('change'))), true)");
        assertThat(measuring.kept("readings")).isEqualTo(told);
    }

    /** The pages and the server write a length alike. */
    @Test
    void a_length_is_written_alike_on_the_page_and_by_the_server() {
        List<String> written = new ArrayList<>();
        for (int tenth = -400; tenth < 21_000; tenth += 133) {
            for (LengthUnit unit : LengthUnit.values()) {
                written.add("%s mm in %s: %s".formatted(tenth / 10.0, unit.word(), unit.number(tenth / 10.0)));
            }
        }
        assertThat(browser.await("""
                const { written } = await import('/static/js/sales/units.js');
                const all = [];
                for (let tenth = -400; tenth < 21000; tenth += 133) {
                  for (const units of '%s'.split(' ')) {
                    all.push(`${(tenth / 10).toFixed(1)} mm in ${units}: ${written(tenth / 10, 'mm', { units })}`);
                  }
                }
                return all;""".formatted(
                        Stream.of(LengthUnit.values()).map(LengthUnit::word).collect(Collectors.joining(" ")))))
                .isEqualTo(written);
    }

    /** What a person typed, read once: as the tape and the scales read. */
    @Test
    void lengths_and_weights_are_read_as_they_are_typed() {
        assertThat(browser.await("""
                const { lengthOf, weightOf } = await import('/static/js/web/numbers.js');
                const lengths = [['41 1/4', 'in', 1047.75], ['41¼', 'in', 1047.75], ['41 in', 'cm', 1041.4], ['41"', 'cm', 1041.4],
                  ['104,5', 'cm', 1045], ['１０４．５', 'cm', 1045], ['1045 mm', 'in', 1045], ['104.5厘米', 'in', 1045],
                  ['5\\'9"', 'cm', 1752.6], ["5'9", 'cm', 1752.6], ['5 ft 9', 'cm', 1752.6], ['5′9½″', 'cm', 1765.3], ['6 ft', 'cm', 1828.8], ['5 ft 9 in', 'in', 1752.6], ["41''", 'cm', 1041.4]];
                const weights = [['72', 'kg', 72], ['160 lb', 'kg', 72.57], ['160', 'lb', 72.57], ['11 st 4', 'kg', 71.67],
                  ['11 st 4 lb', 'lb', 71.67], ['11st', 'kg', 69.85], ['11.5', 'st', 73.03], ['145 斤', 'kg', 72.5], ['７２，５', 'kg', 72.5]];
                const wrong = [...lengths.map(each => [lengthOf, ...each]), ...weights.map(each => [weightOf, ...each])]
                  .filter(([read, text, unit, value]) => read(text, unit) !== value)
                  .map(([read, text, unit, value]) => `${text} in ${unit}: ${read(text, unit)} instead of ${value}`);
                return [...wrong, ...['a lot', '11 st x', ''].filter(text => !Number.isNaN(weightOf(text, 'kg')))].join('; ');""")).isEqualTo("");
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
