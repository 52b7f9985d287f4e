package io.tailorline.pattern;

import static io.tailorline.pattern.measure.Measurement.SCYE_DEPTH;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.TapeError;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sloping, square and uneven shoulders. The draft lets the tips fall as they are taped; what it leaves is the armhole,
 * which on a body falls with them: docs/drafting/measures.md, Postures.
 */
final class ShoulderPosture {

    /**
     * How far the armpit falls with the shoulder, of its fall: 0.76 on men, 0.79 on women of ANSUR II, axilla height
     * against acromion height on bodies of equal measurements.
     */
    private static final double ARMHOLE_SHARE = 0.75;

    private ShoulderPosture() {}

    static List<AlterationProposal> of(MeasurementEvidence tapes) {
        Optional<ShoulderReading> right =
                ShoulderReading.of(tapes.body().rightSide()).filter(reading -> tapes.isBelieved(reading.measurement()));
        Optional<ShoulderReading> left =
                ShoulderReading.of(tapes.body().leftSide()).filter(reading -> tapes.isBelieved(reading.measurement()));
        if (right.isEmpty() || left.isEmpty()) {
            return List.of();
        }
        boolean isRightLow = right.get().fall() > left.get().fall();
        ShoulderReading low = isRightLow ? right.get() : left.get();
        ShoulderReading high = isRightLow ? left.get() : right.get();
        List<AlterationProposal> proposals = new ArrayList<>();
        if (!tapes.body().has(SCYE_DEPTH) && PostureProposals.isUnusual(high.evidence())) {
            proposals.add(new AlterationProposal(
                    high.further() > 0 ? Posture.SLOPING_SHOULDER : Posture.SQUARE_SHOULDER,
                    AlterationRule.ARMHOLE,
                    Side.BOTH,
                    ARMHOLE_SHARE * high.further(),
                    List.of(high.evidence())));
        }
        if (low.measurement() == high.measurement()) {
            Evidence uneven = uneven(low.evidence(), high.evidence());
            if (PostureProposals.isUnusual(uneven)) {
                proposals.add(new AlterationProposal(
                        Posture.LOW_SHOULDER,
                        AlterationRule.ARMHOLE,
                        isRightLow ? Side.RIGHT : Side.LEFT,
                        ARMHOLE_SHARE * (low.fall() - high.fall()),
                        List.of(uneven)));
            }
        }
        return proposals;
    }

    /** With the spread of the difference of two readings. */
    private static Evidence uneven(Evidence low, Evidence high) {
        double spread = StrictMath.sqrt(2) * TapeError.deviation(low.measurement());
        return new Evidence(low.measurement(), low.measured(), new Estimate(high.measured(), spread));
    }
}
