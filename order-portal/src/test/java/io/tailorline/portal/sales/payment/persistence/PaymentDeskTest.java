package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.PauseFailed;
import io.tailorline.portal.sales.payment.BeforeStart.Paused;
import io.tailorline.portal.sales.payment.BeforeStart.Waiting;
import io.tailorline.portal.sales.payment.MoneyDue.CaptureFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.Capturing;
import io.tailorline.portal.sales.payment.MoneyDue.DifferenceDue;
import io.tailorline.portal.sales.payment.MoneyDue.RefundFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Refunding;
import io.tailorline.portal.sales.payment.MoneyDue.ReleaseFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Releasing;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentOver.Refunded;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.payment.PaymentOver.Settled;
import io.tailorline.portal.sales.payment.PaymentOver.WrittenOff;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.sales.payment.Payments;
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
import java.util.concurrent.atomic.AtomicInteger;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.event.TransactionalEventListenerFactory;

class PaymentDeskTest extends PaymentFixture {

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

    @Test
    void a_capture_that_fails_is_listed_and_a_person_tries_it_again() {
        rounds.round();
        start();
        bank.behave(DECLINES);
        rounds.round();
        assertThat(state()).isEqualTo(new CaptureFailed("declined"));
        assertThat(payments.waiting()).containsExactly(ORDER);
        assertThat(mayStart()).as("what has begun goes on").isTrue();

        bank.behave(GOOD);
        rounds.round();
        assertThat(state()).as("only a person tries again").isEqualTo(new CaptureFailed("declined"));
        assertThat(desk.tryAgain(ORDER)).isTrue();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(desk.tryAgain(ORDER)).as("nothing left to try").isFalse();
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    @Test
    void what_is_written_off_keeps_the_reason_and_is_never_tried_again() {
        rounds.round();
        start();
        bank.behave(DECLINES);
        rounds.round();

        assertThat(desk.writeOff(ORDER, "paid in cash")).isTrue();
        assertThat(desk.writeOff(ORDER, "twice")).isFalse();
        bank.behave(GOOD);
        rounds.round();

        assertThat(state()).isEqualTo(new WrittenOff());
        assertThat(payment().remark()).isEqualTo("paid in cash");
        assertThat(takenByTheBank()).isZero();
        assertThat(reserved())
                .as("nothing stays reserved")
                .extracting(entry -> entry.voided())
                .containsExactly(true);
    }

    @Test
    void an_end_of_the_process_between_the_capture_and_its_record_takes_nothing_twice() {
        rounds.round();
        start();
        AtomicInteger captures = new AtomicInteger();
        Payments dies = new DelegatedBank(bank) {
            @Override
            public Answer capture(String key, String reference, MonetaryAmount amount) throws NoAnswer {
                captures.incrementAndGet();
                super.capture(key, reference, amount);
                throw new ThreadDeath();
            }
        };
        try {
            rounds(dies).round();
        } catch (ThreadDeath killed) {
            assertThat(captures).hasValue(1);
        }
        assertThat(state()).as("nothing was recorded").isEqualTo(new Capturing());
        assertThat(takenByTheBank()).isEqualTo(799);

        rounds(bank).round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(799);
        assertThat(payment().captured().orElseThrow().getNumber().doubleValue()).isEqualTo(799);
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key_after_a_pause() {
        bank.behave(new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false));
        rounds.round();
        assertThat(payment().attempts()).isEqualTo(1);
        assertThat(mayStart()).isFalse();
        bank.behave(GOOD);
        rounds.round();
        assertThat(mayStart()).as("still in the pause").isFalse();

        pass(Duration.ofSeconds(3));
        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(reserved()).hasSize(1);
    }

    @Test
    void what_is_cancelled_before_the_start_is_given_free_or_pays_what_the_price_book_says() {
        rounds.round();
        cancel();
        rounds.round();
        assertThat(state()).isEqualTo(new Released());
        assertThat(reserved().get(0).voided()).isTrue();

        place(OTHER);
        owedShare = new BigDecimal("0.15");
        rounds.round();
        cancel(OTHER);
        rounds.round();
        assertThat(payments.find(OTHER).orElseThrow().state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(119.85);
    }

    @Test
    void a_cancellation_while_it_is_captured_gives_back_all_but_what_is_owed() {
        owedShare = new BigDecimal("0.10");
        rounds.round();
        start();
        Payments cancelledMeanwhile = new DelegatedBank(bank) {
            @Override
            public Answer capture(String key, String reference, MonetaryAmount amount) throws NoAnswer {
                Answer answer = super.capture(key, reference, amount);
                cancel();
                return answer;
            }
        };
        rounds(cancelledMeanwhile).round();
        assertThat(state()).isEqualTo(new Refunding());

        rounds.round();

        assertThat(state()).isEqualTo(new Refunded());
        assertThat(takenByTheBank()).isEqualTo(79.9);
    }

    @Test
    void
            a_cancellation_between_a_capture_and_its_lost_answer_gives_back_what_was_taken_and_not_what_was_asked_for_last() {
        owedShare = new BigDecimal("0.10");
        rounds.round();
        start();
        bank.behave(new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false));
        rounds.round();
        cancel();
        bank.behave(GOOD);
        pass(Duration.ofMinutes(1));
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Refunded());
        assertThat(takenByTheBank()).isEqualTo(79.9);
    }

    @Test
    void a_refund_that_fails_is_listed_too() {
        rounds.round();
        start();
        rounds.round();
        jdbc.update("update sales.simulated_bank set refunded = captured");
        cancel();
        rounds.round();

        assertThat(state()).isEqualTo(new RefundFailed("nothing-to-refund"));
        assertThat(payments.waiting()).hasSize(1);
    }

    @Test
    void what_is_reserved_for_an_order_that_was_cancelled_meanwhile_is_given_free() {
        Payments cancelledMeanwhile = new DelegatedBank(bank) {
            @Override
            public Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer {
                cancel();
                rounds.round();
                return super.authorise(key, reference, amount);
            }
        };
        rounds(cancelledMeanwhile).round();
        rounds.round();

        assertThat(state()).isEqualTo(new Released());
        assertThat(reserved().get(0).voided()).isTrue();
    }

    @Test
    void another_portal_that_asks_at_the_same_time_changes_nothing() {
        Payments both = new DelegatedBank(bank) {
            @Override
            public Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer {
                rounds.round();
                return super.authorise(key, reference, amount);
            }
        };
        rounds(both).round();

        assertThat(state()).isInstanceOf(Authorised.class);
        assertThat(reserved()).hasSize(1);
        assertThat(Optional.of(payment().authorisation())).contains(1);
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

    @Test
    void what_has_lapsed_before_it_was_taken_is_reserved_anew_and_taken_once_a_person_says_so() {
        rounds.round();
        pass(Duration.ofDays(8));
        start();
        rounds.round();
        assertThat(state()).isEqualTo(new CaptureFailed("lapsed"));

        assertThat(desk.tryAgain(ORDER)).isTrue();
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(799);
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
    void one_payment_that_is_broken_keeps_no_other_from_being_made() {
        place(OTHER);
        Payments breaks = new DelegatedBank(bank) {
            @Override
            public Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer {
                if (reference.startsWith(ORDER)) {
                    throw new IllegalStateException("The bank's answer makes no sense.");
                }
                return super.authorise(key, reference, amount);
            }
        };

        rounds(breaks).round();

        assertThat(payments.find(OTHER).orElseThrow().state()).isInstanceOf(Authorised.class);
        assertThat(payment().attempts()).isEqualTo(1);
        assertThat(payments.due(now)).as("not at once again").isEmpty();
        pass(Duration.ofMinutes(1));
        rounds.round();
        assertThat(mayStart()).isTrue();
    }

    @Test
    void a_bank_that_says_a_lot_is_heard_as_far_as_there_is_room() {
        Payments talks = new DelegatedBank(bank) {
            @Override
            public Answer authorise(String key, String reference, MonetaryAmount amount) {
                return new Declined("no ".repeat(400));
            }
        };

        rounds(talks).round();

        assertThat(state().fault().orElseThrow()).hasSize(200);
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
    void a_cancellation_pays_what_it_owes_also_where_nothing_is_reserved() {
        owedShare = new BigDecimal("0.15");
        rounds.round();
        sendBack();
        rounds.round();
        cancel();
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(119.85);
    }

    @Test
    void nobody_asks_any_more_what_becomes_of_an_order_that_is_paid_and_cut() {
        rounds.round();
        start();
        rounds.round();
        assertThat(payments.open()).containsExactly(ORDER);

        workshop.put(ORDER, OrderState.CUT);
        desk.follow(ORDER);

        assertThat(state()).isEqualTo(new Settled());
        assertThat(payments.open()).isEmpty();
    }

    @Test
    void an_order_that_costs_another_sum_now_is_reserved_anew_and_waits_until_then() {
        rounds.round();
        costs("899");
        assertThat(mayStart()).isFalse();

        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(reservedNow()).containsExactly(899.0);
    }

    /** The bank reserves by the key, whatever is asked for with it the second time. */
    @Test
    void an_order_that_costs_another_sum_before_the_bank_has_answered_is_not_reserved_for_the_old_one() {
        bank.behave(new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false));
        rounds.round();
        bank.behave(GOOD);
        costs("899");
        pass(Duration.ofMinutes(1));

        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(reservedNow()).containsExactly(899.0);
    }

    /** The bank as it is, but it releases nothing. */
    private Payments releasesNothing() {
        return new DelegatedBank(bank) {
            @Override
            public Answer release(String key, String reference) {
                return new Declined("not-now");
            }
        };
    }

    @Test
    void a_release_that_the_bank_declines_is_listed_tried_again_and_not_taken_for_a_release() {
        rounds.round();
        cancel();
        rounds(releasesNothing()).round();
        assertThat(state()).isEqualTo(new ReleaseFailed("not-now"));
        assertThat(payments.waiting()).containsExactly(ORDER);

        assertThat(desk.tryAgain(ORDER)).isTrue();
        rounds.round();

        assertThat(state()).isEqualTo(new Released());
        assertThat(reservedNow()).isEmpty();
    }

    @Test
    void a_release_that_is_declined_while_the_customer_measures_again_is_listed_until_the_order_goes_on() {
        rounds.round();
        sendBack();
        rounds(releasesNothing()).round();
        assertThat(state()).isEqualTo(new PauseFailed("not-now"));
        assertThat(payments.waiting()).containsExactly(ORDER);
        assertThat(mayStart()).isFalse();

        workshop.put(ORDER, OrderState.RECEIVED);
        desk.follow(ORDER);
        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(payments.waiting()).isEmpty();
        assertThat(reservedNow()).containsExactly(799.0);
    }

    /** A job that was started and found not cut, and a cancellation that costs nothing. */
    @Test
    void a_cancellation_that_owes_nothing_while_a_capture_is_unanswered_captures_nothing() {
        rounds.round();
        start();
        cancel();
        assertThat(state()).isEqualTo(new Releasing());

        rounds.round();

        assertThat(state()).isEqualTo(new Released());
        assertThat(reserved()).extracting(entry -> entry.voided()).containsExactly(true);
        assertThat(takenByTheBank()).isZero();
    }

    @Test
    void what_was_taken_by_a_call_without_an_answer_is_given_back_to_who_owes_nothing() {
        rounds.round();
        start();
        bank.behave(new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false));
        rounds.round();
        assertThat(takenByTheBank()).isEqualTo(799);
        cancel();
        bank.behave(GOOD);
        rounds.round();
        assertThat(state()).isEqualTo(new ReleaseFailed("captured-before"));

        deliver();
        rounds.round();

        assertThat(state()).isEqualTo(new Refunded());
        assertThat(takenByTheBank()).isZero();
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

    @Test
    void a_bank_captures_nothing_twice() throws Exception {
        bank.authorise("a", "TL-9999-99-1", Money.of(799, "EUR"));
        bank.capture("b", "TL-9999-99-1", Money.of(799, "EUR"));

        assertThat(bank.capture("c", "TL-9999-99-1", Money.of(799, "EUR")))
                .isEqualTo(new Payments.Declined("captured-before"));
        assertThat(bank.release("d", "TL-9999-99-1")).isEqualTo(new Payments.Declined("captured-before"));
    }

    @Test
    void one_row_that_cannot_be_read_keeps_no_other_from_being_made_and_is_listed() {
        place(OTHER);
        jdbc.update("update sales.order_payment set state = 'TEARING' where order_id = ?", ORDER);
        rounds.round();
        assertThat(payments.find(OTHER).orElseThrow().state()).isInstanceOf(Authorised.class);
        assertThat(payments.waiting()).containsExactly(ORDER);

        jdbc.update(
                "update sales.order_payment set state = 'AUTHORISING', amount = 799, currency = 'XYZ',"
                        + " next_try_at = changed_at where order_id = ?",
                ORDER);
        place("TL-4F7K-24");
        rounds.round();

        assertThat(payments.find("TL-4F7K-24").orElseThrow().state()).isInstanceOf(Authorised.class);
        assertThat(payments.due(now)).as("not at once again").isEmpty();
    }

    @Test
    void an_order_that_costs_less_after_its_money_was_taken_gets_the_difference_back() {
        rounds.round();
        start();
        rounds.round();
        costs("699");
        assertThat(state()).isEqualTo(new Refunding());
        rounds.round();
        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(699);
        deliver();
        assertThat(events.parked()).isEmpty();

        owedShare = new BigDecimal("0.10");
        jdbc.update("update sales.order_price set total = 699");
        cancel();
        rounds.round();
        deliver();

        assertThat(state()).isEqualTo(new Refunded());
        assertThat(takenByTheBank()).isEqualTo(69.9);
        assertThat(events.parked()).isEmpty();
    }

    @Test
    void an_order_that_costs_more_after_its_money_was_taken_is_listed_until_a_person_has_settled_it() {
        rounds.round();
        start();
        rounds.round();
        costs("899");
        assertThat(state()).isEqualTo(new DifferenceDue());
        assertThat(payments.waiting()).containsExactly(ORDER);
        assertThat(desk.tryAgain(ORDER)).isFalse();

        assertThat(desk.writeOff(ORDER, "the rest in cash")).isTrue();
        workshop.put(ORDER, OrderState.CUT);
        desk.follow(ORDER);

        assertThat(state()).isEqualTo(new Settled());
        assertThat(payment().remark()).isEqualTo("the rest in cash");
        assertThat(takenByTheBank()).isEqualTo(799);
    }

    /** Whether the unanswered call has taken the old amount is not known: the same call is made again. */
    @Test
    void an_order_that_costs_less_while_its_capture_is_unanswered_pays_what_it_costs() {
        rounds.round();
        start();
        bank.behave(new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 1, false, false));
        rounds.round();
        costs("699");
        bank.behave(GOOD);
        pass(Duration.ofMinutes(1));
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(699);
    }

    @Test
    void more_than_was_reserved_is_reserved_anew_before_it_is_taken() {
        rounds.round();
        start();
        costs("899");
        rounds.round();
        assertThat(state()).isEqualTo(new CaptureFailed("too-much"));

        desk.tryAgain(ORDER);
        rounds.round();
        rounds.round();

        assertThat(state()).isEqualTo(new Captured());
        assertThat(takenByTheBank()).isEqualTo(899);
    }

    @Test
    void an_order_of_before_there_were_prices_is_paid_once_a_change_has_given_it_one() {
        jdbc.update("delete from sales.order_price");
        rounds.round();
        assertThat(state()).isEqualTo(new Released());

        desk.costs(ORDER, Money.of(899, "EUR"));
        rounds.round();

        assertThat(mayStart()).isTrue();
        assertThat(reservedNow()).containsExactly(899.0);
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

    @Test
    void all_payments_are_counted_by_their_states_with_what_was_taken() {
        place(OTHER);
        rounds.round();
        start();
        rounds.round();

        assertThat(payments.totals())
                .extracting(total -> total.state() + " " + total.orders() + " " + total.amount() + " " + total.kept())
                .containsExactly(
                        "authorised 1 Optional[799.000] Optional.empty",
                        "captured 1 Optional[799.000] Optional[799.000]");
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
