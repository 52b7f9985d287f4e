package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a customer does on the order form and sees of the cut. */
class CustomerPagesTest extends PageTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void a_customer_orders_a_suit_and_lands_on_its_page() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=zh");
        browser.click("#next");
        browser.click("#next");
        browser.click("#next");
        measure();
        tell("neckGirth", "39,6");
        browser.picture("form-filled");
        order();

        browser.until("location.pathname.startsWith('/orders/TL-')");
        String id = browser.url().replaceAll(".*/", "");
        assertThat(browser.text("h1")).isEqualTo("已收到您的订单");
        assertThat(workshop.specification(id).orElseThrow().body().get(Measurement.NECK_GIRTH))
                .isEqualTo(396);
    }

    @Test
    void what_is_missing_or_cannot_be_is_said_beside_its_field() throws Exception {
        browser.size(DESK, 800);
        browser.open("/?lang=en");
        measure();
        new MeasuringPages(browser).open("hipGirth");
        browser.clear("#m-hipGirth");
        tell("chestGirth", "9.6");
        order();

        assertThat(browser.text("#e-chestGirth")).contains("9.6 cm").contains("60 cm to 190 cm");
        new MeasuringPages(browser).open("hipGirth");
        assertThat(browser.text("#e-hipGirth")).isNotBlank();
        assertThat(browser.url()).doesNotContain("/orders/");
        browser.picture("form-faults");
    }

    @Test
    void a_three_piece_suit_is_built_from_what_the_engine_declares() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#details");
        group("waistcoat");
        assertThat(browser.isShown("[data-option='waistcoat.buttons']")).isFalse();
        browser.click("[data-add=waistcoat]");
        assertThat(browser.isShown("[data-option='waistcoat.buttons']")).isTrue();
        step("style");
        group("buttons");
        browser.click("[data-group=buttons] .finer summary");
        assertThat(browser.isShown("[id='o-jacket.overlap']")).isFalse();
        assertThat(browser.text("[data-option='jacket.overlap'] .reasons")).contains("Only with Buttons in front");
        take("jacket.buttons", "6x2");
        assertThat(browser.isShown("[id='o-jacket.overlap']")).isTrue();
        assertThat(browser.text("[data-option='jacket.frontCut'] .reasons")).contains("One or Two or Three");
        group("collar");
        browser.type("[id='o-jacket.lapelWidth']", "9,5");
        browser.until("document.querySelector(\"[data-option='jacket.lapel'] .picture svg path\")");
        browser.picture("form-style-360");
        assertThat(browser.sideways()).isZero();
        browser.size(DESK, 1000);
        browser.picture("form-style-1280");
        measure();
        new MeasuringPages(browser).open("waistGirth");
        browser.type("#m-waistGirth-2", "90.6");
        order();

        browser.until("location.pathname.startsWith('/orders/TL-')");
        OrderSpecification started =
                workshop.specification(browser.url().replaceAll(".*/", "")).orElseThrow();
        assertThat(started.style().garments()).hasSize(3);
        assertThat(started.style().options()).isEqualTo(Map.of("jacket.buttons", "6x2", "jacket.lapelWidth", 95.0));
        assertThat(started.body().repeats()).containsEntry(Measurement.WAIST_GIRTH, List.of(900.0, 906.0));
    }

    @Test
    void a_length_beyond_its_range_is_shown_and_says_so() {
        browser.size(PHONE, 780);
        browser.open("/?lang=zh#style");
        group("collar");
        browser.type("[id='o-jacket.lapelWidth']", "20");
        group("buttons");
        measure();
        order();

        browser.until("location.hash === '#style'");
        assertThat(browser.text("[id='e-style.options.jacket.lapelWidth']")).contains("6.5", "11");
        assertThat(browser.url()).doesNotContain("/orders/");
    }

    /** What was chosen stays when the sex changes; what was left at a default shows that of the sex. */
    @Test
    void defaults_follow_the_sex_and_a_mans_default_is_a_womans_choice() {
        browser.size(DESK, 1000);
        browser.open("/?lang=en#style");
        group("collar");
        assertThat(length("jacket.lapelWidth")).isEqualTo("8.5");
        assertThat(taken("jacket.breastPocket")).isEqualTo("welt");
        drawnFor("female");
        assertThat(length("jacket.lapelWidth")).isEqualTo("8");
        assertThat(taken("jacket.breastPocket")).isEqualTo("none");
        step("details");
        take("jacket.breastPocket", "welt");
        assertThat(browser.attribute("[data-option='jacket.breastPocket']", "class"))
                .contains("told");
        drawnFor("male");
        assertThat(length("jacket.lapelWidth")).isEqualTo("8.5");
        assertThat(taken("jacket.breastPocket")).isEqualTo("welt");
        group("collar");
        browser.type("[id='o-jacket.lapelWidth']", "wide");
        drawnFor("female");
        assertThat(taken("jacket.breastPocket")).isEqualTo("welt");
        assertThat(length("jacket.lapelWidth")).isEqualTo("wide");
    }

    /** 6 mm are a quarter of an inch on the tape, which is 6.4 mm. */
    @Test
    void a_default_shown_in_inches_is_not_a_choice() {
        browser.size(DESK, 1000);
        browser.open("/?lang=en#measure");
        new MeasuringPages(browser).units("in");
        drawnFor("female");
        assertThat(length("jacket.shoulderPad")).isEqualTo("1/4");
        assertThat(browser.attribute("[data-option='jacket.shoulderPad']", "class"))
                .doesNotContain("told");
    }

    @Test
    void a_draft_outlives_a_reload_and_a_switch_of_language() {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#style");
        group("buttons");
        take("jacket.buttons", "3");
        step("measure");
        tell("stature", "181");
        browser.click(".bar .switch");

        browser.until("document.documentElement.lang === 'zh-CN' && document.getElementById('shop')?.draft");
        assertThat(browser.url()).endsWith("#measure");
        assertThat(browser.value("#m-stature")).isEqualTo("181");
        assertThat(taken("jacket.buttons")).isEqualTo("3");
    }

    @Test
    void the_back_button_walks_the_steps() {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        browser.click("#next");
        browser.click("#next");
        assertThat(browser.text("h1")).isEqualTo("Pockets, buttons, lining");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("step-title");
        browser.ask("(history.back(), true)");
        browser.until("document.querySelector('main').dataset.step === 'style'");
        assertThat(browser.text("h1")).isEqualTo("How it is to look");
    }

    @Test
    void a_look_tells_its_price_leaves_what_was_chosen_and_is_undone() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#style");
        group("collar");
        take("jacket.lapel", "notch");
        browser.click(".groups [data-show=look]");
        browser.until("document.querySelector('[data-look=wedding] small').textContent.startsWith('changes ')");
        browser.click("[data-look=wedding]");
        browser.until("document.getElementById('look-said').offsetParent");

        assertThat(browser.text("#look-said"))
                .contains("Wedding is set. Changed: Fit Slim, ", "Left as you chose: Lapel.")
                .doesNotContain("Cloth");
        assertThat(taken("jacket.lapel")).isEqualTo("notch");
        assertThat(taken("jacket.pockets")).isEqualTo("jet");
        browser.picture("form-look");
        browser.until("document.querySelector('[data-look=wedding] small').textContent.startsWith('as it is')");
        browser.click("#look-undo");
        assertThat(taken("jacket.pockets")).isEqualTo("flap");
        assertThat(taken("jacket.lapel")).isEqualTo("notch");
    }

    @Test
    void what_is_chosen_after_a_look_is_not_undone_with_it() {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#style");
        browser.until("document.querySelector('[data-look=wedding] small').textContent.startsWith('changes ')");
        browser.click("[data-look=wedding]");
        browser.until("document.getElementById('look-undo').offsetParent");
        group("collar");
        take("jacket.lapel", "notch");
        browser.click(".groups [data-show=look]");

        assertThat(browser.isShown("#look-undo")).isFalse();
        assertThat(taken("jacket.lapel")).isEqualTo("notch");
        assertThat(browser.attribute("[data-look=wedding]", "aria-pressed")).isEqualTo("false");
    }

    /** The offer of a moment ago knows nothing of what was chosen since. */
    @Test
    void a_look_that_was_offered_before_a_choice_leaves_that_choice() {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#style");
        browser.until("document.querySelector('[data-look=wedding] small').textContent.startsWith('changes ')");
        browser.ask(
                "(window.asked = fetch, window.held = [], window.fetch = (url, how) => !url.startsWith('/looks') ? asked(url, how)"
                        + " : new Promise(go => held.push(() => go(asked(url, how)))), true)");
        group("collar");
        take("jacket.lapel", "notch");
        browser.click(".groups [data-show=look]");
        browser.click("[data-look=wedding]");
        browser.ask("(window.fetch = asked, held.forEach(go => go()), true)");
        browser.until("document.getElementById('look-said').offsetParent");

        assertThat(taken("jacket.lapel")).isEqualTo("notch");
        assertThat(taken("jacket.pockets")).isEqualTo("jet");
    }

    @Test
    void what_is_ordered_is_repeated_in_words_with_a_way_back() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en#style");
        group("collar");
        take("jacket.lapel", "peak");
        measure();
        step("order");
        browser.until("document.querySelector('#summary')");
        assertThat(browser.text("#summary"))
                .contains("Navy twill")
                .contains("Lapel")
                .contains("Peak")
                .contains("176 cm");
        browser.picture("form-summary");
        browser.click("#summary a[href='#measure']");
        browser.until("document.querySelector('main').dataset.step === 'measure'");
    }

    /** No picture is missing that the server can draw. */
    @Test
    void every_tile_has_its_picture() throws Exception {
        browser.size(PHONE, 780);
        for (String step : List.of("style", "details")) {
            browser.open("/?lang=en#" + step);
            browser.await("for (const each of document.querySelectorAll('#%s .groups button')) { each.click();"
                            .formatted(step)
                    + " await new Promise(done => setTimeout(done, 50)); }");
            browser.until(("[...document.querySelectorAll('#%s [data-picture]')]"
                            + ".filter(each => each.closest('[data-option]')?.querySelector('[data-reason=sex]') == null)"
                            + ".every(each => each.querySelector('svg path'))")
                    .formatted(step));
        }
    }

    @Test
    void the_steps_are_clean_for_those_who_do_not_see_them() throws Exception {
        String axe = axe();
        browser.size(PHONE, 780);
        for (String language : List.of("en", "zh")) {
            for (String step : List.of("cloth", "style", "details", "measure", "order")) {
                browser.dark(language.equals("zh"));
                browser.open("/?lang=" + language);
                step(step);
                assertThat(faults(axe)).as("%s %s", step, language).isEqualTo("[]");
            }
        }
    }

    /** The steps of the page, as the link in its line of steps leads there. */
    private void step(String name) {
        browser.click(".steps a[href='#%s']".formatted(name));
    }

    private void drawnFor(String sex) {
        step("style");
        group("look");
        browser.click("label:has([name=sex][value=%s])".formatted(sex));
    }

    private void measure() {
        step("measure");
        new MeasuringPages(browser).fill();
    }

    private void tell(String measure, String value) {
        new MeasuringPages(browser).tell(measure, value);
    }

    private void order() {
        step("order");
        tellContact();
        browser.click("#order .btn.main");
    }

    private void group(String name) {
        browser.click(".step:not([hidden]) .groups [data-show='%s']".formatted(name));
    }

    /** Takes a tile, in its group. */
    private void take(String option, String value) {
        browser.ask(
                "(() => { const group = document.querySelector(`[data-option='%s']`).closest('[data-group]');"
                                .formatted(option)
                        + " if (group.hidden) document.querySelector(`.groups [data-show=${group.dataset.group}]`).click(); return true; })()");
        browser.click("label:has([name='%s'][value='%s'])".formatted(option, value));
    }

    private Object taken(String option) {
        return browser.ask("document.querySelector(`[name='%s']:checked`).value".formatted(option));
    }

    private Object length(String option) {
        return browser.ask("document.getElementById('o-%s').value".formatted(option));
    }

    @Test
    void a_woman_is_asked_for_her_bust() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        step("measure");
        assertThat(browser.count("[data-page=underBustGirth]")).isZero();
        drawnFor("female");
        step("measure");
        MeasuringPages measuring = new MeasuringPages(browser);
        measuring.open("chestGirth");

        assertThat(browser.text("h1")).isEqualTo("Bust");
        assertThat(browser.count("[data-page=neckToBustPoint]")).isEqualTo(1);
        measuring.open("underBustGirth");
        assertThat(browser.isShown("#m-underBustGirth")).isTrue();
        browser.picture("form-woman");
    }

    @Test
    void what_is_unlikely_is_asked_about_and_believed() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        measure();
        tell("waistGirth", "69");
        browser.click("#measure-list summary");
        browser.until("document.querySelectorAll('#measure-ask .btn').length === 2");
        browser.picture("form-asks");
        assertThat(browser.text("#measure-ask")).contains("69 cm");
        browser.click("#measure-ask .btn:nth-child(2)");
        assertThat(browser.text("#measure-ask")).isEqualTo("Noted. A tailor will look at it too.");
        order();
        browser.until("location.pathname.startsWith('/orders/TL-')");
    }

    @Test
    void inches_are_as_good_as_centimetres() {
        browser.size(DESK, 800);
        browser.open("/?lang=en#measure");
        MeasuringPages measuring = new MeasuringPages(browser);
        measuring.tell("chestGirth", "104");
        measuring.units("in");
        measuring.open("chestGirth");
        assertThat(browser.value("#m-chestGirth")).isEqualTo("41");
        measuring.tell("waistGirth", "36\"");
        measuring.units("cm");
        measuring.open("waistGirth");
        assertThat(browser.value("#m-waistGirth")).isEqualTo("91.4");
        measuring.open("chestGirth");
        assertThat(browser.value("#m-chestGirth")).isEqualTo("104");
    }

    @Test
    void a_suit_of_which_nobody_knows_the_time_is_cut_all_the_same() throws Exception {
        String id = goodOrder();
        workshop.putCutWithoutTime(id);
        browser.size(DESK, 800);
        openOrder(id, "en");
        browser.until("document.querySelectorAll('.pc[data-s=todo]').length === 0");
        browser.picture("customer-no-time");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_customer_sees_the_knife_as_the_table_reports_it() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        browser.size(DESK, 800);
        openOrder(id, "en");
        browser.until("document.querySelector('svg.marker')");
        browser.untilItListens();
        events.publishEvent(new JobProgress("table-1", "J-" + id, id, "CUTTING", 4, 5, 0, 400, 300, 61.5));
        browser.until("document.querySelectorAll('.pc[data-s=cut]').length === 4");
        browser.until("document.querySelector('.clock').textContent === '1:02'");
        browser.until("document.querySelector('.pcs').textContent.trim().startsWith('4 of ')");
        browser.picture("customer-live");
        assertThat(browser.complaints()).isEmpty();
    }
}
