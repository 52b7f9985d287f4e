package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer's order in its states: what its page says, and what it lets them do. */
class OrderStatesPageTest extends PageTest {

    private static final List<OrderState> STATES = List.of(
            OrderState.RECEIVED,
            OrderState.TAILOR_REVIEW,
            OrderState.WAITING_TABLE,
            OrderState.CUTTING,
            OrderState.CUT,
            OrderState.CANCELLED);

    @Test
    void before_the_knife_the_page_says_first_until_when_it_can_be_changed() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, JobState.READY);
        browser.size(PHONE, 780);
        openOrder(id, "en");
        assertThat(browser.text("h1")).isEqualTo("Your suit waits for a table");
        assertThat(browser.text(".until h2")).isEqualTo("You can change or cancel your order until the knife starts");
        assertThat(browser.ask("document.querySelector('.until').getBoundingClientRect().top"
                        + " < document.querySelector('.cloth').getBoundingClientRect().top"))
                .isEqualTo(true);
        browser.picture("order-waiting-phone");
        browser.click(".until .btn.main");
        browser.until("location.pathname === '/orders/" + id + "/change'");
    }

    @Test
    void the_title_tells_a_pause_and_a_fault_and_never_a_cut_that_stands_still() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        for (var each : List.of(
                List.of(JobState.CUTTING, "Your suit is being cut"),
                List.of(JobState.PAUSED, "The cut of your suit is paused"),
                List.of(JobState.FAULT, "The table has stopped by a fault; we are seeing to it"),
                List.of(JobState.UNCERTAIN, "We are finding out how much of your suit is cut"))) {
            room.putJob(id, (JobState) each.get(0));
            openOrder(id, "en");
            assertThat(browser.text("h1")).isEqualTo(each.get(1));
            assertThat(browser.count(".until")).isZero();
            assertThat(browser.text(".facts")).contains("the knife has started");
        }
    }

    @Test
    void where_it_goes_is_changed_on_the_page_also_while_it_is_cut() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, JobState.CUTTING);
        browser.size(PHONE, 780);
        openOrder(id, "en");
        browser.click(".goes-to summary");
        browser.type("#a-line0", "1 High Street");
        browser.choose("#a-country", "IE");
        browser.click("#address button");
        browser.until("document.querySelector('#ae-town').textContent !== ''");
        assertThat(browser.attribute("#a-town", "aria-invalid")).isEqualTo("true");
        browser.type("#a-town", "Dublin");
        browser.picture("order-address-phone");
        browser.click("#address button");
        browser.until("document.querySelector('.goes-to address')?.textContent.includes('Dublin')");
        assertThat(browser.text(".goes-to address")).contains("1 High Street", "Ireland");
    }

    @Test
    void the_suit_that_is_unfolded_stays_so_when_its_order_moves_on() throws Exception {
        String id = goodOrder();
        openOrder(id, "en");
        browser.untilItListens();
        browser.click(".suit-made summary");
        browser.ask("(document.querySelector('.suit-made summary').focus(),"
                + " document.getElementById('live').dataset.old = 'yes')");
        workshop.put(id, OrderState.NESTING);
        browser.ask("feed.dispatchEvent(new Event('state'))");
        browser.until("!document.getElementById('live').dataset.old");

        assertThat(browser.text(".suit-made")).contains("Chest");
        assertThat(browser.ask("document.activeElement.matches('.suit-made summary')"))
                .isEqualTo(true);
    }

    /** Light and dark, and as paper has it. */
    @Test
    void price_and_day_stand_beside_what_is_done() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, JobState.READY);
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.size(1440, 1800);
            openOrder(id, "en");
            assertThat(browser.text(".terms")).contains("With you by", "Price, tax included");
            browser.picture("order-terms-" + (dark ? "dark" : "light"));
        }
        browser.dark(false);
    }

    private void put(String id, OrderState state) {
        workshop.put(id, state);
        room.putJob(id, state == OrderState.CUTTING ? JobState.CUTTING : JobState.READY);
    }

    @Test
    void axe_finds_nothing_in_any_state_language_or_theme() throws Exception {
        String axe = axe();
        String id = goodOrder();
        browser.size(PHONE, 780);
        for (OrderState state : STATES) {
            put(id, state);
            for (String language : List.of("en", "zh")) {
                openOrder(id, language);
                assertThat(faultsInBothThemes(axe)).as("%s %s", state, language).isEqualTo("[]");
            }
        }
    }

    @Test
    void each_state_stands_on_every_screen_in_both_languages() throws Exception {
        String id = goodOrder();
        for (OrderState state : STATES) {
            put(id, state);
            for (String language : List.of("en", "zh")) {
                openOrder(id, language);
                for (int width : List.of(360, 768, 1440)) {
                    browser.size(width, 900);
                    assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth"))
                            .as("%s %d %s", state, width, language)
                            .isEqualTo(true);
                    browser.picture("order-%s-%d-%s".formatted(state.word(), width, language));
                }
            }
        }
        // one client has few places to watch from, and a place is free only when its next event cannot be written
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("/events - "));
    }
}
