package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the check asks about the measures, and what is answered. */
class MeasuringQuestionsPageTest extends MeasuringTest {

    @Test
    void an_answer_goes_with_the_order() throws Exception {
        typeAll();
        measuring.tell("insideLeg", "73");
        browser.until("document.querySelectorAll('#measure-ask .btn').length === 2");
        assertThat(browser.text("#measure-ask")).contains("Inside leg reads 73 cm", "Is that you");
        browser.picture("measuring-ask");
        browser.send("#measure-ask .btn:nth-child(2)", Keys.ENTER);
        assertThat(browser.text("#measure-ask")).isEqualTo("Noted. A tailor will look at it too.");

        MeasurementSet body = ordered();

        assertThat(body.notes().answers()).containsEntry(Measurement.INSIDE_LEG, Answer.ME);
    }

    @Test
    void a_tailor_is_asked_and_measuring_again_forgets_the_answer() throws Exception {
        typeAll();
        measuring.tell("insideLeg", "73");
        browser.until("document.querySelector('#measure-ask .link')");
        browser.send("#measure-ask .link", Keys.ENTER);
        assertThat(measuring.kept("answers")).contains("tailor");
        measuring.tell("insideLeg", "84");

        assertThat(ordered().notes().answers()).isEmpty();
    }

    @Test
    void three_readings_far_apart_are_asked_about_on_their_own_page() throws Exception {
        measuring.tell("stature", "176");
        measuring.open("chestGirth");
        for (String reading : List.of("90.2", "103.5", "60")) {
            browser.keys(reading, Keys.ENTER);
        }
        browser.until("document.querySelector('#measure-ask .btn')");
        assertThat(browser.isShown("#p-chestGirth")).isTrue();
        assertThat(browser.text("#measure-ask")).contains("Chest: the readings lie 43.5 cm apart", "Measure again");
        browser.picture("measuring-apart");
        browser.keys(Keys.ENTER);
        browser.until("!document.getElementById('p-waistGirth').hidden");
        assertThat(browser.text("#measure-ask")).startsWith("Chest is worth another look.");
        assertThat(browser.ask("getComputedStyle(document.getElementById('measure-ask')).position"))
                .isEqualTo("static");
        browser.click("#measure-ask .btn");
        assertThat(browser.isShown("#p-chestGirth")).isTrue();
    }

    @Test
    void a_question_about_the_left_is_answered_for_the_left() throws Exception {
        typeAll();
        measuring.open("armLength");
        browser.click("#p-armLength .side summary");
        browser.type("#l-armLength", "67");
        browser.send("#l-armLength", Keys.TAB);
        browser.until("document.querySelectorAll('#measure-ask .btn').length === 2");
        assertThat(browser.text("#measure-ask"))
                .startsWith("Arm (left) reads 67 cm;")
                .doesNotContain("+-", "mm");
        browser.click("#measure-ask .btn");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("l-armLength");
        browser.send("#measure-ask .btn:nth-child(2)", Keys.ENTER);
        assertThat(measuring.kept("answers")).isEqualTo("{\"left.armLength 670\":\"me\"}");

        assertThat(ordered().notes().answers()).containsEntry(Measurement.ARM_LENGTH, Answer.ME);
    }

    @Test
    void a_button_that_the_keyboard_has_reached_stays_while_the_same_is_asked_again() {
        measuring.fill();
        measuring.tell("insideLeg", "73");
        browser.until("document.querySelectorAll('#measure-ask .btn').length === 2");
        browser.ask("document.querySelector('#measure-ask .btn:nth-child(2)').focus()");

        askAgain();

        assertThat(browser.text("*:focus")).isEqualTo("Yes, that is me");
        browser.keys(Keys.ENTER);
        askAgain();
        assertThat(browser.text("#measure-ask")).isEqualTo("Noted. A tailor will look at it too.");

        browser.type("#m-insideLeg", "84");
        browser.send("#m-insideLeg", Keys.TAB);
        askAgain();
        assertThat(browser.text("#measure-ask")).doesNotContain("Noted");
    }

    /** As when another field is left. */
    private void askAgain() {
        browser.await("await (await import('/static/js/sales/measure-check.js')).lookAgain()");
    }
}
