package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the tailor does with a pattern that waits. */
class TailorPagesTest extends PageTest {

    @Test
    void a_posture_that_the_measures_show_is_proposed_and_added_with_one_click() throws Exception {
        String id = read(order(GOOD.replace("\"armLength\"", "\"backWaistLength\":490,\"armLength\"")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        assertThat(get(link(id)).body()).doesNotContain("Stooped");
        signIn("tailor", "needle");
        browser.open("/tailor?q=" + id);
        assertThat(browser.texts("#queue .proposed")).contains("1 proposal");
        browser.open("/tailor/" + id);
        assertThat(browser.count(".proposals li")).isEqualTo(1);
        assertThat(browser.text(".proposals li"))
                .contains("Stooped, a round back: Stooped back")
                .contains("49.0 cm, 4.8 cm more than the usual 44.2 ± 1.7 cm");
        browser.size(DESK, 900);
        proposalsAreInSight();
        browser.picture("tailor-proposal");
        browser.size(390, 844);
        proposalsAreInSight();
        assertThat(browser.sideways()).isZero();
        browser.picture("tailor-proposal-phone");
        browser.size(DESK, 900);
        browser.click("[data-act=propose]");
        browser.until("document.querySelector('#amount-stooped-both')");
        assertThat(browser.isEnabled("[data-act=propose]")).isFalse();
        browser.click("[data-act=remove]");
        browser.until("document.querySelectorAll('#alterations li').length === 0");
        assertThat(browser.isEnabled("[data-act=propose]")).isTrue();
        browser.open("/tailor/" + id + "?lang=zh");
        assertThat(browser.text(".proposals li")).contains("驼背体：", "驼背", "比通常的 44.2 ± 1.7 厘米多 4.8 厘米");
        browser.picture("tailor-proposal-zh");
        browser.size(390, 844);
        proposalsAreInSight();
        browser.picture("tailor-proposal-phone-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    /** First on the right of a wide page; on a phone below the paper. */
    private void proposalsAreInSight() {
        browser.ask("document.querySelector('.proposals').scrollIntoView()");
        assertThat(browser.ask("[...document.querySelectorAll('.proposals li')].every(row =>"
                        + " row.getBoundingClientRect().bottom <= innerHeight)"))
                .isEqualTo(true);
    }

    @Test
    void an_order_that_runs_by_itself_shows_its_proposals_until_the_knife_starts() throws Exception {
        String id = read(order(GOOD.replace("\"armLength\"", "\"backWaistLength\":490,\"armLength\"")))
                .path("id")
                .asText();
        workshop.put(id, OrderState.WAITING_TABLE);
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        assertThat(browser.count(".proposals li")).isEqualTo(1);
        assertThat(browser.count("[data-act=propose]")).isZero();
        browser.picture("tailor-proposal-running");
        workshop.put(id, OrderState.CUTTING);
        browser.open("/tailor/" + id);
        assertThat(browser.count(".proposals li")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void one_low_shoulder_is_shown_beside_the_other_side() throws Exception {
        String slopes = "\"left\":{\"shoulderSlopeDeg\":20},\"right\":{\"shoulderSlopeDeg\":25},\"measurements\"";
        String id =
                read(order(GOOD.replace("\"measurements\"", slopes))).path("id").asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        assertThat(browser.text(".proposals li[data-side=right] small"))
                .contains("25.0°, 5.0° more than on the other side (20.0 ± 2.8°)");
        browser.picture("tailor-proposal-side");
        browser.open("/tailor/" + id + "?lang=zh");
        assertThat(browser.text(".proposals li[data-side=right] small")).endsWith("比另一侧（20.0 ± 2.8°）多 5.0°");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_the_range_of_a_rule_leaves_of_a_proposal_is_said() throws Exception {
        String body = GOOD.replace(
                "\"measurements\"",
                "\"left\":{\"shoulderSlopeDeg\":29},\"right\":{\"shoulderSlopeDeg\":34},\"measurements\"");
        String id = read(order(body)).path("id").asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        assertThat(browser.text(".proposals li[data-side=right]"))
                .contains("One low shoulder: Armhole depth deeper, right")
                .contains("mm more would be needed; the rule ends at 15 mm.");
        assertThat(browser.count(".proposals li[data-side=right] button")).isZero();
        browser.size(390, 844);
        browser.picture("tailor-proposal-remains");
        browser.open("/tailor/" + id + "?lang=zh");
        browser.picture("tailor-proposal-remains-zh");
        assertThat(browser.text(".proposals li[data-side=right]")).contains("此规则最多 15 毫米");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void reasons_and_notes_are_in_the_readers_language_with_names_of_measurements() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        workshop.waitForReview(
                id,
                List.of(
                        Notice.of(
                                "check.rare",
                                Word.measure("waistGirth"),
                                Quantity.mm(1180),
                                Notice.of("range", Quantity.mm(620), Quantity.mm(1150))),
                        Notice.verbatim("The cloth is too narrow.")));
        signIn("tailor", "needle");
        browser.open("/tailor/" + id + "?lang=zh");
        assertThat(browser.text(".reason"))
                .contains("腰围 118.0 厘米 很少见，几乎所有人为 62.0 厘米 到 115.0 厘米", "The cloth is too narrow.");
        browser.picture("tailor-reasons-zh");
        browser.open("/tailor?lang=zh");
        browser.click("tr:has(a[href='/tailor/" + id + "']) summary");
        assertThat(browser.text("#queue")).contains("腰围 118.0 厘米 很少见");
        browser.size(390, 844);
        browser.picture("tailor-queue-zh-phone");
        browser.open("/tailor/" + id + "?lang=en");
        assertThat(browser.text(".reason")).contains("Waist of 118.0 cm is rare", "The cloth is too narrow.");
        browser.picture("tailor-reasons-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_an_order_that_is_nested_again_misses_its_budget_by_stays_on_the_page() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.NESTING, "The budget is missed by 0.4 s.");
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        assertThat(browser.ask("[...document.querySelectorAll('.noted')].map(note => note.textContent)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("The budget is missed by 0.4 s.");
    }

    @Test
    void the_tailor_looks_at_the_pattern_and_approves() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        signIn("tailor", "needle");
        browser.open("/tailor?q=" + id);
        browser.click("a[href='/tailor/" + id + "']");
        browser.until("document.querySelectorAll('svg.pattern .pieces > g').length === 4");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");

        assertThat(workshop.log()).contains("approve %s by tailor".formatted(id));
    }

    @Test
    void the_tailor_makes_a_new_link_which_replaces_the_customers() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.NESTING);
        signIn("tailor", "needle");
        browser.open("/tailor/" + id + "?lang=en");
        browser.click("#renew-link");
        browser.until("document.getElementById('link-text').value !== ''");
        String link = String.valueOf(browser.value("#link-text"));
        for (int width : new int[] {390, DESK}) {
            browser.size(width, 800);
            browser.ask("document.getElementById('link-text').scrollIntoView({block: 'center'})");
            browser.picture("tailor-link-" + width);
            assertThat(browser.sideways()).isZero();
        }

        assertThat(link).contains("/orders/" + id + "/open/").doesNotEndWith(link(id));
        assertThat(get(link.replaceFirst("^https?://[^/]*", "")).statusCode()).isEqualTo(303);
        assertThat(get(link(id)).statusCode()).isEqualTo(404);
        assertThat(browser.complaints()).isEmpty();
        browser.size(390, 800);
        browser.open(link.replaceFirst("^https?://[^/]*", ""));
        browser.ask("document.getElementById('own-link').scrollIntoView({block: 'center'})");
        browser.picture("customer-own-link-390");
        assertThat(browser.url()).endsWith("/orders/" + id);
        assertThat(browser.sideways()).isZero();
    }

    @Test
    void a_long_queue_is_read_page_by_page() throws Exception {
        for (int i = 0; i < 60; i++) {
            workshop.waitForTailor("TL-P%02dX".formatted(i), TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        }
        signIn("tailor", "needle");
        browser.size(DESK, 1800);
        browser.open("/tailor");
        assertThat(browser.count("#queue tbody tr")).isEqualTo(25);
        String first = browser.text("#queue tbody a");
        browser.click(".pages [rel=next]");
        browser.until("location.search.startsWith('?after=')");
        assertThat(browser.text("#queue tbody a")).isNotEqualTo(first);
        browser.picture("tailor-queue-page");
        browser.size(PHONE, 5200);
        browser.picture("tailor-queue-page-phone");
        browser.click(".pages [rel=prev]");
        browser.until("location.search.startsWith('?before=')");
        assertThat(browser.text("#queue tbody a")).isEqualTo(first);
        assertThat(browser.complaints()).isEmpty();
    }
}
