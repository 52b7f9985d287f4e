package io.tailorline.portal.pages;

import org.openqa.selenium.Keys;

/** What a person does on the measuring pages of the shop. */
record MeasuringPages(Browser browser) {

    /** Opens the page of a measure, {@code start} or {@code figure} from the list of all measures. */
    void open(String page) {
        if (browser.ask("document.getElementById('measure-list').open").equals(false)) {
            browser.send("#measure-list summary", Keys.ENTER);
            browser.until("document.getElementById('measure-list').open");
        }
        browser.send("#measure-list [data-page=%s]".formatted(page), Keys.ENTER);
        browser.until("!document.getElementById('p-%s').hidden".formatted(page));
    }

    void tell(String measure, String reading) {
        open(measure);
        browser.type("#m-" + measure, reading);
        browser.send("#m-" + measure, Keys.TAB);
    }

    /** A whole man at once, as if it had been typed: mm. The keys themselves are {@link MeasuringPageTest}'s. */
    void fill() {
        browser.until("document.getElementById('shop')?.draft");
        browser.ask("(document.getElementById('shop').draft.change({ readings: { stature: [1760], neckGirth: [395],"
                + " chestGirth: [1040], waistGirth: [900], hipGirth: [1010], shoulderLength: [150], armLength: [600],"
                + " upperArmGirth: [330], wristGirth: [176], insideLeg: [845] } }), true)");
    }

    void units(String unit) {
        open("start");
        browser.click("label:has([name=units][value=%s])".formatted(unit));
    }

    void kind(String kind) {
        open("start");
        browser.click("label:has([name=readingKind][value=%s])".formatted(kind));
    }

    /** The values that are kept, JSON of mm and kg. */
    String kept(String key) {
        return String.valueOf(
                browser.ask("JSON.stringify(document.getElementById('shop').draft.value.%s)".formatted(key)));
    }
}
