package io.tailorline.portal.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What to do about a suit whose cloth turned out bad, by how far it has come. */
enum SuitAdvice {
    /** From other cloth: nothing is cut from this. */
    LAY_AGAIN,
    /** Pieces are cut and others are still to be. */
    STOP_TABLE,
    /** Cut, and hardly sewn yet. */
    STOP_SEWING,
    /** Cut so long ago that it may be worn. */
    CALL_CUSTOMER,
    /** It is not made, or nothing is known of it any more. */
    NOTHING;

    /** From its cut to its delivery: a guess of a house's time, which has no state of its own. */
    static final Duration SEWN_AFTER = Duration.ofDays(14);

    private static final Set<OrderState> ENDED = EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED);
    private static final Set<OrderState> CUT = EnumSet.of(OrderState.CUT, OrderState.BUNDLED);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param code of one of them */
    static SuitAdvice named(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How far this material of the order has come; the order itself where that is past its cut, or has ended. */
    static OrderState state(OrderStanding order, Material material) {
        return order.state() == OrderState.BUNDLED || ENDED.contains(order.state())
                ? order.state()
                : order.of(material).state();
    }

    /** @param order how far it has come; empty where its data are deleted */
    static SuitAdvice of(BadCloth.Suit suit, Optional<OrderStanding> order, Instant now) {
        if (order.isEmpty() || ENDED.contains(order.get().state())) {
            return NOTHING;
        }
        boolean isAllCut = CUT.contains(state(order.get(), suit.material()));
        if (!suit.isCut()) {
            return isAllCut ? NOTHING : LAY_AGAIN;
        }
        if (!isAllCut) {
            return STOP_TABLE;
        }
        return order.get().changedAt().plus(SEWN_AFTER).isBefore(now) ? CALL_CUSTOMER : STOP_SEWING;
    }
}
