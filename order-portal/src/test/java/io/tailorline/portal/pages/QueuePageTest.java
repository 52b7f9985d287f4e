package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The queue with the keyboard: go through it, narrow it, open an order and decide. */
class QueuePageTest extends PageTest {

    @Autowired
    private ApplicationEventPublisher events;

    private String waiting(String day, TailorDesk.Kind kind, Notice... reasons) throws Exception {
        String body = GOOD.substring(0, GOOD.lastIndexOf('}'))
                + ",\"customer\":{\"name\":\"A Man\",\"email\":\"a@example.org\",\"locale\":\"en\"},\"wantedBy\":\"%s\"}"
                        .formatted(day);
        String id = read(order(body)).path("id").asText();
        if (kind == TailorDesk.Kind.REVIEW) {
            workshop.waitForReview(id, List.of(reasons));
        } else {
            workshop.waitForTailor(id, kind, reasons[0].text());
        }
        return id;
    }

    private static Notice rare() {
        return Notice.of(
                "check.rare",
                Word.measure("waistGirth"),
                Quantity.mm(1180),
                Notice.of("range", Quantity.mm(620), Quantity.mm(1150)));
    }

    /** The page has been brought up to date after its connection to the events. */
    private void isFetched() {
        browser.until("document.activeElement.closest('#rows') && performance.getEntriesByType('resource')"
                + ".some(each => each.initiatorType === 'fetch' && each.name.includes('/tailor?'))");
    }

    private void movedOn(String id) {
        events.publishEvent(new OrderChanged(id, OrderState.TAILOR_REVIEW, Instant.now()));
    }

    private void focusIsOn(String id) {
        browser.until("document.activeElement.getAttribute('href') === '/tailor/" + id + "'");
    }

    @Test
    void the_queue_is_worked_with_the_keyboard_alone() throws Exception {
        String first =
                waiting("2097-03-01", TailorDesk.Kind.REVIEW, Notice.verbatim("kneeGirth is estimated."), rare());
        String second = waiting("2097-03-02", TailorDesk.Kind.INCIDENT, Notice.verbatim("draftPattern: disk full"));
        String third = waiting("2097-03-03", TailorDesk.Kind.REVIEW, rare());
        workshop.change(
                third,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withAlterations(List.of(
                        new Style.Alteration("stooped", Side.BOTH, 10),
                        new Style.Alteration("lowShoulder", Side.LEFT, 7.5))));
        signIn("tailor", "needle");
        browser.size(1440, 900);
        browser.open("/tailor?due=2097-12-31&q=&lang=en");
        browser.until("document.activeElement.closest('#rows')");
        browser.ask("document.querySelector('a[href=\"/tailor/" + first + "\"]').focus()");
        browser.keys("j");
        focusIsOn(second);
        browser.keys("j", Keys.ARROW_UP);
        focusIsOn(second);
        browser.keys("k");
        focusIsOn(first);
        browser.until("document.querySelector('#preview h2').textContent === '" + first + "'");
        assertThat(browser.count("#preview .pieces > g")).isPositive();
        assertThat(browser.text("#preview")).contains("Waist of 118.0 cm is rare", "Waiting since");
        assertThat(browser.attribute("#preview a", "href")).isEqualTo("/tailor/" + first);
        browser.picture("queue-preview");
        for (String language : List.of("en", "zh")) {
            browser.open("/tailor?lang=" + language);
            browser.until("document.activeElement.closest('#rows')");
            browser.size(1440, 900);
            browser.picture("queue-desktop-" + language);
            assertThat(browser.sideways()).isZero();
            browser.size(PHONE, 800);
            browser.picture("queue-phone-" + language);
            assertThat(browser.sideways()).isZero();
        }
        browser.size(1440, 900);
        browser.open("/tailor?lang=en");
        browser.keys("f");
        browser.until("document.activeElement.id === 'kind'");
        browser.keys("i");
        browser.until("location.search.includes('kind=incident')");
        browser.until("document.activeElement.closest('#rows')");
        focusIsOn(second);
        browser.keys("/");
        browser.until("document.activeElement.id === 'q'");
        browser.keys("jk", Keys.ESCAPE);
        focusIsOn(second);
        browser.open("/tailor?q=" + third);
        focusIsOn(third);
        browser.keys(Keys.ENTER);
        browser.until("location.pathname === '/tailor/" + third + "'");
        browser.until("document.getElementById('bench')?.dataset.ready");
        browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.until("location.pathname === '/tailor'");
        assertThat(workshop.log()).contains("approve %s by tailor".formatted(third));
        assertThat(workshop.task(third)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** The queue is fetched when an order moves on; what is done before the answer comes is not undone by it. */
    @Test
    void where_the_reader_has_come_while_the_queue_is_fetched_stays() throws Exception {
        Notice estimated = Notice.verbatim("kneeGirth is estimated.");
        String first = waiting("2097-04-01", TailorDesk.Kind.REVIEW, estimated, rare());
        String second = waiting("2097-04-02", TailorDesk.Kind.REVIEW, estimated, rare());
        signIn("tailor", "needle");
        browser.open("/tailor?lang=en");
        focusIsOn(first);
        isFetched();
        holdBack("rows");
        movedOn(first);
        browser.until("held.length > 0");
        browser.keys("j");
        focusIsOn(second);
        String unfolded = "document.activeElement.closest('tr').querySelector('details').open";
        browser.ask(unfolded + " = true");
        String third = waiting("2097-04-03", TailorDesk.Kind.REVIEW, rare());
        browser.ask("document.getElementById('rows').dataset.old = 'yes'");
        letGo();
        browser.until("!document.getElementById('rows').dataset.old");

        assertThat(browser.ask("document.activeElement.getAttribute('href')")).isEqualTo("/tailor/" + second);
        assertThat(browser.ask(unfolded)).isEqualTo(true);
        assertThat(browser.count("#rows a[href='/tailor/" + third + "']")).isEqualTo(1);
    }

    @Test
    void the_focus_on_the_further_reasons_of_an_order_stays_there_when_the_queue_is_fetched() throws Exception {
        Notice estimated = Notice.verbatim("kneeGirth is estimated.");
        waiting("2097-05-01", TailorDesk.Kind.REVIEW, estimated, rare());
        String second = waiting("2097-05-02", TailorDesk.Kind.REVIEW, estimated, rare());
        signIn("tailor", "needle");
        browser.open("/tailor?lang=en");
        isFetched();
        browser.ask("document.querySelector('a[href=\"/tailor/" + second + "\"]').focus()");
        browser.keys(Keys.TAB);
        browser.until("document.activeElement.matches('summary')");
        browser.ask("document.getElementById('rows').dataset.old = 'yes'");
        movedOn(waiting("2097-05-03", TailorDesk.Kind.REVIEW, rare()));
        browser.until("!document.getElementById('rows').dataset.old");

        assertThat(browser.ask("document.activeElement.localName")).isEqualTo("summary");
        assertThat(browser.ask("document.activeElement.closest('tr').querySelector('a').getAttribute('href')"))
                .isEqualTo("/tailor/" + second);
    }
}
