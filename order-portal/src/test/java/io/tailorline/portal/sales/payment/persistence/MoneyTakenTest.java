package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.payment.MoneyDue.CaptureFailed;
import io.tailorline.portal.sales.payment.MoneyDue.Captured;
import io.tailorline.portal.sales.payment.MoneyDue.Capturing;
import io.tailorline.portal.sales.payment.PaymentOver.WrittenOff;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

/** What was reserved is taken once the knife has started: once, whatever the bank answers. */
class MoneyTakenTest extends PaymentFixture {

    private static final BankFaults DECLINES = new BankFaults(Duration.ofDays(7), Duration.ZERO, 1, 1, 0, false, false);

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

    @Test
    void a_bank_captures_nothing_twice() throws Exception {
        bank.authorise("a", "TL-9999-99-1", Money.of(799, "EUR"));
        bank.capture("b", "TL-9999-99-1", Money.of(799, "EUR"));

        assertThat(bank.capture("c", "TL-9999-99-1", Money.of(799, "EUR")))
                .isEqualTo(new Payments.Declined("captured-before"));
        assertThat(bank.release("d", "TL-9999-99-1")).isEqualTo(new Payments.Declined("captured-before"));
    }
}
