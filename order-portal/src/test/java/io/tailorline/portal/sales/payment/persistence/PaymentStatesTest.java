package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.payment.PaymentState;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state that a payment can have is stored, and has its words. */
class PaymentStatesTest {

    private static Stream<Class<?>> states(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PaymentStatesTest::states)
                : Stream.of(type);
    }

    static Stream<PaymentState> all() {
        return StateColumn.all().stream();
    }

    @Test
    void every_state_that_there_is_can_be_stored_and_read() {
        assertThat(all().map(state -> (Object) state.getClass()))
                .containsExactlyInAnyOrderElementsOf(states(PaymentState.class)
                        .distinct()
                        .map(type -> (Object) type)
                        .toList());
        assertThat(all().map(StateColumn::of)).allMatch(word -> word.length() <= 24);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_state_has_its_words_for_the_house_and_for_its_customer_in_both_languages(PaymentState state) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            ResourceBundle words = ResourceBundle.getBundle("messages/sales", locale);
            assertThat(words.containsKey("payment.state." + state.word()))
                    .as("%s %s", state, locale)
                    .isTrue();
            assertThat(words.containsKey("order.payment." + state.word()))
                    .as("%s %s", state, locale)
                    .isTrue();
            if (locale.equals(Locale.CHINESE)) {
                assertThat(words.getString("order.payment." + state.word())).matches(".*\\p{IsHan}.*");
                assertThat(words.getString("payment.state." + state.word())).matches(".*\\p{IsHan}.*");
            }
        }
    }

    /** What is over waits for nobody: no call, no person. */
    @ParameterizedTest
    @MethodSource("all")
    void a_state_that_is_over_asks_nothing_of_anybody(PaymentState state) {
        if (state.isOver()) {
            assertThat(state.call()).isEmpty();
            assertThat(state.needsDecision()).isFalse();
            assertThat(state.triedAgain()).isEqualTo(state);
        }
    }

    /** A person can always do something about what is on the list. */
    @ParameterizedTest
    @MethodSource("all")
    void what_waits_for_a_person_can_be_tried_again_or_written_off(PaymentState state) {
        if (state.fault().isPresent() || state.needsDecision()) {
            assertThat(state.triedAgain().equals(state)
                            && state.writtenOff(false).equals(state))
                    .as(state.word())
                    .isFalse();
        }
    }
}
