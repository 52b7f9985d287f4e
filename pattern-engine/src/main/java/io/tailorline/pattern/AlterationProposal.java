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
 * @param amount mm, in whole steps of the rule and within its range
 * @param evidence the measurements it rests on, at least one
 */
public record AlterationProposal(
        Posture posture, AlterationRule rule, Side side, double amount, List<Evidence> evidence) {

    public AlterationProposal {
        evidence = List.copyOf(evidence);
    }

    /** As it would be recorded on the order. */
    public Style.Alteration alteration() {
        return new Style.Alteration(rule.word(), side, amount);
    }

    AlterationProposal by(double other) {
        return new AlterationProposal(posture, rule, side, other, evidence);
    }

    /**
     * {@code stooped, a round back: armPitch +5.0 mm both; backWaistLength 478.0 mm, usual for this body 452.0 +-14.0
     * mm}; of one shoulder {@code on the other side}.
     */
    public String text() {
        return String.format(Locale.ROOT, "%s: %s %+.1f mm %s", posture.about(), rule.word(), amount, side.word())
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
