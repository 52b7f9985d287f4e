package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.dxf.DxfFlavour;
import io.tailorline.pattern.io.dxf.DxfOutline;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The tailor's workbench in a browser: alterations are tried while they are set. */
class WorkbenchPageTest extends BenchPageTest {

    @Test
    void left_alone_is_altered_while_the_slider_moves_and_approved() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(1440, 900);
        openBench(id, "en");
        assertThat(browser.count(".oldline")).isZero();
        add("sleeveLength");
        browser.click("[data-rule=sleeveLength] [data-act=sides]");
        slide("sleeveLength", "left", 15);
        browser.until("document.querySelector('[data-id=\"jacket.topSleeve.left\"] .oldline')");
        assertThat(browser.count("[data-id='jacket.topSleeve.right'] .oldline")).isZero();
        assertThat(browser.text(".names [data-id='jacket.topSleeve.left']")).isEqualTo("Left top sleeve");
        assertThat(browser.ask("document.querySelector('.marks [data-id=\"jacket.topSleeve.left\"]').textContent"))
                .asString()
                .contains("+15");
        assertThat(browser.text("[data-key='jacket.sleeveLength.left']")).contains("Sleeve, left");
        browser.picture("bench-left");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");
        assertThat(workshop.specification(id).orElseThrow().style().alterations())
                .extracting(each -> each.rule() + " " + each.side().word() + " " + each.amount())
                .containsExactly("sleeveLength left 15.0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_cannot_be_drafted_is_told_beside_its_rule_and_the_last_good_pattern_stays() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("stooped");
        slide("stooped", "both", 10);
        browser.until("document.querySelectorAll('.oldline').length > 2");
        Object drawn = browser.ask(DRAWN);
        add("erect");
        slide("erect", "both", 5);
        browser.until("document.querySelector('#kept:not([hidden])')");
        assertThat(browser.ask(DRAWN)).isEqualTo(drawn);
        assertThat(browser.text("#bench")).contains("Stooped back").contains("Erect figure");
        assertThat(browser.ask(
                        "[...document.querySelectorAll('#alterations .say, #say')].map(e => e.textContent).join('')"))
                .asString()
                .contains("Erect figure");
        browser.picture("bench-refused");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.querySelector('#kept[hidden]')");
    }

    /**
     * A front whose side seam another system moved by 1.5 mm; later an alteration is kept under a name and left again.
     */
    @Test
    void a_piece_from_a_file_stays_on_the_bench_through_alterations_versions_and_approval() throws Exception {
        String id = read(order(GOOD)).path("id").asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        OrderSpecification ordered = workshop.specification(id).orElseThrow();
        Pattern moved = ((DraftResult.Drafted) new PatternEngine()
                        .draft(
                                id,
                                ordered.style()
                                        .withCorrections(List.of(new Correction.OfPoint(
                                                "jacket.front", Side.BOTH, "side", 200, 0, -1.5))),
                                ordered.body()))
                .pattern();
        Path file = Files.writeString(
                Files.createTempFile("front", ".dxf"),
                PatternDxf.text(
                        new Pattern(
                                id,
                                moved.style(),
                                moved.measurements(),
                                List.of(moved.findPiece("jacket.front").orElseThrow()),
                                List.of(),
                                List.of(),
                                Map.of()),
                        DxfFlavour.AAMA,
                        DxfOutline.EDGES));
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("#piece-list summary");
        browser.click("[data-piece='jacket.front']");
        browser.send("#dxf-in", file.toString());
        browser.until("document.querySelector('#corrections li')");
        assertThat(browser.text("#by-hand")).contains("outline from a file");
        add("cuff");
        slide("cuff", "both", 10);
        browser.click("#cost");
        browser.until("document.getElementById('costs').textContent.includes('→')");
        press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.getElementById('amount-cuff-both').value === '0'");
        assertThat(browser.count("#corrections li")).isEqualTo(1);
        press(Keys.chord(Keys.CONTROL, "s"));
        browser.send("#version-name", "from the file", Keys.ENTER);
        browser.until("document.querySelectorAll('#versions ol li').length === 2");
        browser.click("#corrections .tool");
        browser.until("document.querySelectorAll('#corrections li').length === 0");
        browser.click("#versions [data-act=restore]");
        browser.until("document.querySelectorAll('#corrections li').length === 1");
        browser.picture("bench-from-a-file");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");

        assertThat(workshop.specification(id).orElseThrow().style().corrections())
                .singleElement()
                .isInstanceOf(Correction.OfOutline.class);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_order_is_sent_back_with_the_measurement_to_take_again() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        press("b");
        browser.until("document.activeElement.id === 'reason'");
        browser.click("#send-back .btn.stop");
        browser.until("document.getElementById('say-back').textContent !== ''");
        browser.click("#add-again");
        browser.choose(".again select", "waistGirth");
        browser.send(".again input", "Over the navel, without a belt.");
        browser.picture("bench-send-back");
        browser.click("#send-back .btn.stop");
        browser.until("location.pathname === '/tailor'");

        openOrder(id, "en");
        assertThat(browser.text("main")).contains("Waist", "90.5", "Over the navel, without a belt.");
    }

    @Test
    void hundred_edits_are_undone_to_the_same_bytes() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.ask("import('/static/js/patternroom/bench-state.js').then(({ History, alterationsOf, rowsOf }) => {"
                + " const first = JSON.stringify(rowsOf([{ rule: 'stooped', side: 'both', amount: 5 },"
                + " { rule: 'cuff', side: 'left', amount: -10 }]));"
                + " const history = new History(first); let seed = 16; const states = [];"
                + " const next = below => (seed = (seed * 48271) % 2147483647) % below;"
                + " for (let i = 0; i < 100; i++) {"
                + "   states.push(history.now); const rows = JSON.parse(history.now); const kind = next(4);"
                + "   if (kind === 0 || rows.length === 0) rows.push({ rule: 'rule' + i, both: 0 });"
                + "   else if (kind === 1) rows.splice(next(rows.length), 1);"
                + "   else { const row = rows[next(rows.length)]; if (kind === 2) { delete row.both; row.left = i; row.right = -i; }"
                + "     else { delete row.left; delete row.right; row.both = 2.5 * i; } }"
                + "   history.set(JSON.stringify(rows) + ' '); history.set(JSON.stringify(rows)); history.keep(); }"
                + " const last = history.now; const back = [];"
                + " while (history.canUndo) { history.undo(); back.push(history.now); }"
                + " while (history.canRedo) history.redo();"
                + " window.undone = { first: back.at(-1) === first, again: history.now === last,"
                + "   each: JSON.stringify([...new Set(back)]) === JSON.stringify([...new Set(states.reverse())]),"
                + "   list: JSON.stringify(alterationsOf(JSON.parse(first))) }; })");
        browser.until("window.undone");

        assertThat(browser.ask("window.undone"))
                .isEqualTo(Map.of(
                        "first",
                        true,
                        "again",
                        true,
                        "each",
                        true,
                        "list",
                        "[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":5},"
                                + "{\"rule\":\"cuff\",\"side\":\"left\",\"amount\":-10}]"));
    }

    @Test
    void a_tailor_needs_no_mouse() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        press("a");
        browser.until("document.activeElement.type === 'search'");
        browser.send("#adder input", "cuff", Keys.ENTER);
        browser.until("document.activeElement.id === 'amount-cuff-both-slide'");
        browser.send("#amount-cuff-both-slide", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.until("document.querySelector('[data-id=\"jacket.topSleeve\"] .oldline')");
        assertThat(browser.value("#amount-cuff-both")).isEqualTo("10");
        browser.send("#amount-cuff-both", Keys.ARROW_DOWN);
        browser.until("document.getElementById('amount-cuff-both').value === '5'");
        browser.send("#amount-cuff-both-slide", Keys.chord(Keys.CONTROL, "z"));
        browser.until("document.getElementById('amount-cuff-both').value === '10'");
        browser.send("#amount-cuff-both-slide", Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        browser.until("document.getElementById('amount-cuff-both').value === '5'");
        browser.ask("document.activeElement.blur()");
        press("]");
        browser.until("document.querySelector('.pieces > .on')");
        press("o");
        browser.until("document.querySelector('svg.no-old')");
        press("m");
        browser.until("document.querySelector('svg.measuring')");
        press(Keys.ESCAPE);
        browser.until("!document.querySelector('svg.measuring')");
        press("+");
        browser.until("document.querySelector('svg.pattern').dataset.fitted === 'false'");
        press("z");
        browser.until("document.querySelector('svg.pattern').dataset.fitted === 'true'");
        press("b");
        browser.until("document.activeElement.id === 'reason'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_order_without_a_pattern_gets_one_on_the_bench_and_can_then_be_approved() throws Exception {
        String id = threePiece(GOOD);
        workshop.waitForTailor(id, TailorDesk.Kind.NOT_DRAFTED, "The armhole crosses the front.");
        signIn("tailor", "needle");
        openBench(id, "en");
        assertThat(browser.isShown("#approve")).isFalse();
        assertThat(browser.count(".pieces > g")).isZero();
        add("armhole");
        slide("armhole", "both", 5);
        browser.until("document.querySelectorAll('.pieces > g').length > 5");
        browser.until("!document.getElementById('approve').hidden");
        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * In both languages and themes: the queue; the bench with all that it folds, altered, refused, corrected, laid,
     * sent back, with the keys.
     */
    @Test
    void axe_finds_no_fault() throws Exception {
        String script = axe();
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        for (String language : new String[] {"en", "zh"}) {
            browser.open("/tailor?lang=" + language);
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            openBench(id, language);
            browser.ask("document.querySelectorAll('.left details').forEach(part => { part.open = true; })");
            browser.until("document.querySelectorAll('#seam option').length > 0");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            add("stooped");
            slide("stooped", "both", 10);
            browser.until("document.querySelectorAll('.oldline').length > 2");
            browser.click("#add");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            browser.click("[data-add=erect]");
            slide("erect", "both", 5);
            browser.until("document.querySelector('#kept:not([hidden])')");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            press(Keys.chord(Keys.CONTROL, "z"));
            browser.until("document.querySelector('#kept[hidden]')");
            browser.click("#hand");
            browser.choose("#hand-piece", "jacket.front");
            browser.choose("#hand-what", "edge 0");
            number("#hand-right", "9");
            browser.until("document.querySelector('.rings circle')");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            browser.click("#corrections .tool");
            browser.until("document.querySelector('#kept[hidden]')");
            browser.click("#nest");
            browser.until("document.querySelector('#nested:not([hidden])')");
            browser.click(".back > summary");
            browser.click("#add-again");
            browser.click("#send-back .btn.stop");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            browser.ask("document.querySelector('.back').open = false");
            browser.click("#show-keys");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
        }
    }

    @Test
    void a_pan_moves_what_is_painted_and_paints_once_it_rests() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        String world = "document.querySelector('.world').getAttribute('transform')";
        browser.until(world);
        Object before = browser.ask(world);
        browser.ask("window.drag = (what, x) => document.getElementById('pattern').dispatchEvent("
                + "new PointerEvent(what, { bubbles: true, pointerId: 1, clientX: x, clientY: 400 }))");
        browser.ask(
                "(() => { Element.prototype.setPointerCapture = () => {}; window.moves = [];"
                        + " const svg = document.getElementById('pattern');"
                        + " new MutationObserver(() => moves.push(svg.style.transform)).observe(svg, { attributes: true }); })()");
        browser.ask("drag('pointerdown', 600), drag('pointermove', 640)");
        browser.until("moves.includes('translate(40px, 0px)') && moves.at(-1) === ''");
        assertThat(browser.ask(world)).isNotEqualTo(before);
        browser.ask("drag('pointerup', 640)");
    }

    @Test
    void the_bench_is_light() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        Object weight = browser.ask(
                "performance.getEntriesByType('resource').map(each => each.encodedBodySize)"
                        + ".reduce((one, other) => one + other, performance.getEntriesByType('navigation')[0].encodedBodySize)");

        assertThat(((Number) weight).doubleValue()).as("bytes on the wire").isLessThan(100_000);
    }
}
