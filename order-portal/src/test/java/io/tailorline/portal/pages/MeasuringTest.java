package io.tailorline.portal.pages;

import io.tailorline.pattern.measure.MeasurementSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.Keys;

/** The measuring pages of the shop, on a phone. */
abstract class MeasuringTest extends PageTest {

    /** As they are asked; the key girths twice. */
    private static final List<String> TYPED =
            List.of("176", "39,5", "104", "104.5", "９０", "90", "101", "101", "15", "60", "33", "17.6", "84.5");

    MeasuringPages measuring;

    @BeforeEach
    void openShop() {
        measuring = new MeasuringPages(browser);
        browser.size(PHONE, 780);
        browser.open("/?lang=en#measure");
        browser.until("document.getElementById('shop')?.draft");
    }

    MeasurementSet ordered() throws Exception {
        browser.click(".steps a[href='#order']");
        tellContact();
        browser.send("#order .btn.main", Keys.ENTER);
        browser.until("location.pathname.startsWith('/orders/TL-')");
        return workshop.specification(browser.url().replaceAll(".*/", ""))
                .orElseThrow()
                .body();
    }

    void typeAll() {
        browser.send("#next", Keys.ENTER);
        for (String reading : TYPED) {
            browser.keys(reading, Keys.ENTER);
        }
    }
}
