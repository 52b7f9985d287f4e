package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A customer whose order came back sends what was measured again from its page. */
class MeasureAgainPageTest extends PageTest {

    private static final Notice WAIST = Notice.of(
            "back.measured",
            Measurement.WAIST_GIRTH.named(),
            new Quantity("90.0", "cm"),
            new Text("Please measure at the navel."));

    @Autowired
    private ApplicationEventPublisher events;

    private String sentBack(Notice reason) throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 900 mm is rare.");
        workshop.sendBack(id, List.of(reason), "tailor");
        return id;
    }

    private double waist(String id) {
        return workshop.specification(id).orElseThrow().body().get(Measurement.WAIST_GIRTH);
    }

    @Test
    void a_measurement_that_the_tailor_named_is_asked_for_and_the_order_goes_on() throws Exception {
        String id = sentBack(WAIST);
        double before = waist(id);
        browser.size(PHONE, 780);
        openOrder(id, "en");

        assertThat(browser.count("#measure-again input")).isEqualTo(1);
        assertThat(browser.value("#a-waistGirth")).isEmpty();
        browser.click("#measure-again button");
        assertThat(browser.text("#s-waistGirth")).contains("empty");
        browser.type("#a-waistGirth", "61,5x");
        browser.click("#measure-again button");
        assertThat(browser.text("#s-waistGirth")).contains("not a number");
        browser.type("#a-waistGirth", "9,2");
        browser.click("#measure-again button");
        browser.until("document.querySelector('#s-waistGirth').textContent.includes('9.2 cm')");
        assertThat(waist(id)).isEqualTo(before);
        browser.picture("customer-measure-again");

        browser.clear("#a-waistGirth");
        browser.type("#a-waistGirth", "92,5");
        browser.click("#measure-again button");
        browser.until("document.getElementById('live').dataset.state === 'received'");
        assertThat(waist(id)).isEqualTo(925);
        assertThat(browser.count("#measure-again")).isZero();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    /** ADR 0063: a note belongs to one reading. */
    @Test
    void what_was_said_of_the_reading_before_is_not_said_of_the_new_one() throws Exception {
        String id = read(order(
                        GOOD.replace(
                                "\"unit\"",
                                PARTLY_MEASURED.replace("chest", "waist")
                                        + ",\"answers\":{\"waistGirth\":\"me\"},\"readIn\":{\"length\":\"in\",\"weight\":\"lb\"},\"unit\"")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 900 mm is rare.");
        workshop.sendBack(id, List.of(WAIST), "tailor");
        openOrder(id, "en");
        assertThat(browser.text("#g-waistGirth")).isEqualTo("You gave 35 5/8 in.");
        assertThat(browser.await("""
                const { corrected } = await import('/static/js/web/body.js');
                const body = JSON.parse(document.getElementById('measure-again').dataset.body);
                const { answers, garment, estimated, readIn } = corrected(body, { 'measurements.waistGirth': 950 });
                return JSON.stringify([answers, garment, estimated, readIn]);""")).isEqualTo("[null,null,[\"hipGirth\"],{\"length\":\"in\",\"weight\":\"lb\"}]");
        browser.type("#a-waistGirth", "37 1/2");
        browser.click("#measure-again button");
        browser.until("document.getElementById('live').dataset.state === 'received'");

        browser.open("/orders/" + id + "/change?lang=en#measure");
        browser.until("document.getElementById('shop')?.draft");
        browser.ask("(document.getElementById('shop').draft.change({ fit: 'slim' }), true)");
        assertThat(browser.ask("JSON.stringify(document.getElementById('shop').draft.value.readings.waistGirth)"))
                .isEqualTo("[952.5]");
    }

    @Test
    void without_a_name_all_that_was_given_may_be_changed() throws Exception {
        String id = sentBack(Notice.verbatim("These cannot be of one body."));
        browser.size(DESK, 800);
        openOrder(id, "zh");

        assertThat(browser.count("#measure-again input")).isGreaterThan(5);
        assertThat(browser.value("#a-waistGirth")).isNotEmpty();
        browser.picture("customer-measure-all-again");
        browser.clear("#a-waistGirth");
        browser.type("#a-waistGirth", "93");
        browser.click("#measure-again button");
        browser.until("document.getElementById('live').dataset.state === 'received'");
        assertThat(waist(id)).isEqualTo(930);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void who_is_typing_types_on_when_the_page_is_brought_up_to_date() throws Exception {
        String id = sentBack(WAIST);
        browser.size(DESK, 800);
        openOrder(id, "en");
        browser.untilItListens();
        browser.type("#a-waistGirth", "92");
        browser.ask("document.getElementById('live').dataset.old = 'yes'");
        workshop.put(id, OrderState.REJECTED, List.of(WAIST, Notice.verbatim("Over a thin shirt.")));
        events.publishEvent(new OrderChanged(id, workshop.find(id).orElseThrow().state(), Instant.now()));
        browser.until("!document.getElementById('live').dataset.old");
        browser.keys(",5");

        assertThat(browser.value("#a-waistGirth")).isEqualTo("92,5");
        assertThat(browser.complaints()).isEmpty();
    }

    /** In both languages and themes: as it is asked, and with what was not taken. */
    @Test
    void axe_finds_no_fault() throws Exception {
        String script = axe();
        String id = sentBack(WAIST);
        browser.size(390, 844);
        for (String language : new String[] {"en", "zh"}) {
            openOrder(id, language);
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            browser.click("#measure-again button");
            browser.until("document.querySelector('#s-waistGirth').textContent !== ''");
            assertThat(faultsInBothThemes(script)).isEqualTo("[]");
            browser.picture("customer-measure-again-%s".formatted(language));
        }
    }
}
