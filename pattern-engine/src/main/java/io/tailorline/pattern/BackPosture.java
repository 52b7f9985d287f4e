package io.tailorline.pattern;

import static io.tailorline.pattern.measure.Measurement.BACK_WAIST_LENGTH;
import static io.tailorline.pattern.measure.Measurement.CROTCH_LENGTH;
import static io.tailorline.pattern.measure.Measurement.FRONT_WAIST_LENGTH;
import static io.tailorline.pattern.measure.Measurement.SCYE_DEPTH;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stooped, erect and hollow backs, and what the draft leaves to the tailor of each: docs/drafting/measures.md,
 * Postures.
 */
final class BackPosture {

    /** Of the excess of a round back the sleeve hangs forward. Source: docs/drafting/alterations.md, stooped. */
    private static final double PITCH_SHARE = 0.25;

    /** Of it the armhole lies lower, over the quarter that the usual scye depth follows by itself. */
    private static final double ARMHOLE_SHARE = 0.5;

    /** Of an excess of the crotch length this much lies behind. Source: docs/drafting/measures.md, Postures. */
    private static final double BEHIND_SHARE = 0.3;

    /** A full seat: the crotch length so many spreads over the usual. */
    private static final double FULL_SEAT = 0.7;

    /** Over a back that is flat: its length so many spreads under the usual. */
    private static final double FLAT_BACK = -0.4;

    private BackPosture() {}

    static List<AlterationProposal> of(MeasurementEvidence tapes, Optional<Body> drafted) {
        List<AlterationProposal> proposals = new ArrayList<>();
        tapes.find(BACK_WAIST_LENGTH).ifPresent(back -> {
            if (PostureProposals.isUnusual(back)) {
                proposals.addAll(roundOrFlat(back, !tapes.body().has(SCYE_DEPTH)));
            }
            tapes.find(CROTCH_LENGTH)
                    .filter(crotch -> crotch.deviations() >= FULL_SEAT && back.deviations() <= FLAT_BACK)
                    .ifPresent(crotch -> proposals.add(hollow(crotch, back)));
            drafted.ifPresent(body -> tapes.find(FRONT_WAIST_LENGTH)
                    .ifPresent(front -> proposals.add(
                            restOfBalance(front, back, CoatProportions.of(body).frontMissing(body)))));
        });
        return proposals;
    }

    private static List<AlterationProposal> roundOrFlat(Evidence back, boolean scyeDepthByRule) {
        double excess = back.measured() - back.usual().value();
        Posture posture = excess > 0 ? Posture.STOOPED : Posture.ERECT;
        List<AlterationProposal> proposals = new ArrayList<>();
        proposals.add(new AlterationProposal(
                posture, AlterationRule.ARM_PITCH, Side.BOTH, PITCH_SHARE * excess, List.of(back)));
        if (scyeDepthByRule) {
            proposals.add(new AlterationProposal(
                    posture, AlterationRule.ARMHOLE, Side.BOTH, ARMHOLE_SHARE * excess, List.of(back)));
        }
        return proposals;
    }

    private static AlterationProposal hollow(Evidence crotch, Evidence back) {
        double excess = crotch.measured() - crotch.usual().value();
        return new AlterationProposal(
                Posture.HOLLOW_BACK,
                AlterationRule.HOLLOW_BACK,
                Side.BOTH,
                BEHIND_SHARE * excess,
                List.of(crotch, back));
    }

    /** @param missing what a man's front lacks to be as long as it was taped, mm */
    private static AlterationProposal restOfBalance(Evidence front, Evidence back, double missing) {
        return new AlterationProposal(
                missing > 0 ? Posture.ERECT : Posture.STOOPED,
                AlterationRule.FRONT_BALANCE,
                Side.BOTH,
                missing,
                List.of(front, back));
    }
}
