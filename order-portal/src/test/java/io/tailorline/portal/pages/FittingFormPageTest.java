package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What a fitter writes down is found on the bench as it is said, by any amount, and put there. */
class FittingFormPageTest extends BenchPageTest {

    private String rows() {
        return browser.ask("[...document.querySelectorAll('#alterations .mm')].map(field => field.id.slice(7) + ' '"
                        + " + field.value).join('; ')")
                .toString();
    }

    private void write(String form) {
        browser.click("#add");
        browser.send("#adder input", form);
        browser.until("document.querySelectorAll('#adder li.place').length === 0");
    }

    private static final Map<String, List<String>> FORMS = Map.of(
            "en",
            List.of(
                    "take in waist 8|waist-both −8",
                    "let out the waist of the trousers 12.5|trouserWaist-both 12.5",
                    "drop shoulder 5 left|slopingShoulder-left 5; slopingShoulder-right 0",
                    "belly 10|stomach-both 10; frontBalance-both 3",
                    "rise drop 8|frontRise-both −8",
                    "let out seat 10|seatWidth-both 10",
                    "lower armhole 5|armhole-both 5",
                    "lengthen trousers 10|trouserLength-both 10",
                    "shorten trouser left 10|trouserLength-left −10; trouserLength-right 0",
                    "shorten left sleeve 3/8\"|sleeveLength-left −9.52; sleeveLength-right 0",
                    "left and right sleeve shorten ⅜”.|sleeveLength-both −9.52"),
            "zh",
            List.of(
                    "收腰8|waist-both −8",
                    "左袖改短 8|sleeveLength-left −8; sleeveLength-right 0",
                    "左右袖改短 8|sleeveLength-both −8",
                    "裤子改长10|trouserLength-both 10",
                    "袖子改长 10|sleeveLength-both 10",
                    "肚子 １０|stomach-both 10",
                    "塌肩 5|slopingShoulder-both 5"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_line_of_a_fitting_form_is_put_on_the_bench_as_it_is_written(String language) throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, language);
        for (String line : FORMS.get(language)) {
            String form = line.substring(0, line.indexOf('|'));
            String there = line.substring(line.indexOf('|') + 1);
            write(form);
            browser.send("#adder input", Keys.ENTER);
            assertThat(rows()).as(form).isEqualTo(there);
            press(Keys.chord(Keys.CONTROL, "z"));
            browser.until("document.querySelectorAll('#alterations > li').length === 0");
        }
        browser.until("Number(document.getElementById('bench').dataset.tried) > 0");
        assertThat(browser.isShown("#kept")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void one_entry_that_wants_two_alterations_puts_both_there_as_one_step() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        write("belly 10");
        assertThat(browser.text("[data-add=belly]")).contains("Stomach +10 mm", "Front balance +3 mm");
        browser.picture("bench-fitting-form");
        browser.click("[data-add=belly]");
        browser.until("document.querySelectorAll('.oldline').length > 0");
        assertThat(rows()).isEqualTo("stomach-both 10; frontBalance-both 3");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.querySelectorAll('#alterations > li').length === 0");
    }

    @Test
    void fractions_and_full_width_digits_are_numbers_where_an_amount_is_typed() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("jacketWaist");
        for (List<String> typed :
                List.of(List.of("３/8 in", "9.52"), List.of("７．５", "7.5"), List.of("−8", "−8"), List.of("1/2", "0.5"))) {
            browser.ask("document.getElementById('amount-jacketWaist-both').value = ''");
            number("#amount-jacketWaist-both", typed.get(0));
            assertThat(browser.value("#amount-jacketWaist-both"))
                    .as(typed.get(0))
                    .isEqualTo(typed.get(1));
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_measure_that_is_being_typed_or_cannot_be_read_stays_while_something_else_changes() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("jacketWaist");
        number("#amount-jacketWaist-both", "1/2");
        String chest = "#taken input[data-measure=chestGirth]", waist = "#taken input[data-measure=waistGirth]";
        browser.ask("document.querySelector('#taken').closest('details').open = true");
        browser.type(waist, "about 92");
        browser.type(chest, "41 1/4\"");
        browser.send(chest, Keys.TAB);
        assertThat(browser.value(chest)).isEqualTo("104.8");
        assertThat(browser.value(waist)).isEqualTo("about 92");
        assertThat(browser.complaints()).isEmpty();
    }

    /** The same table as the server's reader. */
    @Test
    void the_pages_read_numbers_as_the_server_does() throws Exception {
        browser.open("/login?lang=en");
        List<String> cases = Files.readAllLines(Path.of("src/test/resources/typed-numbers.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        StringBuilder script =
                new StringBuilder("const { numberOf } = await import('/static/js/web/numbers.js'); const wrong = [];"
                        + " for (const line of [");
        cases.forEach(
                line -> script.append('"').append(line.replace("\"", "\\\"")).append("\","));
        script.append("]) { const [typed, number] = line.split('|'), read = numberOf(typed);"
                + " if (!(number === '' ? Number.isNaN(read) : read === Number(number))) wrong.push(line + ' -> ' + read); }"
                + " return wrong.join('; ');");
        assertThat(cases).hasSizeGreaterThan(20);
        assertThat(browser.await(script.toString())).isEqualTo("");
    }
}
