package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody else changed the order: it is loaded anew, and the bench is put onto it. */
class ChangedMeanwhilePageTest extends BenchPageTest {

    private static final String ANEW =
            "!document.getElementById('load-anew') && document.getElementById('bench')?.dataset.ready";

    private void somebodyAlters(String id) {
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "somebody",
                order -> order.withBench(
                        order.style().withAlterations(List.of(new Style.Alteration("sleeveLength", Side.BOTH, 5)))));
    }

    @Test
    void what_was_on_the_bench_is_put_back_and_what_both_changed_is_told() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click("details:has(#taken) summary");
        number("#taken [data-measure=waistGirth]", "92,5");
        add("cuff");
        slide("cuff", "both", 10);
        add("sleeveLength");
        slide("sleeveLength", "both", 15);
        somebodyAlters(id);
        browser.click("#approve");
        browser.until("document.getElementById('load-anew')");
        assertThat(browser.text("#undecided")).contains("somebody", "Nothing was done");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("load-anew");
        browser.picture("bench-changed-meanwhile");
        browser.click("#load-anew");
        browser.until(ANEW);

        assertThat(browser.text("#undecided"))
                .contains("Not put back", "Sleeve length +15 mm")
                .doesNotContain("Cuff", "Waist");
        assertThat(browser.value("#amount-sleeveLength-both")).isEqualTo("5");
        assertThat(browser.value("#amount-cuff-both")).isEqualTo("10");
        assertThat(browser.value("#taken [data-measure=waistGirth]")).isEqualTo("92.5");
        browser.picture("bench-loaded-anew");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");
        assertThat(workshop.specification(id).orElseThrow().style().alterations())
                .extracting(each -> each.rule() + " " + each.amount())
                .containsExactlyInAnyOrder("sleeveLength 5.0", "cuff 10.0");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("412"));
    }

    @Test
    void what_the_customer_was_to_be_told_is_in_the_form_again() throws Exception {
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        openBench(id, "en");
        browser.click(".back > summary");
        browser.click("#add-again");
        browser.choose(".again select", "waistGirth");
        browser.type(".again input", "Over the navel.");
        browser.type("#reason", "It is rare.");
        somebodyAlters(id);
        browser.click("#send-back .btn.stop");
        browser.until("document.getElementById('load-anew')");
        assertThat(workshop.task(id)).isPresent();
        browser.click("#load-anew");
        browser.until(ANEW);
        assertThat(browser.value(".again select")).isEqualTo("waistGirth");
        browser.click("#send-back .btn.stop");
        browser.until("location.pathname === '/tailor'");

        openOrder(id, "en");
        assertThat(browser.text("main")).contains("Over the navel.", "It is rare.");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("412"));
    }
}
