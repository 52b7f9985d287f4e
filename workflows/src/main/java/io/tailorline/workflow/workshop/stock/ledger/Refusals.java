package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a step cannot be done. */
final class Refusals {

    /** More cloth than one person or table can handle, mm: longer ones are a mistake in the unit. */
    static final double LONGEST_MM = 500_000;

    private static final int LONGEST_REASON = 500;

    private Refusals() {}

    /** Whether the roll is in one of these states. */
    static Optional<StockRefusal> unlessIn(Roll roll, Set<RollState> states) {
        if (states.contains(roll.state())) {
            return Optional.empty();
        }
        String expected = Arrays.stream(RollState.values())
                .filter(states::contains)
                .map(RollState::code)
                .collect(Collectors.joining(", "));
        return Optional.of(StockRefusal.of(Code.STATE, "state", roll.state().code(), expected, expected));
    }

    static Optional<StockRefusal> ofLength(String field, double mm, double least) {
        return mm >= least && mm <= LONGEST_MM
                ? Optional.empty()
                : Optional.of(
                        StockRefusal.of(Code.LENGTH, field, mm(mm), "%s to %s".formatted(mm(least), mm(LONGEST_MM))));
    }

    static Optional<StockRefusal> withoutReason(String reason) {
        return reason.isBlank()
                ? Optional.of(StockRefusal.of(Code.MISSING_REASON, "reason", "", ""))
                : StockRefusal.tooLong("reason", reason, LONGEST_REASON);
    }

    static StockRefusal belowReserved(String field, double given, double least, List<Reservation> reserved) {
        String orders =
                reserved.stream().map(Reservation::order).distinct().sorted().collect(Collectors.joining(", "));
        return StockRefusal.of(Code.BELOW_RESERVED, field, mm(given), mm(least), orders);
    }

    static StepResult refused(StockRefusal why) {
        return new StepResult.Refused(why);
    }
}
