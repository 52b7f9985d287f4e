package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.patternroom.TailorDesk;
import org.junit.jupiter.api.Test;

/** Seam pairs on the tailor's page, by keyboard too. */
class SeamPanelTest extends PageTest {

    @Test
    void a_seam_is_chosen_looked_at_and_walked() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "A tailor looks.");
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        browser.click("#seams summary");
        browser.until("document.querySelectorAll('#seam option').length > 20");
        browser.choose("#seam", "jacket.armhole");
        browser.until("document.querySelector('#seam-picture svg').getAttribute('aria-label') === 'Sleeve in armhole'");
        assertThat(browser.text("#seam-lengths"))
                .contains("top sleeve, sleeve cap")
                .containsPattern("differs by \\+(\\d+\\.\\d) mm, ease \\+\\1 mm");
        assertThat(browser.count("#seam-notches li")).isEqualTo(3);
        assertThat(browser.ask("getComputedStyle(document.querySelector('#seam-picture .edge')).fill"))
                .as("an edge is a line, not a black shape")
                .isEqualTo("none");
        assertThat(browser.complaints()).isEmpty();

        assertThat(browser.ask("document.querySelector('#walk .walking').getAttribute('transform')"))
                .asString()
                .startsWith("translate(");
        browser.ask("document.activeElement.blur()");
        browser.ask("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true }))");
        browser.until("Number(document.getElementById('walk-at').value) > 3");
        browser.ask("document.getElementById('walk').scrollIntoView()");
        browser.picture("tailor-seams");
        assertThat(browser.text("#walk-say")).contains("mm on");

        browser.ask("document.dispatchEvent(new CustomEvent('bench', { detail: { alterations:"
                + " [{ rule: 'lowShoulder', side: 'left', amount: 5 }] } }))");
        browser.until("document.querySelector('#seam option[value=\"jacket.armhole/L\"]')");
        browser.ask("document.dispatchEvent(new CustomEvent('bench', { detail: { alterations:"
                + " [{ rule: 'lowShoulder', side: 'left', amount: 500 }] } }))");
        browser.until("document.getElementById('say-seams').textContent !== ''");
    }
}
