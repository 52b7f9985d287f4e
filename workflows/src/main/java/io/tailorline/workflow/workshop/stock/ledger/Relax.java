package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The roll begins to rest; for no time at all it is available at once. */
public record Relax(Duration rest) implements LedgerStep {

    private static final Duration LONGEST = Duration.ofDays(30);

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Set.of(RollState.INSPECTED, RollState.RELAXING))
                .or(() -> hours())
                .map(Refusals::refused)
                .orElseGet(() -> resting(account, booking));
    }

    private Optional<StockRefusal> hours() {
        return rest.isNegative() || rest.compareTo(LONGEST) > 0
                ? Optional.of(StockRefusal.of(
                        Code.HOURS,
                        "hours",
                        "%d h".formatted(rest.toHours()),
                        "0 h to %d h".formatted(LONGEST.toHours())))
                : Optional.empty();
    }

    private StepResult resting(RollAccount account, Booking booking) {
        Roll resting = account.roll().resting(booking.at().plus(rest));
        return new Posting(account, booking)
                .roll(rest.isZero() ? resting.withState(RollState.AVAILABLE) : resting)
                .note(Kind.RELAX, "%d h".formatted(rest.toHours()))
                .done();
    }
}
