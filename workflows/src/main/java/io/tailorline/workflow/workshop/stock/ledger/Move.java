package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Optional;

/** The roll was put somewhere else. Only one that is relaxed may come to a table; from there it is available again. */
public record Move(Place to) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        return Refusals.unlessIn(roll, Present.ANY)
                .or(() -> unrelaxed(roll, booking))
                .map(Refusals::refused)
                .orElseGet(() -> moved(account, booking));
    }

    private Optional<StockRefusal> unrelaxed(Roll roll, Booking booking) {
        String expected = "%s, %s".formatted(RollState.AVAILABLE.code(), RollState.AT_TABLE.code());
        return to.kind() == Place.Kind.TABLE && !roll.mayBeCut(booking.at())
                ? Optional.of(StockRefusal.of(Code.STATE, "state", roll.state().code(), expected, expected))
                : Optional.empty();
    }

    private StepResult moved(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        Posting posting = new Posting(account, booking);
        return roll.place().equals(to.id())
                ? posting.done()
                : posting.roll(at(roll, to)).note(Kind.MOVE, "").done();
    }

    /** A roll that is put there. */
    static Roll at(Roll roll, Place place) {
        Roll there = roll.withPlace(place.id());
        if (place.kind() == Place.Kind.TABLE) {
            return there.state() == RollState.QUARANTINED ? there : there.withState(RollState.AT_TABLE);
        }
        if (there.state() == RollState.QUARANTINED && there.before().equals(Optional.of(RollState.AT_TABLE))) {
            // once cleared it is where it lies now
            return there.withState(RollState.AVAILABLE).aside(RollState.QUARANTINED);
        }
        return there.state() == RollState.AT_TABLE ? there.withState(RollState.AVAILABLE) : there;
    }
}
