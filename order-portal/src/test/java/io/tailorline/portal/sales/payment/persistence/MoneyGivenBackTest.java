package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.payment.BeforeStart.PauseFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.RefundFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Refunding;
import io.tailorline.portal.sales.payment.MoneyDue.ReleaseFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Releasing;
import io.tailorline.portal.sales.payment.PaymentOver.Refunded;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.workflow.production.OrderState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

/** A cancelled order: what is reserved is given free, what is owed is taken, what was taken too much is given back. */
class MoneyGivenBackTest extends PaymentFixture {

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
