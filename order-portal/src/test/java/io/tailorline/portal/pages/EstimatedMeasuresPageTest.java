package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the measuring page estimates, and what becomes of it once a measure is taken. */
class EstimatedMeasuresPageTest extends MeasuringTest {

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
}
