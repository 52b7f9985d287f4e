package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.fake.FakeLastOrders;
import io.tailorline.workflow.patternroom.LastOrders.LastOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the customer's last suit measured stands beside the numbers of the bench. */
class LastOrderPageTest extends BenchPageTest {

    private static final String CHEST = "[data-key='jacket.chest'] ";

    @Autowired
    private FakeLastOrders lastOrders;

    @Test
    void the_last_order_has_a_column_where_there_is_room_and_stands_below_the_order_where_there_is_none()
            throws Exception {
        String before = threePiece(GOOD);
        String id = threePiece(GOOD);
        signIn("tailor", "needle");
        browser.size(1440, 900);
        openBench(id, "en");
        assertThat(browser.count(".with-last")).as("a customer's first order").isZero();

        String another = threePiece(GOOD);
        lastOrders.put(
                another,
                new LastOrder(
                        Garment.JACKET,
                        before,
                        LocalDate.parse("2020-03-01"),
                        workshop.pattern(before).orElseThrow()));
        openBench(another, "en");
        assertThat(browser.text(CHEST + ".last-order")).matches("\\d+\\.\\d");
        assertThat(browser.isShown(CHEST + ".was small")).isFalse();
        assertThat(browser.text("#numbers .garment a")).isEqualTo(before);
        assertThat(browser.text("#numbers .garment")).contains("Mar 1, 2020");
        browser.picture("bench-last-order");
        for (int width : new int[] {DESK, PHONE}) {
            browser.size(width, 800);
            assertThat(browser.isShown(CHEST + ".last-order")).isFalse();
            assertThat(browser.isShown(CHEST + ".was small")).isTrue();
            assertThat(browser.sideways()).isZero();
        }
        browser.ask("document.querySelector('.numbers').scrollIntoView()");
        browser.picture("bench-last-order-phone");
        assertThat(browser.complaints()).isEmpty();
    }
}
