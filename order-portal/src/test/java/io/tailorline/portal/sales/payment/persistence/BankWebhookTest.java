package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.payment.BankWebhook.WebhookResult;
import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.Renewing;
import io.tailorline.portal.sales.payment.MoneyDue.CaptureFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.Capturing;
import io.tailorline.portal.sales.payment.MoneyDue.Refunding;
import io.tailorline.portal.sales.payment.PaymentOver.Refunded;
import io.tailorline.portal.sales.payment.WebhookSignature;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.portal.sales.payment.bank.SimulatedBank;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.production.OrderState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class BankWebhookTest extends PaymentFixture {

    private static final BankFaults DECLINES = new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 1, 0, false, false);
    private static final BankFaults LOSES_ALL =
            new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false);

    private static String event(String id, String type, String reference) {
        return """
                {"id":"%s","type":"%s","reference":"%s","amount":"799","currency":"EUR","until":"2026-12-08T12:00:00Z"}""".formatted(id, type, reference);
    }

    private static String captureFailed(String id, String reference, String call) {
        return "{\"id\":\"%s\",\"type\":\"capture-failed\",\"reference\":\"%s\",\"call\":\"%s\"}"
                .formatted(id, reference, call);
    }

    @Test
    void a_webhook_brings_what_an_answer_that_was_lost_would_have() {
        bank.behave(LOSES_ALL);
        rounds.round();
        deliver();
        assertThat(state()).isInstanceOf(Authorised.class);

        start();
        rounds.round();
        deliver();
        assertThat(state()).isEqualTo(new Captured());
    }

    @Test
    void a_webhook_that_comes_twice_is_heard_once() {
        rounds.round();
        start();
        String captured = event("evt-1", "captured", ORDER + "-1");

        assertThat(receive(captured)).isEqualTo(WebhookResult.DONE);
        long version = version();
        assertThat(receive(captured)).isEqualTo(WebhookResult.BEFORE);

        assertThat(version()).isEqualTo(version);
        assertThat(state()).isEqualTo(new Captured());
    }

    private long version() {
        Long version = jdbc.queryForObject("select version from sales.order_payment", Long.class);
        return version == null ? -1 : version;
    }

    @Test
    void webhooks_in_any_order_come_to_the_same() {
        List<String> all = new ArrayList<>();
        rounds.round();
        all.addAll(untold());
        start();
        rounds.round();
        all.addAll(untold());
        cancel();
        rounds.round();
        all.addAll(untold());
        assertThat(all).hasSize(3);
        assertThat(state()).isEqualTo(new Refunded());

        Collections.reverse(all);
        all.forEach(this::receive);

        assertThat(state()).isEqualTo(new Refunded());
        assertThat(takenByTheBank()).isZero();
    }

    @Test
    void what_is_told_of_a_reservation_that_was_renewed_tells_nothing_new() {
        rounds.round();
        receive(event("evt-1", "lapsed", ORDER + "-1"));
        assertThat(state()).isEqualTo(new Renewing());
        rounds.round();
        assertThat(state()).isInstanceOf(Authorised.class);

        receive(event("evt-2", "lapsed", ORDER + "-1"));
        receive(captureFailed("evt-3", ORDER + "-1", ORDER + "/2"));

        assertThat(state()).isInstanceOf(Authorised.class);
        assertThat(payment().authorisation()).isEqualTo(2);
    }

    @Test
    void a_capture_that_was_told_to_have_failed_and_succeeds_after_all_is_captured() {
        rounds.round();
        start();
        receive(captureFailed("evt-1", ORDER + "-1", payment().key()));
        assertThat(state()).isEqualTo(new CaptureFailed("capture-failed"));

        receive(event("evt-2", "captured", ORDER + "-1"));

        assertThat(state()).isEqualTo(new Captured());
    }

    /** Of a call that failed before the one that took the money, told late. */
    @Test
    void a_failure_that_is_told_late_hides_no_money_that_was_taken() {
        rounds.round();
        start();
        String first = payment().key();
        bank.behave(DECLINES);
        rounds.round();
        untold();
        desk.tryAgain(ORDER);

        assertThat(receive(captureFailed("evt-1", ORDER + "-1", first))).isEqualTo(WebhookResult.DONE);
        assertThat(state()).as("the second try goes on").isEqualTo(new Capturing());
        bank.behave(BankFaults.NONE);
        rounds.round();
        assertThat(receive(captureFailed("evt-2", ORDER + "-1", first))).isEqualTo(WebhookResult.DONE);
        assertThat(state()).isEqualTo(new Captured());
    }

    @Test
    void money_that_was_taken_counts_also_where_it_was_given_up() {
        rounds.round();
        start();
        receive(captureFailed("evt-1", ORDER + "-1", payment().key()));
        desk.writeOff(ORDER, "the bank says no");

        receive(event("evt-2", "captured", ORDER + "-1"));

        assertThat(state()).isEqualTo(new Captured());
        assertThat(payment().captured().orElseThrow().getNumber().doubleValue()).isEqualTo(799);
    }

    @Test
    void what_contradicts_what_is_known_is_parked_and_changes_nothing() {
        rounds.round();
        start();
        String call = payment().key();
        rounds.round();

        assertThat(receive(captureFailed("evt-1", ORDER + "-1", call))).isEqualTo(WebhookResult.PARKED);
        assertThat(receive(event("evt-2", "captured", ORDER + "-7"))).isEqualTo(WebhookResult.PARKED);
        assertThat(receive(event("evt-3", "captured", ORDER + "-1").replace("799", "700")))
                .isEqualTo(WebhookResult.PARKED);

        assertThat(state()).isEqualTo(new Captured());
        assertThat(events.parked()).extracting(parked -> parked.reason()).containsOnly("contradicts");
    }

    /** It would be sent for ever, were it answered by an error. */
    @Test
    void money_of_another_currency_or_of_an_order_that_has_no_amount_yet_is_parked() {
        String early = event("evt-1", "captured", ORDER + "-1");
        assertThat(receive(early)).isEqualTo(WebhookResult.PARKED);
        assertThat(receive(early)).isEqualTo(WebhookResult.BEFORE);
        rounds.round();
        start();
        assertThat(receive(event("evt-2", "captured", ORDER + "-1").replace("EUR", "CNY")))
                .isEqualTo(WebhookResult.PARKED);
        rounds.round();
        assertThat(receive(event("evt-3", "captured", ORDER + "-1").replace("EUR", "CNY")))
                .isEqualTo(WebhookResult.PARKED);

        assertThat(state()).isEqualTo(new Captured());
        assertThat(events.parked()).hasSize(3);
    }

    @Test
    void a_part_that_is_given_back_is_no_refund_of_all_and_is_parked() {
        rounds.round();
        start();
        rounds.round();
        cancel();

        assertThat(receive(event("evt-1", "refunded", ORDER + "-1").replace("799", "300")))
                .isEqualTo(WebhookResult.PARKED);
        assertThat(state()).isEqualTo(new Refunding());

        assertThat(receive(event("evt-2", "refunded", ORDER + "-1"))).isEqualTo(WebhookResult.DONE);
        assertThat(state()).isEqualTo(new Refunded());
    }

    @Test
    void a_refund_that_nobody_has_asked_for_is_parked() {
        rounds.round();
        start();
        rounds.round();

        assertThat(receive(event("evt-1", "refunded", ORDER + "-1"))).isEqualTo(WebhookResult.PARKED);
        assertThat(state()).isEqualTo(new Captured());
    }

    /** As a bank whose program was stopped between its deed and its telling. */
    @Test
    void what_the_bank_has_done_is_told_also_after_a_restart_and_what_was_not_taken_is_told_again() {
        bank.behave(LOSES_ALL);
        rounds.round();
        SimulatedBank restarted = new SimulatedBank(books, GOOD, transaction, new Random(8), () -> now);
        assertThatThrownBy(() -> restarted.tell(body -> {
                    throw new IllegalStateException("Nobody is there.");
                }))
                .hasMessage("Nobody is there.");

        restarted.tell(this::receive);

        assertThat(state()).isInstanceOf(Authorised.class);
        assertThat(books.untold()).isEmpty();
    }

    @Test
    void what_the_bank_has_not_done_it_does_not_tell() {
        RetriedTransaction breaks =
                new RetriedTransaction(new TransactionTemplate(new DataSourceTransactionManager(database)) {
                    @Override
                    public <T> T execute(TransactionCallback<T> action) {
                        return super.execute(status -> {
                            T done = action.doInTransaction(status);
                            status.setRollbackOnly();
                            return done;
                        });
                    }
                });
        SimulatedBank forgets = new SimulatedBank(books, GOOD, breaks, new Random(8), () -> now);

        rounds(forgets).round();

        assertThat(reserved()).isEmpty();
        assertThat(untold()).isEmpty();
    }

    @Test
    void what_the_bank_has_told_is_forgotten_after_half_a_year() {
        rounds.round();
        deliver();
        receive(event("evt-1", "captured", "nonsense"));
        pass(Duration.ofDays(179));
        rounds.round();
        assertThat(events.parked()).hasSize(1);

        pass(Duration.ofDays(2));
        rounds.round();

        assertThat(events.parked()).isEmpty();
    }

    @Test
    void what_is_of_no_payment_of_ours_is_parked_and_changes_nothing() {
        assertThat(receive(event("evt-1", "captured", "TL-9999-99-1"))).isEqualTo(WebhookResult.PARKED);
        assertThat(receive(event("evt-2", "captured", "nonsense"))).isEqualTo(WebhookResult.PARKED);
        assertThat(receive(event("evt-2", "captured", "nonsense"))).isEqualTo(WebhookResult.BEFORE);

        assertThat(events.parked())
                .extracting(parked -> parked.reference())
                .containsExactlyInAnyOrder("TL-9999-99-1", "nonsense");
    }

    @Test
    void a_signature_of_somebody_else_of_another_body_or_of_another_time_is_not_heard() throws FormatFault {
        rounds.round();
        String body = event("evt-1", "lapsed", ORDER + "-1");
        String signed = signature.of(now, body);
        WebhookSignature other = new WebhookSignature("a secret of somebody".getBytes(StandardCharsets.UTF_8));

        assertThat(webhook.receive(other.of(now, body), body)).isEqualTo(WebhookResult.UNSIGNED);
        assertThat(webhook.receive(signed, body + " ")).isEqualTo(WebhookResult.UNSIGNED);
        assertThat(webhook.receive("", body)).isEqualTo(WebhookResult.UNSIGNED);
        assertThat(webhook.receive(signed.replace("v1=", "v0="), body)).isEqualTo(WebhookResult.UNSIGNED);
        pass(Duration.ofSeconds(301));
        assertThat(webhook.receive(signed, body)).as("sent again later").isEqualTo(WebhookResult.UNSIGNED);

        assertThat(state()).isInstanceOf(Authorised.class);
        assertThat(jdbc.queryForObject("select count(*) from sales.bank_event", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no event",
                "{\"id\":\"e\",\"type\":\"given\",\"reference\":\"r\"}",
                "{\"id\":\"e\",\"type\":\"captured\",\"reference\":\"r\"}",
                "{\"id\":\"e\",\"type\":\"refunded\",\"reference\":\"r\"}",
                "{\"id\":\"e\",\"type\":\"capture-failed\",\"reference\":\"r\"}",
                "{\"id\":\"e\",\"type\":\"captured\",\"reference\":\"r\",\"amount\":\"ten\",\"currency\":\"EUR\"}",
                "{\"id\":\"e\",\"type\":\"authorised\",\"reference\":\"r\",\"until\":\"soon\"}",
                "{\"id\":\"\",\"type\":\"lapsed\",\"reference\":\"r\"}"
            })
    void what_is_signed_and_no_event_is_refused_by_its_field(String body) {
        assertThatThrownBy(() -> webhook.receive(signature.of(now, body), body)).isInstanceOf(FormatFault.class);
    }

    /** Whatever the bank loses, repeats and turns round: in the end its books and ours say the same, to the cent. */
    @Test
    void three_hundred_payments_at_a_bad_bank_end_as_its_books_say() {
        Random random = new Random(29);
        List<String> orders = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            orders.add("TL-%04d-22".formatted(n));
            place(orders.get(n));
        }
        bank.behave(new BankFaults(Duration.ofHours(3), Duration.ZERO, 0.2, 0.2, 0.3, true, true));
        for (int n = 0; n < 60; n++) {
            orders.forEach(order -> {
                double chance = random.nextDouble();
                boolean mayStart = desk.blockedBy(order).isEmpty();
                OrderState state = workshop.find(order).orElseThrow().state();
                if (state == OrderState.RECEIVED && chance < 0.05 && mayStart) {
                    workshop.put(order, OrderState.CUTTING);
                    desk.follow(order);
                } else if (chance > 0.99) {
                    workshop.put(order, OrderState.CANCELLED);
                    desk.follow(order);
                } else if (chance > 0.96) {
                    desk.tryAgain(order);
                }
            });
            rounds.round();
            if (random.nextBoolean()) {
                bank.lapse();
                deliver();
            }
            pass(Duration.ofMinutes(random.nextInt(40)));
        }
        bank.behave(GOOD);
        for (int n = 0; n < 8; n++) {
            pass(Duration.ofHours(7));
            orders.forEach(desk::tryAgain);
            rounds.round();
            bank.lapse();
            deliver();
        }

        double ours = orders.stream()
                .map(order -> payments.find(order).orElseThrow())
                .filter(payment -> !(payment.state() instanceof Refunded))
                .mapToDouble(payment -> payment.captured()
                        .map(amount -> amount.getNumber().doubleValue())
                        .orElse(0.0))
                .sum();
        assertThat(takenByTheBank()).isEqualTo(Math.round(100 * ours) / 100.0).isPositive();
        orders.forEach(order -> {
            OrderState state = workshop.find(order).orElseThrow().state();
            Class<?> end = payments.find(order).orElseThrow().state().getClass();
            if (state == OrderState.CUTTING) {
                assertThat(end).as(order).isIn(Captured.class, CaptureFailed.class);
            } else if (state == OrderState.RECEIVED) {
                assertThat(end).as(order).isEqualTo(Authorised.class);
            } else {
                assertThat(end)
                        .as(order)
                        .isIn(Refunded.class, io.tailorline.portal.sales.payment.PaymentOver.Released.class);
            }
        });
    }
}
