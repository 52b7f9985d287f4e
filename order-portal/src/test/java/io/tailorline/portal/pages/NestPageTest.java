package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.FakeMarkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on the bench is laid for real, beside the estimate. */
class NestPageTest extends BenchPageTest {

    @Autowired
    private FakeMarkers markers;

    @AfterEach
    void free() {
        markers.busy(false);
    }

    @Test
    void a_marker_is_shown_with_its_figures_until_the_bench_changes() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        add("cuff");
        slide("cuff", "both", 10);
        browser.until("document.querySelector('[data-id=\"jacket.topSleeve\"] .oldline')");
        browser.click("#nest");
        browser.until("document.querySelector('#nested:not([hidden])')");
        assertThat(browser.text("#costs")).contains("density", "152 s");
        assertThat(browser.count("#nested path")).isPositive();
        browser.picture("bench-nested");
        slide("cuff", "both", 5);
        browser.until("document.querySelector('#nested.stale')");
        assertThat(browser.text("#costs")).contains("changed since");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void while_another_is_laid_one_is_told_when_to_come_again() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        markers.busy(true);
        browser.click("#nest");
        browser.until("document.getElementById('costs').textContent.includes('6 s')");
        assertThat(browser.isEnabled("#nest")).isTrue();
    }
}
