package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.FourPoints;
import io.tailorline.workflow.workshop.stock.Hold;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFault;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The roll was looked over from end to end; over a limit it is quarantined. One that was aside for its points comes
 * back below it; whatever else holds a roll, a person clears.
 *
 * @param flaws all of them
 * @param others of its lot that were looked over before
 * @param isHeldForPoints whether an inspection alone put it aside: see {@link Hold}
 */
public record Inspect(List<RollFlaw> flaws, LotPoints others, boolean isHeldForPoints) implements LedgerStep {

    /**
     * What was found on the other rolls of a lot.
     *
     * @param points of all of them, each per 100 m2 times its area
     * @param squareMetres of all of them
     */
    public record LotPoints(double points, double squareMetres) {

        public static final LotPoints NONE = new LotPoints(0, 0);

        private static final double PER = 100;

        /** Of all of them together, per 100 m2. */
        double meanWith(double per100, double area) {
            return (points + per100 * area / PER) * PER / (squareMetres + area);
        }

        public LotPoints with(double per100, double area) {
            return new LotPoints(points + per100 * area / PER, squareMetres + area);
        }
    }

    public Inspect {
        flaws = List.copyOf(flaws);
    }

    /** Of a roll that no inspection has put aside. */
    public Inspect(List<RollFlaw> flaws, LotPoints others) {
        this(flaws, others, false);
    }

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> FlawChecks.refusal(account.roll(), flaws))
                .map(Refusals::refused)
                .orElseGet(() -> inspected(account, booking));
    }

    private StepResult inspected(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        double width = roll.width().leastMm();
        double length = roll.length().endMm();
        double per100 = FourPoints.per100SquareMetres(FourPoints.total(flaws), width, length);
        Optional<RollFault> over = over(per100, areaOf(width, length), booking.rules());
        Roll judged = over.isPresent() ? aside(roll) : passed(roll);
        return new Posting(account, booking)
                .roll(judged.withPoints(per100).changed())
                .flaws(flaws)
                .note(
                        Kind.INSPECT,
                        over.map(RollFault::written)
                                .orElse(String.format(Locale.ROOT, "%d flaws, %.1f points", flaws.size(), per100)))
                .done();
    }

    private static final double MM2_PER_M2 = 1e6;

    /** Square metres. */
    public static double areaOf(double widthMm, double lengthMm) {
        return widthMm * lengthMm / MM2_PER_M2;
    }

    private Optional<RollFault> over(double per100, double area, StockRules rules) {
        if (per100 > rules.rollPoints()) {
            return Optional.of(new RollFault(RollFault.Kind.POINTS, per100, rules.rollPoints()));
        }
        double mean = others.meanWith(per100, area);
        return mean > rules.lotPoints()
                ? Optional.of(new RollFault(RollFault.Kind.LOT_POINTS, mean, rules.lotPoints()))
                : Optional.empty();
    }

    private static Roll aside(Roll roll) {
        return roll.state() == RollState.QUARANTINED
                ? held(roll)
                : lookedOver(roll).aside(RollState.QUARANTINED);
    }

    private Roll passed(Roll roll) {
        if (roll.state() != RollState.QUARANTINED) {
            return lookedOver(roll);
        }
        Roll held = held(roll);
        return isHeldForPoints ? held.back(held.before().orElse(RollState.INSPECTED)) : held;
    }

    private static Roll lookedOver(Roll roll) {
        return roll.state() == RollState.RECEIVED ? roll.withState(RollState.INSPECTED) : roll;
    }

    /** Cleared, it need not be looked over again. */
    private static Roll held(Roll roll) {
        return roll.before().orElse(RollState.INSPECTED) == RollState.RECEIVED
                ? roll.withState(RollState.INSPECTED).aside(RollState.QUARANTINED)
                : roll;
    }
}
