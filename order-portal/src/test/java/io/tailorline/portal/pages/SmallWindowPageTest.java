package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop at 200 and 400 %: nothing is hidden behind what keeps its place, and nothing lies beside the window. */
class SmallWindowPageTest extends PageTest {

    private static final List<String> STEPS = List.of("cloth", "style", "details", "measure", "order");

    @ParameterizedTest
    @CsvSource({"640,360,en", "320,568,en", "320,256,zh"})
    void every_step_can_be_read_and_used(int width, int height, String language) throws Exception {
        browser.size(width, height);
        for (String step : STEPS) {
            browser.open("/?lang=%s#%s".formatted(language, step));
            browser.until("document.getElementById('shop')?.draft");
            browser.picture("small-%d-%s-%s".formatted(width, step, language));
            assertThat(browser.sideways()).as(step).isZero();
            assertThat(
                            (Boolean)
                                    browser.ask(
                                            "[...document.querySelectorAll('.steps a')].every(each => each.scrollWidth <= each.clientWidth)"))
                    .as("names of the steps do not run into each other")
                    .isTrue();
            assertThat((Number) browser.ask(STUCK))
                    .as("px that keep their place at " + step)
                    .satisfies(stuck -> assertThat(stuck.doubleValue()).isLessThanOrEqualTo(height / 2.0));
        }
    }

    /** How high what does not scroll away is, px. */
    private static final String STUCK = "[...document.querySelectorAll('body *')]"
            + ".filter(each => ['sticky', 'fixed'].includes(getComputedStyle(each).position) && each.offsetParent !== null)"
            + ".reduce((sum, each) => sum + each.offsetHeight, 0)";

    @Test
    void the_way_on_is_at_the_end_of_the_choices_of_a_low_window() {
        browser.size(640, 360);
        browser.open("/?lang=en");
        browser.until("document.getElementById('shop')?.draft");
        browser.click("#next");
        browser.until("document.querySelector('main').dataset.step === 'style'");
    }

    @Test
    void a_page_that_is_not_there_fits_a_narrow_window_too() {
        browser.size(320, 568);
        browser.open("/nowhere?lang=en");
        assertThat(browser.sideways()).isZero();
    }
}
