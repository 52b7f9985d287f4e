package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.fake.SamplePhoto;
import io.tailorline.portal.sales.PhotoView;
import io.tailorline.portal.sales.Photos;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A customer sends photos from the order's page, the tailor looks at them beside the pattern. */
class PhotoPageTest extends BenchPageTest {

    private static final String LOADED = "document.querySelector('%s')?.naturalWidth === %d";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Photos photos;

    @TempDir
    private Path folder;

    private String id = "";

    @AfterEach
    void removePhotos() {
        for (PhotoView view : PhotoView.values()) {
            photos.remove(id, view);
        }
    }

    private String file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /** A page that does not listen yet asks for the state when it does. */
    private void move(OrderState state) {
        workshop.put(id, state);
        events.publishEvent(new OrderChanged(id, state, Instant.now()));
    }

    @Test
    void a_photo_is_chosen_shown_to_the_tailor_and_removed() throws Exception {
        id = threePiece(GOOD);
        browser.size(390, 844);
        openOrder(id, "en");
        browser.send("#photo-front", file("front.jpg", SamplePhoto.jpeg(900, 1200)));
        browser.until(LOADED.formatted("[data-view=front] img", 900));
        browser.until("document.activeElement.id === 'photo-front'");
        assertThat(browser.text("[data-view=front] .btn")).isEqualTo("Replace");
        browser.send("#photo-side", file("side.txt.jpg", "A suit, please.".getBytes(StandardCharsets.UTF_8)));
        browser.until("document.querySelector('#photos [role=alert]').textContent !== ''");
        assertThat(browser.text("#photos [role=alert]")).startsWith("Side: ").contains("15 bytes");
        assertThat(browser.sideways()).isZero();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));

        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("#photos summary");
        browser.click("#photos a");
        browser.until(LOADED.formatted("#photo img", 900));
        assertThat(browser.ask("document.getElementById('photo').getBoundingClientRect().left"
                        + " >= document.querySelector('.sheet').getBoundingClientRect().right"))
                .as("beside the pattern")
                .isEqualTo(true);
        browser.keys(Keys.ESCAPE);
        browser.until("document.getElementById('photo').hidden");

        browser.size(390, 844);
        browser.open("/orders/" + id);
        browser.until(LOADED.formatted("[data-view=front] img", 900));
        browser.send("[data-view=front] button", Keys.ENTER);
        browser.until("document.querySelectorAll('#photos img').length === 0");
        openBench(id, "en");
        assertThat(browser.count("#photos")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_photo_that_is_too_large_is_not_sent_and_a_page_that_moves_on_keeps_those_that_are_there() throws Exception {
        id = goodOrder();
        browser.size(DESK, 1000);
        openOrder(id, "zh");
        browser.send("#photo-back", file("long.jpg", new byte[13 * 1024 * 1024]));
        browser.until("document.querySelector('#photos [role=alert]').textContent !== ''");
        assertThat(browser.text("#photos [role=alert]")).startsWith("背面：").contains("13.0 MB", "12.0 MB");
        browser.send("#photo-back", file("back.jpg", SamplePhoto.jpeg(600, 800)));
        browser.until(LOADED.formatted("[data-view=back] img", 600));
        browser.ask("document.querySelector('[data-view=back] img').dataset.same = 'yes'");
        move(OrderState.NESTING);
        browser.until("document.getElementById('live').dataset.state === 'nesting'");
        assertThat(browser.attribute("[data-view=back] img", "data-same")).isEqualTo("yes");
        move(OrderState.CUTTING);
        browser.until("document.getElementById('live').dataset.state === 'cutting'");
        assertThat(browser.count("#photos input")).isZero();
        browser.click("[data-view=back] button");
        browser.until("!document.getElementById('photos')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_typed_of_new_measurements_stays_when_a_photo_is_sent_and_is_sent_once() throws Exception {
        id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 900 mm is rare.");
        workshop.sendBack(id, List.of(Notice.verbatim("These cannot be of one body.")), "tailor");
        browser.size(DESK, 1000);
        openOrder(id, "en");
        browser.clear("#a-waistGirth");
        browser.type("#a-waistGirth", "93");
        browser.send("#photo-front", file("front.jpg", SamplePhoto.jpeg(300, 400)));
        browser.until(LOADED.formatted("[data-view=front] img", 300));
        browser.until("document.activeElement.id === 'photo-front'");
        assertThat(browser.value("#a-waistGirth")).isEqualTo("93");

        browser.click("#measure-again button");
        browser.until("document.getElementById('live').dataset.state === 'received'");
        assertThat(workshop.specification(id).orElseThrow().body().get(Measurement.WAIST_GIRTH))
                .isEqualTo(930);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axe_finds_no_fault_on_either_page() throws Exception {
        String script = axe();
        id = threePiece(GOOD);
        browser.size(390, 844);
        openOrder(id, "en");
        browser.send("#photo-front", file("front.jpg", SamplePhoto.jpeg(900, 1200)));
        browser.until(LOADED.formatted("[data-view=front] img", 900));
        signIn("tailor", "needle");
        for (String language : new String[] {"en", "zh"}) {
            for (int width : new int[] {390, DESK}) {
                browser.size(width, 844);
                browser.open("/orders/" + id + "?lang=" + language);
                browser.until(LOADED.formatted("[data-view=front] img", 900));
                browser.send("#photo-side", file("long.jpg", new byte[13 * 1024 * 1024]));
                browser.until("document.querySelector('#photos [role=alert]').textContent !== ''");
                browser.ask("document.getElementById('photos').scrollIntoView()");
                browser.picture("photos-customer-%s-%d".formatted(language, width));
                assertThat(faultsInBothThemes(script)).isEqualTo("[]");
                assertThat(browser.sideways()).isZero();
                openBench(id, language);
                browser.click("#photos summary");
                browser.click("#photos a");
                browser.until(LOADED.formatted("#photo img", 900));
                browser.picture("photos-bench-%s-%d".formatted(language, width));
                assertThat(faultsInBothThemes(script)).isEqualTo("[]");
                assertThat(browser.sideways()).isZero();
            }
        }
    }
}
