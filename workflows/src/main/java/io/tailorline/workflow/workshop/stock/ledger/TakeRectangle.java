package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A rectangle from between the pieces of a marker becomes a remnant. All of the marker's length came off the roll with
 * its cut, so that nothing changes in the roll's ledger; the remnant's own begins with its length.
 *
 * @param lengthMm along the cloth, mm
 * @param widthMm across it, mm
 * @param remnant its number
 */
public record TakeRectangle(double lengthMm, double widthMm, String remnant) {

    /** @param parent the roll that the marker was cut from, as it is now */
    public StepResult.Booked born(Roll parent, Place place, Booking booking) {
        double length = Mm.onGrid(lengthMm);
        Roll born = new Roll(
                remnant,
                parent.lot(),
                parent.article(),
                Roll.Kind.REMNANT,
                Optional.of(parent.id()),
                place.id(),
                "",
                new RollLength(length, length, 0, 0),
                new RollWidth(List.of(widthMm)),
                RollState.AVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parent.onlyFor(),
                parent.points(),
                0);
        return (StepResult.Booked) new Posting(RollAccount.opened(born), booking)
                .inner(Kind.REMNANT, length, parent.id(), "")
                .done();
    }
}
