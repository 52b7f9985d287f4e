package io.tailorline.portal.pages;

import io.tailorline.workflow.patternroom.TailorDesk;

/** A suit on the tailor's workbench. */
abstract class BenchPageTest extends PageTest {

    /** The lines of the pieces, whatever is marked on them. */
    static final String DRAWN =
            "[...document.querySelectorAll('.pieces path')].map(path => path.getAttribute('d')).join()";

    String threePiece(String body) throws Exception {
        String id = read(order(body.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        return id;
    }

    void openBench(String id, String language) {
        browser.open("/tailor/" + id + "?lang=" + language);
        browser.until("document.getElementById('bench').dataset.ready");
    }

    void press(CharSequence... keys) {
        browser.send("body", keys);
    }

    void slide(String rule, String side, double amount) {
        browser.ask("(() => { const slider = document.getElementById('amount-%s-%s-slide'); slider.value = %s;"
                        .formatted(rule, side, amount)
                + " slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); })()");
    }

    void add(String rule) {
        browser.click("#add");
        browser.click("[data-add=" + rule + "]");
    }

    /** Types a number into a field of the bench and leaves it. */
    void number(String css, String text) {
        browser.type(css, text);
        browser.ask("document.querySelector('%s').dispatchEvent(new Event('change'))".formatted(css));
    }
}
