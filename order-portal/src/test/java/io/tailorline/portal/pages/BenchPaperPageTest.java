package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the paper of the bench shows: amounts that can be read, two versions on each other, the seam under the eye. */
class BenchPaperPageTest extends BenchPageTest {

    /** Pairs of numbers, and of a number and a name, that lie on each other. */
    private static final String OVERPRINTED = """
            (() => {
              const box = each => each.getBoundingClientRect();
              const numbers = [...document.querySelectorAll('.delta:not([display=none]) text')].map(box);
              const names = [...document.querySelectorAll('.names text')].map(box);
              const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
                && one.top < other.bottom - 1 && other.top < one.bottom - 1;
              let pairs = 0;
              numbers.forEach((one, i) => {
                pairs += numbers.slice(i + 1).filter(other => meet(one, other)).length;
                pairs += names.filter(name => meet(one, name)).length;
              });
              return pairs;
            })()""";

    private void alterMuch() {
        String[] rules = {
            "stooped",
            "jacketWaist",
            "jacketSeat",
            "upperArm",
            "sleeveLength",
            "jacketLength",
            "thigh",
            "hem",
            "frontRise"
        };
        for (String rule : rules) {
            add(rule);
            number("#amount-" + rule + "-both", "13");
        }
        browser.until("document.querySelectorAll('.delta').length > 20");
    }

    @Test
    void amounts_lie_on_no_other_and_on_no_name_at_any_zoom() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.choose("#garment", "");
        browser.until("document.querySelector('[data-id=\"trousers.front\"]')");
        alterMuch();
        for (String key : new String[] {"z", "+", "+", "-", "-", "-", "z"}) {
            press(key);
            browser.ask("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            assertThat(browser.ask(OVERPRINTED)).as(key).isEqualTo(0L);
        }
        browser.picture("bench-amounts");
        assertThat(((Number) browser.ask("document.querySelectorAll('.delta:not([display=none])').length")).intValue())
                .isGreaterThan(15);
    }

    @Test
    void comparing_two_versions_draws_both_outlines() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("jacketWaist");
        number("#amount-jacketWaist-both", "-20");
        browser.until("document.querySelector('[data-id=\"jacket.back\"] .oldline')");
        press(Keys.chord(Keys.CONTROL, "s"));
        browser.send("#version-name", "slimmer", Keys.ENTER);
        browser.until("document.querySelectorAll('#versions ol li').length === 2");
        browser.click("#undo");
        browser.until("document.querySelectorAll('.oldline').length === 0");

        browser.choose("#version-to", "2");
        browser.until("document.querySelector('[data-id=\"jacket.back\"] .oldline')");
        assertThat(browser.text("#compared")).contains("1 ", "(dashed)", "2 slimmer");
        assertThat(browser.count(".delta")).isGreaterThan(2);
        browser.picture("bench-compared");
        browser.choose("#garment", "trousers");
        browser.until("document.querySelector('[data-id=\"trousers.front\"]')");
        assertThat(browser.isShown("#compared")).isTrue();
        assertThat(browser.count(".oldline")).isZero();
        browser.choose("#garment", "jacket");
        browser.until("document.querySelector('[data-id=\"jacket.back\"] .oldline')");
        browser.click("#compared button");
        browser.until("document.querySelectorAll('.oldline').length === 0");
        assertThat(browser.isShown("#compared")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_shell_is_printed_first_and_only_materials_that_the_garment_has() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        String offered =
                "[...document.querySelectorAll('form.print [name=material] option:not(:disabled)')].map(each => each.value).join()";
        assertThat(browser.ask(offered).toString()).startsWith("shell,").contains("canvas", "felt");
        assertThat(browser.value("form.print [name=material]")).isEqualTo("shell");
        browser.choose("form.print [name=material]", "felt");
        browser.choose("form.print [name=garment]", "trousers");
        assertThat(browser.ask(offered).toString()).startsWith("shell,").doesNotContain("canvas", "felt");
        assertThat(browser.value("form.print [name=material]")).isEqualTo("shell");
    }

    private static String edge(String piece, String edge) {
        return "(() => { const piece = document.querySelector('.pieces [data-id=\"%s\"]');".formatted(piece)
                + " const path = [...piece.querySelectorAll('.edge')].find(each => each.dataset.edge === '%s');"
                        .formatted(edge)
                + " const at = path.getPointAtLength(path.getTotalLength() * 0.75).matrixTransform(path.getScreenCTM());"
                + " path.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: at.x, clientY: at.y })); })()";
    }

    @Test
    void the_walk_opens_beside_the_paper_on_the_seam_and_at_the_place_under_the_pointer() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.ask("document.addEventListener('pointed', event => { window.pointed = event.detail; })");
        browser.ask(edge("jacket.back", "1"));
        browser.until("window.pointed");
        Object edge = browser.ask("pointed.edge");
        press("w");
        browser.until("!document.getElementById('seam-view').hidden");
        assertThat(
                        browser.ask(
                                "(() => { const view = document.getElementById('seam-view').getBoundingClientRect(),"
                                        + " sheet = document.querySelector('.sheet').getBoundingClientRect();"
                                        + " return view.left >= sheet.left && view.right <= sheet.right + 1 && view.bottom <= innerHeight; })()"))
                .as("under the paper, all of it in the window")
                .isEqualTo(true);
        assertThat(browser.ask("[...document.querySelectorAll('.pieces [data-id=\"jacket.back\"] .edge.sewn')].length"))
                .isEqualTo(1L);
        assertThat(browser.ask("document.getElementById('seam').value"))
                .asString()
                .isNotEmpty();
        assertThat(((Number) browser.ask("Number(document.getElementById('walk-at').value)")).intValue())
                .as("edge " + edge)
                .isBetween(1, 119);
        browser.picture("bench-seam");

        Object first = browser.value("#seam");
        browser.ask(edge("jacket.back", "3"));
        press("w");
        browser.until("document.getElementById('seam').value !== '" + first + "'");
        browser.click("#seam-close");
        browser.until("document.getElementById('seam-view').hidden");
        assertThat(browser.count(".edge.sewn")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_certificate_beside_the_bench_is_of_what_lies_on_it() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("#certificate summary");
        Object before = browser.ask("document.querySelector('#certificate table').textContent");
        add("armhole");
        number("#amount-armhole-both", "13.3");
        browser.until("document.querySelector('#certificate table').textContent !== " + quoted(before));
        assertThat(browser.text("#certificate summary")).contains("hold");

        number("#amount-armhole-both", "800");
        browser.until("!document.getElementById('kept').hidden");
        assertThat(browser.text("#certified"))
                .as("out of its range, which no certificate is about")
                .contains("not drafted")
                .doesNotContain("breaks");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    private static String quoted(Object text) {
        return "'" + text.toString().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
