package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The roll begins to rest; for no time at all it is available at once. One that is quarantined after it was looked over
 * rests meanwhile, and stays quarantined.
 */
public record Relax(Duration rest) implements LedgerStep {

    private static final Set<RollState> FROM = Set.of(RollState.INSPECTED, RollState.RELAXING);
    private static final Duration LONGEST = Duration.ofDays(30);

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        boolean isLookedOver =
                isHeld(roll) && roll.before().filter(FROM::contains).isPresent();
        return (isLookedOver ? Optional.<StockRefusal>empty() : Refusals.unlessIn(roll, FROM))
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

    private static boolean isHeld(Roll roll) {
        return roll.state() == RollState.QUARANTINED;
    }

    private StepResult resting(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        Roll resting = roll.resting(booking.at().plus(rest));
        Roll rests = rest.isZero() ? resting.withState(RollState.AVAILABLE) : resting;
        return new Posting(account, booking)
                .roll(isHeld(roll) ? rests.aside(RollState.QUARANTINED) : rests)
                .note(Kind.RELAX, "%d h".formatted(rest.toHours()))
                .done();
    }
}
