package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.piece.Correction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A point or a notch is moved by hand: with the mouse, with arrows, with numbers. */
class HandCorrectionPageTest extends BenchPageTest {

    private void choose(String what) {
        browser.ask("(() => { const list = document.getElementById('hand-what');"
                + " list.value = [...list.options].find(each => each.text === '%s').value;".formatted(what)
                + " list.dispatchEvent(new Event('change')); })()");
    }

    /** Where the chosen point lies in the window, CSS px. */
    @SuppressWarnings("unchecked")
    private Map<String, Number> marker() {
        return (Map<String, Number>)
                browser.ask("(() => { const box = document.querySelector('.hand circle').getBoundingClientRect();"
                        + " return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()");
    }

    @Test
    void a_point_is_chosen_in_lists_moved_by_arrows_and_numbers_and_approved() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(1440, 900);
        openBench(id, "en");
        press("c");
        browser.until("document.activeElement.id === 'hand-piece'");
        browser.choose("#hand-piece", "jacket.front");
        choose("Point: side");
        browser.until("document.querySelector('.hand circle')");
        Map<String, Number> before = marker();
        browser.send("#pattern", Keys.ARROW_RIGHT);
        browser.send("#pattern", Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        browser.until("document.querySelector('#corrections li').textContent.includes('1.1')");
        browser.until("document.querySelector('[data-id=\"jacket.front\"] .oldline')");
        assertThat(marker().get("x").doubleValue())
                .isGreaterThan(before.get("x").doubleValue());
        assertThat(browser.value("#hand-right")).isEqualTo("1.1");
        browser.picture("bench-hand");
        number("#hand-right", "-1.5");
        browser.until("document.querySelector('#corrections li').textContent.includes('1.5')");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.getElementById('hand-right').value === '1.1'");
        press(Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        browser.until("document.getElementById('hand-right').value === '−1.5'");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");

        assertThat(workshop.specification(id).orElseThrow().style().corrections())
                .singleElement()
                .isInstanceOfSatisfying(Correction.OfPoint.class, point -> {
                    assertThat(point.piece()).isEqualTo("jacket.front");
                    assertThat(point.edge()).isEqualTo("side");
                    assertThat(point.dy()).isEqualTo(-1.5);
                    assertThat(point.dx()).isZero();
                });
        assertThat(browser.complaints()).isEmpty();
    }

    /** The left front is the mirror image: what goes to the right on the drawing goes the other way in its draft. */
    @Test
    void the_left_one_alone_moves_as_the_drawing_shows_it() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        press("c");
        browser.choose("#hand-piece", "jacket.front");
        choose("Point: side");
        browser.choose("#hand-side", "left");
        number("#hand-right", "1");
        browser.until("document.querySelector('[data-id=\"jacket.front.left\"] .oldline')");
        assertThat(browser.count("[data-id='jacket.front.right'] .oldline")).isZero();
        double before = marker().get("x").doubleValue();
        Object was = browser.value("#hand-right");
        browser.send("#pattern", Keys.ARROW_RIGHT);
        browser.until("document.getElementById('hand-right').value !== '%s'".formatted(was));
        browser.until("document.querySelector('.hand circle').getBoundingClientRect().x + "
                + "document.querySelector('.hand circle').getBoundingClientRect().width / 2 > %s".formatted(before));
    }

    @Test
    void a_notch_is_chosen_on_the_drawing_and_dragged() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(1440, 900);
        openBench(id, "en");
        browser.click("#hand");
        browser.choose("#hand-piece", "jacket.front");
        browser.ask("(() => { const list = document.getElementById('hand-what');"
                + " list.value = [...list.options].find(each => each.value.startsWith('notch') && each.value.endsWith('.side')"
                + " || each.value.startsWith('notch') && each.value.includes('armhole')).value;"
                + " list.dispatchEvent(new Event('change')); })()");
        browser.until("document.querySelector('.hand circle')");
        Map<String, Number> at = marker();
        browser.choose("#hand-piece", "jacket.back");
        browser.until("!document.querySelector('.hand circle')");
        pointer("#pattern", at, "pointerdown");
        pointer("#pattern", at, "pointerup");
        browser.until("document.querySelector('.hand circle') && document.getElementById('hand-by')");
        assertThat(marker().get("x").doubleValue()).isCloseTo(at.get("x").doubleValue(), within(1.0));
        pointer(".hand circle", at, "pointerdown");
        Map<String, Number> to =
                Map.of("x", at.get("x").doubleValue() + 1, "y", at.get("y").doubleValue() + 1);
        pointer(".hand circle", to, "pointermove");
        pointer(".hand circle", to, "pointerup");
        browser.until("document.querySelector('#corrections li')");
        browser.until(
                "document.querySelector('.oldline, #kept:not([hidden])') || document.getElementById('bench').dataset.tried > 0");
        browser.click("#corrections .tool");
        browser.until("document.querySelectorAll('#corrections li').length === 0");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    /** Farther than a hand may go it is refused beside what was moved, and stays as it was typed. */
    @Test
    void too_far_is_refused_beside_what_was_moved() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        press("c");
        browser.choose("#hand-piece", "jacket.front");
        choose("Point: side");
        number("#hand-down", "14");
        browser.until("document.querySelector('#corrections .say').textContent.includes('10')");
        assertThat(browser.value("#hand-down")).isEqualTo("14");
        browser.send("#pattern", Keys.ESCAPE);
        browser.until("document.getElementById('hand-part').hidden");
        browser.click("#corrections .tool");
        browser.until("document.querySelector('#kept[hidden]')");
    }

    private void pointer(String css, Map<String, Number> at, String event) {
        browser.ask(("document.querySelector('%s').dispatchEvent(new PointerEvent('%s', { bubbles: true, pointerId: 1,"
                        + " clientX: %s, clientY: %s }))")
                .formatted(css, event, at.get("x"), at.get("y")));
    }
}
