package io.tailorline.portal.sales.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentState;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.portal.sales.payment.bank.SimulatedBank;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;

/** A portal that takes payments: an order is reserved, taken after START, and decided about where that fails. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:paid;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "tailorline.payments=simulated",
            "tailorline.bank.twice=true",
            "tailorline.data=target/test-data/paid-${tailorline.fork:fork-1}"
        })
class PaidOrderTest extends PortalTest {

    private static final String ADMIN = "admin:thimble";
    private static final String PAYMENTS = "/api/v1/admin/payments";
    private static final BankFaults TAKES_NOTHING =
            new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 1, 0, true, false);

    @Autowired
    private OrderPayments payments;

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private SimulatedBank bank;

    @Autowired
    private ApplicationEventPublisher events;

    private PaymentState state(String order) {
        return payments.find(order).orElseThrow().state();
    }

    private void until(String order, String word) {
        await().atMost(Duration.ofMinutes(3)).until(() -> state(order).word().equals(word));
    }

    private void start(String order) {
        workshop.put(order, OrderState.CUTTING);
        events.publishEvent(new OrderChanged(order, OrderState.CUTTING, Instant.now()));
    }

    @Test
    void the_shop_says_when_the_money_is_taken() throws Exception {
        assertThat(get("/?lang=en").body())
                .contains("We take the money when the knife starts")
                .doesNotContain("Nothing is taken here");
    }

    @Test
    void an_order_is_reserved_by_itself_and_taken_once_its_knife_has_started() throws Exception {
        String order = goodOrder();
        until(order, "authorised");
        assertThat(desk.blockedBy(order)).isEmpty();

        start(order);

        until(order, "captured");
    }

    @Test
    void a_capture_that_failed_is_on_page_and_api_and_is_tried_again_or_written_off() throws Exception {
        bank.behave(TAKES_NOTHING);
        String first = read(order(GOOD.substring(0, GOOD.lastIndexOf('}')) + ",\"wantedBy\":\"2096-05-06\"}"))
                .path("id")
                .asText();
        String second = goodOrder();
        until(first, "authorised");
        until(second, "authorised");
        start(first);
        start(second);
        until(first, "capture-failed");
        until(second, "capture-failed");
        assertThat(get(PAYMENTS, ADMIN).body()).contains(first, second, "\"on\":true");
        PageVisitor admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        assertThat(admin.open("/admin/payments?lang=en").body())
                .contains(first, second, "not captured", "All payments", "wanted by", "datetime=\"2096-05-06\"");
        assertThat(get(PAYMENTS, ADMIN).body()).contains("\"state\":\"capture-failed\",\"orders\":2");

        bank.behave(BankFaults.NONE);
        assertThat(post(PAYMENTS + "/" + first + "/again", ADMIN, "{}").statusCode())
                .isEqualTo(200);
        until(first, "captured");
        assertThat(post(PAYMENTS + "/" + first + "/again", ADMIN, "{}").statusCode())
                .isEqualTo(409);
        assertThat(post(PAYMENTS + "/" + second + "/write-off", ADMIN, "{\"reason\": \" \"}")
                        .statusCode())
                .isEqualTo(422);
        admin.send("/admin/payments", "/admin/payments/" + second + "/write-off", "reason", "paid in cash");

        until(second, "written-off");
        assertThat(admin.open("/admin/audit").body())
                .contains("payment-written-off", "payment-tried-again", "paid in cash");
        assertThat(admin.open("/admin/payments").body()).doesNotContain(first, second);
    }

    @Test
    void what_the_bank_has_not_signed_is_not_heard() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/bank/events")
                .header("Content-Type", "application/json")
                .header("Bank-Signature", "t=1,v1=" + "0".repeat(64))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("bank-signature");
    }
}
