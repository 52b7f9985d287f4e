package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Price, day and what is repeated are of the suit as it is, or are not shown; what was lost is asked for again. */
class StaleOfferPageTest extends PageTest {

    private static final String OF_ANOTHER_CLOTH =
            "(document.getElementById('shop').draft.change({ cloth: 'tobacco-flannel' }), true)";

    /** Which only express keeps, whatever days the house is closed on from today. */
    private static final String WANTED_A_DAY_EARLIER = """
            (() => {
              const day = new Date(document.getElementById('offer').dataset.date);
              day.setUTCDate(day.getUTCDate() - 1);
              document.getElementById('shop').draft.change({ wantedBy: day.toISOString().slice(0, 10) });
            })()""";

    private void open(String path) {
        browser.size(DESK, 900);
        browser.open(path);
        browser.until("document.getElementById('offer')?.dataset.quote.includes('.')");
        browser.until("document.getElementById('shop').draft");
    }

    /** From now on the server cannot be reached at this path. */
    private void cutOff(String path) {
        browser.ask(
                "(window.asked = fetch, window.fetch = (url, how) => url.startsWith('%s') ? Promise.reject(new TypeError('no network')) : asked(url, how), true)"
                        .formatted(path));
    }

    private void connect() {
        browser.ask("(window.fetch = asked, dispatchEvent(new Event('online')), true)");
    }

    @Test
    void a_price_that_could_not_be_asked_is_not_shown_and_asked_for_again() {
        open("/?lang=en#order");
        cutOff("/offer");
        browser.ask(OF_ANOTHER_CLOTH);
        browser.until("document.getElementById('shop').dataset.stale === 'asking'");

        assertThat(browser.isShown("#offer")).isFalse();
        assertThat(browser.text("#offer-stale")).isEqualTo("Price and day are not up to date.");
        assertThat(browser.text("#pay")).isEqualTo("Order and pay");

        connect();
        browser.until("document.getElementById('pay').textContent === 'Order and pay ¥4,259'");
        assertThat(browser.isShown("#offer")).isTrue();
        assertThat(browser.isShown("#offer-stale")).isFalse();
    }

    @Test
    void what_cannot_be_repeated_is_not_shown_as_it_was() {
        open("/?lang=en#order");
        browser.until("document.getElementById('summary')");
        cutOff("/summary");
        browser.ask(OF_ANOTHER_CLOTH);
        browser.until("!document.querySelector('[data-summary] .failed').hidden");

        assertThat(browser.count("#summary")).isZero();
    }

    @Test
    void who_it_is_for_is_no_reason_to_repeat_the_suit() {
        open("/?lang=en#order");
        browser.until("document.getElementById('summary')");
        browser.ask(
                "(window.asked = fetch, window.counted = 0, window.fetch = (url, how) => { if (url.startsWith('/summary')) counted++; return asked(url, how); }, true)");
        tellContact();
        browser.ask("(document.getElementById('shop').draft.change({ units: 'in' }), true)");
        browser.until("document.getElementById('summary') && counted === 1");
    }

    /** The connection breaks while the answer is read. */
    @Test
    void the_button_comes_back_when_an_answer_breaks_off() throws Exception {
        open("/?lang=en#order");
        browser.ask("""
                (document.getElementById('shop').draft.change({ readings: { stature: [1760], neckGirth: [395], chestGirth: [1040],
                  waistGirth: [900], hipGirth: [1010], shoulderLength: [150], armLength: [600], upperArmGirth: [330],
                  wristGirth: [176], insideLeg: [845] } }), true)""".strip());
        tellContact();
        browser.until("document.getElementById('offer').dataset.quote.includes('.')");
        browser.ask("""
                (window.asked = fetch, window.fetch = async (url, how) => {
                  if (url === '/api/v1/orders') return new Response('{"type":"urn:tailorline:problem:quote-expired","title":"Over."}', { status: 409 });
                  if (url !== '/offer') return asked(url, how);
                  return new Response(new ReadableStream({ pull: body => body.error(new TypeError('cut')) }));
                }, true)""".strip());
        browser.click("#pay");
        browser.until("document.getElementById('e-whole').textContent !== ''");
        browser.until("!document.getElementById('pay').disabled");
    }

    @Test
    void the_focus_stays_where_the_choice_was_and_the_tab_says_the_same_day_as_the_page() {
        open("/?lang=en#order");
        browser.ask(WANTED_A_DAY_EARLIER);
        browser.until("document.getElementById('take-express')");
        browser.ask(
                "(document.getElementById('take-express').focus(), document.getElementById('take-express').click(), true)");
        browser.until("document.getElementById('pay').textContent === 'Order and pay ¥4,714'");

        assertThat(browser.ask("document.activeElement.id")).isEqualTo("c-express");
        assertThat(browser.ask("document.title.startsWith(document.querySelector('h1').textContent)"))
                .isEqualTo(true);
    }

    @Test
    void a_suit_of_nothing_is_marked_at_its_fields() {
        open("/?lang=en#style");
        for (String garment : new String[] {"jacket", "trousers"}) {
            browser.click("label:has([name=garments][value=%s])".formatted(garment));
        }
        assertThat(browser.attribute("[name=garments][value=jacket]", "aria-invalid"))
                .isEqualTo("true");
        browser.click("label:has([name=garments][value=jacket])");
        assertThat(browser.attribute("[name=garments][value=jacket]", "aria-invalid"))
                .isEqualTo("false");
    }
}
