package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import org.junit.jupiter.api.Test;

/**
 * What the browser keeps of an order that is made up: nothing is lost, nothing is ordered twice, and all can be
 * forgotten.
 */
class DraftPageTest extends PageTest {

    private static final String DRAFT = "document.getElementById('shop').draft";

    private void open(String path) {
        browser.open(path);
        browser.until("document.getElementById('shop')?.draft");
    }

    private Object kept() {
        return browser.ask("Object.keys(localStorage).filter(key => key.startsWith('tailorline.draft')).sort().join()");
    }

    @Test
    void drafts_of_every_order_are_forgotten_after_thirty_days() {
        open("/?lang=en");
        browser.ask(
                "(localStorage.setItem('tailorline.draft.TL-2222-22.v1', '{\"day\":\"2026-01-01T00:00:00Z\",\"value\":{}}'),"
                        + " localStorage.setItem('tailorline.draft.again.TL-2222-22',"
                        + " JSON.stringify({ day: new Date().toISOString(), value: {} })), true)");
        open("/?lang=en");
        assertThat(kept()).isEqualTo("tailorline.draft.again.TL-2222-22");
        signIn("tailor", "needle");
        open("/?lang=en");
        assertThat(kept()).isEqualTo("");
        assertThat(browser.count("#forget")).isZero();
    }

    @Test
    void one_tap_forgets_draft_and_profiles() {
        browser.size(DESK, 900);
        open("/?lang=en");
        browser.click("label.swatch:has([value=tobacco-flannel])");
        browser.ask("(localStorage.setItem('tailorline.profiles', '[]'), true)");
        browser.click("#forget");
        browser.until("document.getElementById('shop')?.draft?.value.cloth === 'navy-twill'");
        browser.until("!Object.keys(localStorage).includes('tailorline.draft')");
        assertThat(browser.isShown("#cloth")).isTrue();
    }

    /** The order was taken, its answer never came, and the page was loaded anew in another language. */
    @Test
    void an_order_that_was_not_answered_is_sent_once_more_under_its_key_after_a_reload() {
        browser.size(DESK, 900);
        open("/?lang=en");
        browser.ask("""
                (%s.change({ readings: { stature: [1760], neckGirth: [395], chestGirth: [1040], waistGirth: [900], hipGirth: [1010],
                  shoulderLength: [150], armLength: [600], upperArmGirth: [330], wristGirth: [176], insideLeg: [845] },
                  contact: { name: 'A. Customer', email: 'a@example.org', line1: '1 High Street', town: 'London', country: 'GB' } }), true)
                """.formatted(DRAFT).strip());
        open("/?lang=en");
        browser.click(".steps a[href='#order']");
        browser.ask("""
                (window.asked = fetch, window.fetch = async (url, how) => {
                  const answer = await asked(url, how);
                  if (url !== '/api/v1/orders') return answer;
                  window.first = (await answer.json()).id;
                  throw new TypeError('the answer never came');
                }, true)""");
        browser.click("#pay");
        browser.until("window.first && document.getElementById('e-whole').textContent !== ''");
        Object first = browser.ask("first");
        open("/?lang=zh#order");
        browser.click("#pay");
        browser.until("location.pathname.startsWith('/orders/TL-')");
        assertThat(browser.url()).endsWith(String.valueOf(first));
    }

    @Test
    void a_change_says_what_the_order_becomes_and_each_fault_beside_its_field() throws Exception {
        browser.size(DESK, 900);
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, JobState.READY);
        browser.open(link(id));
        open("/orders/" + id + "/change?lang=en#order");
        browser.until("document.querySelector('h1').textContent === 'What the order becomes'");
        assertThat(browser.text("#pay")).isEqualTo("Change the order");
        assertThat(browser.text("#law")).isEmpty();
        assertThat(browser.shown(".of-the-day")).isZero();
        browser.ask("""
                (window.asked = fetch, window.fetch = (url, how) => how?.method !== 'PUT' ? asked(url, how)
                  : Promise.resolve(new Response(JSON.stringify({ errors: [{ field: 'body.left.armLength', detail: 'Too long.' }] }),
                    { status: 422, headers: { 'Content-Type': 'application/problem+json' } })), true)""");
        browser.click("#pay");
        browser.until("document.getElementById('e-armLength').textContent === 'Too long.'");
        browser.until("document.activeElement.id === 'l-armLength'");
    }

    /** Nobody is charged what was not told. */
    @Test
    void a_change_tells_its_price_before_it_is_made_and_stops_where_none_can_be_had() throws Exception {
        browser.size(PHONE, 780);
        String id = goodOrder();
        browser.open(link(id));
        open("/orders/" + id + "/change?lang=en");
        browser.ask("(document.querySelector('input[value=charcoal-hopsack]').click(), true)");
        browser.click(".steps a[href='#order']");
        browser.ask("""
                (window.asked = fetch, window.fetch = (url, how) =>
                  String(url).endsWith('/price') ? Promise.reject(new TypeError('offline')) : asked(url, how), true)""");
        browser.click("#pay");
        browser.until("document.getElementById('e-whole').textContent !== ''");
        assertThat(cloth(id)).isEqualTo("navy-twill");
        browser.ask("(window.fetch = asked, true)");
        browser.click("#pay");
        browser.until("document.getElementById('pay').textContent === 'Change the order for ¥4,201'");
        assertThat(browser.text("#e-whole"))
                .contains("It costs ¥4,201 then; as it is, it costs ¥4,114.", "Press once more");
        assertThat(cloth(id)).isEqualTo("navy-twill");
        browser.click("#pay");
        browser.until("location.pathname === '/orders/" + id + "'");
        assertThat(cloth(id)).isEqualTo("charcoal-hopsack");
    }

    private String cloth(String id) {
        return workshop.specification(id).orElseThrow().fabric().id();
    }

    /** What is usual may change until the suit is ordered. */
    @Test
    void a_choice_by_hand_is_sent_also_where_it_is_what_is_cut_anyway() {
        browser.size(DESK, 900);
        open("/?lang=en#details");
        Object usual = browser.ask("document.querySelector(\"[name='jacket.vents']:checked\").value");
        assertThat(sentVents()).isEqualTo("undefined");
        browser.ask("(document.querySelector(\"[name='jacket.vents']:not(:checked)\").click(), true)");
        browser.ask("(document.querySelector(\"[name='jacket.vents'][value='%s']\").click(), true)".formatted(usual));
        assertThat(sentVents()).isEqualTo(usual);
    }

    private Object sentVents() {
        return browser.await("const { style } = await import('/static/js/sales/order-request.js');"
                + " return String(style(%s.value).options['jacket.vents']);".formatted(DRAFT));
    }

    /** What another tab has written is what is ordered: it is seen, and judged. */
    @Test
    void who_and_where_of_another_tab_stand_in_the_fields_and_are_judged() {
        browser.size(DESK, 900);
        open("/?lang=en#order");
        tellContact();
        browser.ask("""
                (() => {
                  const kept = JSON.parse(localStorage.getItem('tailorline.draft'));
                  kept.value.contact = { ...kept.value.contact, name: 'B. Customer', town: '' };
                  dispatchEvent(new StorageEvent('storage', { key: 'tailorline.draft', newValue: JSON.stringify(kept) }));
                  return true;
                })()""".strip());
        assertThat(browser.value("#c-name")).isEqualTo("B. Customer");
        assertThat(browser.value("#c-town")).isEmpty();
    }

    @Test
    void who_orders_again_need_not_tell_again_who_and_where() throws Exception {
        browser.size(DESK, 900);
        String id = read(order(
                        GOOD.strip()
                                .replaceFirst(
                                        "}$",
                                        ",\"customer\":{\"name\":\"A. Customer\",\"email\":\"a@example.org\",\"locale\":\"en\","
                                                + "\"address\":{\"lines\":[\"1 High Street\"],\"postcode\":\"\",\"town\":\"London\",\"country\":\"GB\"}}}")))
                .path("id")
                .asText();
        browser.open(link(id));
        open("/orders/" + id + "/again?lang=en#order");
        assertThat(browser.value("#c-name")).isEqualTo("A. Customer");
        assertThat(browser.value("#c-country")).isEqualTo("GB");
        assertThat(own("/orders/" + id + "/change").body()).doesNotContain("a@example.org");
    }

    /** Back from the page of the order leads to no step on which it could be ordered once more. */
    @Test
    void back_after_the_order_shows_a_fresh_page() {
        browser.size(DESK, 900);
        open("/?lang=en");
        browser.ask("""
                (%s.change({ readings: { stature: [1760], neckGirth: [395], chestGirth: [1040], waistGirth: [900], hipGirth: [1010],
                  shoulderLength: [150], armLength: [600], upperArmGirth: [330], wristGirth: [176], insideLeg: [845] },
                  contact: { name: 'A. Customer', email: 'a@example.org', line1: '1 High Street', town: 'London', country: 'GB' } }), true)
                """.formatted(DRAFT).strip());
        browser.click(".steps a[href='#order']");
        browser.click("#pay");
        browser.until("location.pathname.startsWith('/orders/TL-')");
        browser.ask("(history.back(), true)");
        browser.until("document.getElementById('shop')?.draft");
        assertThat(browser.ask("document.querySelector('main').dataset.step")).isEqualTo("cloth");
        assertThat(browser.ask("JSON.stringify(%s.value.readings)".formatted(DRAFT)))
                .isEqualTo("{}");
        browser.until("document.getElementById('c-name').value === ''");
    }
}
