package io.tailorline.portal.workshop.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What to do about a suit follows from how far it has come. */
class SuitAdviceTest {

    private static final Suit WITH_PIECES = new Suit("TL-1", Material.SHELL, true, Optional.empty());
    private static final Suit WITHOUT = new Suit("TL-1", Material.SHELL, false, Optional.empty());

    private static SuitAdvice advice(Suit suit, OrderState state, Duration since) {
        return SuitAdvice.of(suit, Optional.of(order(state)), Instant.EPOCH.plus(since));
    }

    private static OrderStanding order(OrderState state) {
        return new OrderStanding(new Stage(state, Optional.empty()), Map.of(), Instant.EPOCH);
    }

    @Test
    void what_is_not_cut_is_laid_again() {
        assertThat(advice(WITHOUT, OrderState.NESTING, Duration.ZERO)).isEqualTo(SuitAdvice.LAY_AGAIN);
        assertThat(advice(WITHOUT, OrderState.WAITING_TABLE, Duration.ZERO)).isEqualTo(SuitAdvice.LAY_AGAIN);
    }

    @Test
    void a_table_that_is_in_it_is_stopped() {
        assertThat(advice(WITH_PIECES, OrderState.CUTTING, Duration.ZERO)).isEqualTo(SuitAdvice.STOP_TABLE);
    }

    @Test
    void what_is_cut_is_not_sewn_and_what_may_be_worn_is_called_about() {
        assertThat(advice(WITH_PIECES, OrderState.CUT, Duration.ofDays(14))).isEqualTo(SuitAdvice.STOP_SEWING);
        assertThat(advice(WITH_PIECES, OrderState.BUNDLED, Duration.ofDays(13))).isEqualTo(SuitAdvice.STOP_SEWING);
        assertThat(advice(WITH_PIECES, OrderState.BUNDLED, Duration.ofDays(15))).isEqualTo(SuitAdvice.CALL_CUSTOMER);
    }

    @Test
    void nothing_is_done_about_what_is_not_made_was_cut_from_other_cloth_or_is_deleted() {
        assertThat(advice(WITHOUT, OrderState.CANCELLED, Duration.ZERO)).isEqualTo(SuitAdvice.NOTHING);
        assertThat(advice(WITHOUT, OrderState.CUT, Duration.ZERO)).isEqualTo(SuitAdvice.NOTHING);
        assertThat(SuitAdvice.of(WITH_PIECES, Optional.empty(), Instant.EPOCH)).isEqualTo(SuitAdvice.NOTHING);
    }
}
