package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.Paused;
import io.tailorline.portal.sales.payment.BeforeStart.Waiting;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.Capturing;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.MaterialChanged;
import io.tailorline.workflow.production.OrderState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.event.TransactionalEventListenerFactory;

/** Money is reserved before the knife starts, and made anew when it lapses. */
class MoneyReservedTest extends PaymentFixture {

    private static final BankFaults DECLINES = new BankFaults(Duration.ofDays(7), Duration.ZERO, 1, 1, 0, false, false);

    @Test
    void an_order_is_reserved_may_start_and_is_paid_once_the_knife_has_started() {
        assertThat(mayStart()).isFalse();

        rounds.round();
        assertThat(state()).isInstanceOf(Authorised.class);
        assertThat(mayStart()).isTrue();
        assertThat(takenByTheBank()).isZero();

        start();
        assertThat(state()).isEqualTo(new Capturing());
        assertThat(mayStart()).as("START waits for no bank").isTrue();
        rounds.round();
        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    @Test
    void a_knife_in_the_lining_is_heard_as_one_in_the_shell_is() {
        rounds.round();
        assertThat(state()).isInstanceOf(Authorised.class);
        try (AnnotationConfigApplicationContext portal = new AnnotationConfigApplicationContext()) {
            portal.registerBean(TransactionalEventListenerFactory.class);
            portal.registerBean(PaymentRounds.class, () -> rounds);
            portal.refresh();

            workshop.put(ORDER, OrderState.CUTTING);
            portal.publishEvent(new MaterialChanged(new MaterialWork(ORDER, Material.LINING), OrderState.CUTTING, now));

            await().until(() -> state() instanceof Captured);
        }
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    @Test
    void an_order_without_a_price_is_not_paid_and_waits_for_nothing() {
        jdbc.update("delete from sales.order_price");
        rounds.round();

        assertThat(state()).isEqualTo(new Released());
        assertThat(mayStart()).isTrue();
        assertThat(reserved()).isEmpty();
    }

    @Test
    void what_lapses_before_the_start_is_reserved_anew_and_the_order_waits_no_longer_than_that() {
        rounds.round();
        pass(Duration.ofDays(8));
        assertThat(mayStart()).as("lapsed, though nobody has told so").isFalse();

        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(payment().reference()).isEqualTo(ORDER + "-2");
        assertThat(reserved()).extracting(entry -> entry.voided()).containsExactly(true, false);
        start();
        rounds.round();
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    @Test
    void what_cannot_be_reserved_anew_lets_the_order_wait_until_it_can() {
        rounds.round();
        pass(Duration.ofDays(8));
        bank.behave(DECLINES);
        rounds.round();
        assertThat(state()).isEqualTo(new Waiting("declined"));
        assertThat(mayStart()).isFalse();
        assertThat(payments.waiting()).hasSize(1);

        bank.behave(GOOD);
        rounds.round();
        assertThat(mayStart()).as("not before it is tried again").isFalse();
        pass(Duration.ofHours(7));
        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(payments.waiting()).isEmpty();
    }

    /** What starts just before the lapse could not be taken any more. */
    @Test
    void a_reservation_that_lapses_soon_is_made_anew_before_it_does_and_until_then_the_knife_waits() {
        rounds.round();
        pass(Duration.ofDays(7).minus(Duration.ofMinutes(5)));
        assertThat(mayStart()).isFalse();

        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(payment().reference()).isEqualTo(ORDER + "-2");
    }

    /** The door was open, the reservation lapsed, and its renewal was not done yet. */
    @Test
    void a_knife_that_starts_while_a_reservation_is_renewed_is_paid() {
        rounds.round();
        desk.lapsed(ORDER);

        start();
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    @Test
    void what_is_reserved_is_given_free_while_the_customer_measures_again_and_reserved_anew_then() {
        rounds.round();
        sendBack();
        rounds.round();
        assertThat(state()).isEqualTo(new Paused());
        assertThat(mayStart()).isFalse();
        assertThat(reserved()).extracting(entry -> entry.voided()).containsExactly(true);
        rounds.round();
        assertThat(reserved()).hasSize(1);

        workshop.put(ORDER, OrderState.RECEIVED);
        desk.follow(ORDER);
        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(reserved()).extracting(entry -> entry.voided()).containsExactly(true, false);
    }

    /** Rejected, and with a tailor: not sent back. */
    @Test
    void what_a_tailor_has_stays_reserved() {
        rounds.round();
        workshop.waitForTailor(ORDER, TailorDesk.Kind.NO_MARKER, "No room on the cloth.");
        desk.follow(ORDER);

        assertThat(state()).isInstanceOf(Authorised.class);
    }

    @Test
    void a_renewal_that_is_declined_leaves_what_is_reserved() {
        rounds.round();
        bank.behave(DECLINES);
        costs("899");
        rounds.round();

        assertThat(state()).isEqualTo(new Waiting("declined"));
        assertThat(reservedNow()).containsExactly(799.0);
    }

    /** Between START's look at the payment and its end the bank tells of a lapse. */
    private OrderPayments lapsingMeanwhile() {
        AtomicBoolean once = new AtomicBoolean(true);
        return (OrderPayments) Proxy.newProxyInstance(
                OrderPayments.class.getClassLoader(), new Class<?>[] {OrderPayments.class}, (proxy, method, values) -> {
                    if (method.getName().equals("touch") && once.getAndSet(false)) {
                        CompletableFuture.runAsync(() -> desk.lapsed(ORDER)).join();
                    }
                    try {
                        return method.invoke(payments, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void a_start_that_a_lapse_has_overtaken_is_decided_again_and_waits() {
        rounds.round();
        PaymentDesk overtaken =
                new PaymentDesk(lapsingMeanwhile(), workshop, new SentBack(workshop), transaction, () -> now);

        Optional<String> door = transaction.execute(status -> overtaken.blockedAtStart(ORDER));

        assertThat(door).contains("payment");
    }

    @Test
    void a_start_beside_which_nothing_has_happened_is_let_through() {
        rounds.round();

        assertThat(transaction.<Optional<String>>execute(status -> desk.blockedAtStart(ORDER)))
                .isEmpty();
    }

    private List<Double> reservedNow() {
        return reserved().stream()
                .filter(entry -> !entry.voided())
                .map(entry -> entry.amount().getNumber().doubleValue())
                .toList();
    }

    private void costs(String total) {
        BigDecimal amount = new BigDecimal(total);
        jdbc.update("update sales.order_price set total = ? where order_id = ?", amount, ORDER);
        desk.costs(ORDER, Money.of(amount, "EUR"));
    }
}
