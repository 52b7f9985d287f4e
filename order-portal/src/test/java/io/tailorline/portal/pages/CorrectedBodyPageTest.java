package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A measure that was taken wrong is corrected beside the pattern. */
class CorrectedBodyPageTest extends BenchPageTest {

    private static final String WAIST = "#taken [data-measure=waistGirth]";

    @Test
    void the_pattern_follows_a_corrected_measure_which_is_approved_with_it() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("details:has(#taken) summary");
        number(WAIST, "92,5");
        browser.until("document.querySelector('[data-id=\"jacket.front\"] .oldline')");
        assertThat(browser.text("#taken .changed .was")).isEqualTo("90.5");
        assertThat(browser.text("[data-key='jacket.waist']")).contains("92.5");
        browser.picture("bench-body");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.querySelector('%s').value === '90.5'".formatted(WAIST));
        press(Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        browser.until("document.querySelector('%s').value === '92.5'".formatted(WAIST));
        number(WAIST, "9");
        browser.until(
                "document.querySelector('#taken .say:not(:empty)') && document.querySelector('#kept:not([hidden])')");
        assertThat(browser.attribute(WAIST, "aria-invalid")).isEqualTo("true");
        assertThat(browser.value(WAIST)).isEqualTo("9.0");
        number(WAIST, "92.5");
        browser.until("document.querySelector('#kept[hidden]')");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");

        assertThat(workshop.specification(id).orElseThrow().body().get(Measurement.WAIST_GIRTH))
                .isEqualTo(925);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
