package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.payment.MoneyDue.CaptureFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.DifferenceDue;
import io.tailorline.portal.sales.payment.MoneyDue.Refunding;
import io.tailorline.portal.sales.payment.PaymentOver.Refunded;
import io.tailorline.portal.sales.payment.PaymentOver.Released;
import io.tailorline.portal.sales.payment.PaymentOver.Settled;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.workflow.production.OrderState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

/** An order that costs another sum than the one that was reserved or taken. */
class ChangedPriceTest extends PaymentFixture {

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
