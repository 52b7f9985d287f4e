package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.PaymentOver.Settled;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.workflow.production.OrderState;
import java.time.Duration;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;

/** What one payment does to the others, and what is counted and listed of all. */
class PaymentDeskTest extends PaymentFixture {

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
}
