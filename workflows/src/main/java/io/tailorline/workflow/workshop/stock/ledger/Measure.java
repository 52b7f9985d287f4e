package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFault;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.util.Optional;

/**
 * The roll was measured, before anything was cut from it. Shorter than its ticket by more than the house allows, or
 * narrower than its article, it is quarantined.
 *
 * @param lengthMm of all of it
 * @param width empty where only the length was measured
 * @param articleWidthMm usable width that the article promises
 */
public record Measure(double lengthMm, Optional<RollWidth> width, double articleWidthMm) implements LedgerStep {

    private static final double PER_CENT = 100;

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        Roll measured = account.roll().withWidth(width.orElse(account.roll().width()));
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> tooLate(account.roll()))
                .or(() -> Refusals.ofLength("lengthMm", lengthMm, 1))
                .or(() -> Reserved.refusal("lengthMm", lengthMm, account.with(measured), booking))
                .map(Refusals::refused)
                .orElseGet(() -> measured(account, measured, booking));
    }

    private static Optional<StockRefusal> tooLate(Roll roll) {
        return roll.currentMm() == roll.length().measuredMm()
                ? Optional.empty()
                : Optional.of(StockRefusal.of(
                        Code.MEASURED_TOO_LATE,
                        "lengthMm",
                        mm(roll.currentMm()),
                        mm(roll.length().measuredMm())));
    }

    private StepResult measured(RollAccount account, Roll wider, Booking booking) {
        double delta = Mm.onGrid(lengthMm - account.roll().currentMm());
        Posting posting = new Posting(account, booking).roll(wider).inner(Kind.MEASURE, delta, "", "");
        fault(posting.roll(), booking.rules())
                .filter(fault -> posting.roll().state() != RollState.QUARANTINED)
                .ifPresent(fault -> posting.roll(posting.roll().aside(RollState.QUARANTINED))
                        .note(Kind.STATE, fault.written()));
        return posting.done();
    }

    private Optional<RollFault> fault(Roll roll, StockRules rules) {
        double least = Mm.onGrid(roll.length().ticketMm() * (1 - rules.shortPerCent() / PER_CENT));
        if (roll.length().measuredMm() < least) {
            return Optional.of(new RollFault(
                    RollFault.Kind.SHORT,
                    roll.length().measuredMm(),
                    roll.length().ticketMm()));
        }
        return roll.width().leastMm() < articleWidthMm
                ? Optional.of(new RollFault(RollFault.Kind.NARROW, roll.width().leastMm(), articleWidthMm))
                : Optional.empty();
    }
}
