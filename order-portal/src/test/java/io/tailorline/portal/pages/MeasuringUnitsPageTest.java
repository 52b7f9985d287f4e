package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.portal.sales.choice.LengthUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Centimetres, inches, kilograms and pounds on the measuring page. */
class MeasuringUnitsPageTest extends MeasuringTest {

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
}
