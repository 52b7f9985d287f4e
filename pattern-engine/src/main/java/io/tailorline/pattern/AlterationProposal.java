package io.tailorline.pattern;

import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An alteration that the measurements suggest to a tailor; nothing applies it by itself.
 *
 * @param posture what the measurements show
 * @param rule what the draft does not do by itself for such a figure
 * @param wanted what the posture takes, mm, in whole steps of the rule, whatever its range
 * @param amount as much of it as the rule's range leaves beside the proposals before it, mm; 0 where it leaves nothing
 * @param evidence the measurements it rests on, at least one
 */
public record AlterationProposal(
        Posture posture, AlterationRule rule, Side side, double wanted, double amount, List<Evidence> evidence) {

    /** Spreads off the usual from which a tailor should see the order: docs/drafting/measures.md, Postures. */
    private static final double STRONG = 2.5;

    /** All that it takes. */
    AlterationProposal(Posture posture, AlterationRule rule, Side side, double wanted, List<Evidence> evidence) {
        this(posture, rule, side, wanted, wanted, evidence);
    }

    public AlterationProposal {
        evidence = List.copyOf(evidence);
    }

    /** As it would be recorded on the order. */
    public Style.Alteration alteration() {
        return new Style.Alteration(rule.word(), side, amount);
    }

    Style.Alteration wantedAlteration() {
        return new Style.Alteration(rule.word(), side, wanted);
    }

    /** Whether a measurement is so unusual that a tailor should see the order before it is cut. */
    public boolean isStrong() {
        return evidence.stream().anyMatch(each -> StrictMath.abs(each.deviations()) >= STRONG);
    }

    AlterationProposal of(double inSteps, double within) {
        return new AlterationProposal(posture, rule, side, inSteps, within, evidence);
    }

    /** What the rule's range leaves undone of it, mm. */
    public double remaining() {
        return wanted - amount;
    }

    /** The end of the rule's range that it goes towards, mm. */
    public double limit() {
        return wanted < 0 ? rule.least() : rule.most();
    }

    /**
     * {@code stooped, a round back: armPitch +5.0 mm both; backWaistLength 478.0 mm, usual for this body 452.0 +-14.0
     * mm}; of one shoulder {@code on the other side}; of one that the range cuts off {@code armhole +15.0 mm both, +2.5
     * mm remain beyond the rule's +15.0 mm}.
     */
    public String text() {
        String remains = remaining() == 0
                ? ""
                : String.format(Locale.ROOT, ", %+.1f mm remain beyond the rule's %+.1f mm", remaining(), limit());
        return String.format(
                        Locale.ROOT,
                        "%s: %s %+.1f mm %s%s",
                        posture.named().text(),
                        rule.word(),
                        amount,
                        side.word(),
                        remains)
                + evidence.stream()
                        .map(each -> String.format(
                                Locale.ROOT,
                                "; %s %.1f %s, %s %.1f +-%.1f %s",
                                each.measurement().fieldName(),
                                each.measured(),
                                each.measurement().unit(),
                                side == Side.BOTH ? "usual for this body" : "on the other side",
                                each.usual().value(),
                                each.usual().spread(),
                                each.measurement().unit()))
                        .collect(Collectors.joining());
    }

    /**
     * A measurement beside what is usual.
     *
     * @param measured in the unit of the measurement
     * @param usual what the other measurements of this body suggest, with its spread; for one low shoulder the other
     *     side, with the spread of two readings
     */
    public record Evidence(Measurement measurement, double measured, Estimate usual) {

        /** How far off the usual, in spreads. */
        public double deviations() {
            return (measured - usual.value()) / usual.spread();
        }
    }
}
