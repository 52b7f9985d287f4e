package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.List;
import java.util.Optional;

/** The inner end of a roll becomes a remnant, which is a roll of its own with the flaws that lie on it. */
public record TakeRemnant(double lengthMm, String remnant) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        double rest = account.roll().currentMm() - lengthMm;
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> Refusals.ofLength("lengthMm", lengthMm, 1))
                .or(() -> Scrap.longerThanLeft(lengthMm, account))
                .or(() -> Reserved.refusal("lengthMm", rest, account, booking))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .inner(Kind.REMNANT, -Mm.onGrid(lengthMm), remnant, "")
                        .done());
    }

    /**
     * The remnant itself.
     *
     * @param parent as it was before
     */
    public StepResult.Booked born(RollAccount parent, Place place, Booking booking) {
        Roll from = parent.roll();
        double length = Mm.onGrid(lengthMm);
        double start = Mm.onGrid(from.length().endMm() - length);
        RollState state = from.state() == RollState.AT_TABLE ? RollState.AVAILABLE : from.state();
        Roll born = new Roll(
                remnant,
                from.lot(),
                from.article(),
                Roll.Kind.REMNANT,
                Optional.of(from.id()),
                place.id(),
                "",
                new RollLength(length, length, 0, 0),
                from.width(),
                state,
                from.before(),
                from.relaxedAt(),
                Optional.empty(),
                from.onlyFor(),
                from.points(),
                0);
        List<RollFlaw> flaws = parent.flaws().stream()
                .filter(flaw -> flaw.ring().maxX() > start)
                .map(flaw -> flaw.from(start))
                .toList();
        return (StepResult.Booked) new Posting(RollAccount.opened(born), booking)
                .flaws(flaws)
                .inner(Kind.RECEIVE, length, from.id(), "")
                .done();
    }
}
