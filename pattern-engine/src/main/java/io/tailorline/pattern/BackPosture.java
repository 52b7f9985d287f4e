package io.tailorline.pattern;

import static io.tailorline.pattern.measure.Measurement.BACK_WAIST_LENGTH;
import static io.tailorline.pattern.measure.Measurement.CROTCH_LENGTH;
import static io.tailorline.pattern.measure.Measurement.FRONT_WAIST_LENGTH;

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

    /**
     * Of what a back is longer than usual this much lies over the blades: where it is 1.5 spreads long, 17 of 25 are
     * the curve and not the height between nape and waist. Source: docs/drafting/measures.md, Postures.
     */
    private static final double OVER_BLADES = 0.67;

    /** A front so many spreads off on the other side bears witness too. */
    private static final double FRONT_TELLS = 0.7;

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
            Optional<Evidence> front = tapes.find(FRONT_WAIST_LENGTH);
            if (PostureProposals.isUnusual(back)) {
                proposals.add(roundOrFlat(back, front));
            }
            tapes.find(CROTCH_LENGTH)
                    .filter(crotch -> crotch.deviations() >= FULL_SEAT && back.deviations() <= FLAT_BACK)
                    .ifPresent(crotch -> proposals.add(hollow(crotch, back)));
            drafted.ifPresent(body -> front.ifPresent(taped -> {
                Body held = body.overBlades(overBlades(proposals));
                proposals.add(
                        restOfBalance(taped, back, CoatProportions.of(held).frontMissing(held)));
            }));
        });
        return proposals;
    }

    /** The part over the blades; a front that is short over a round back, or long over a flat one, is named too. */
    private static AlterationProposal roundOrFlat(Evidence back, Optional<Evidence> front) {
        double excess = back.measured() - back.usual().value();
        boolean isRound = excess > 0;
        List<Evidence> evidence = new ArrayList<>(List.of(back));
        front.filter(taped -> isRound ? taped.deviations() <= -FRONT_TELLS : taped.deviations() >= FRONT_TELLS)
                .ifPresent(evidence::add);
        return new AlterationProposal(
                isRound ? Posture.STOOPED : Posture.ERECT,
                isRound ? AlterationRule.STOOPED : AlterationRule.ERECT,
                Side.BOTH,
                OVER_BLADES * StrictMath.abs(excess),
                evidence);
    }

    /** What of the back's length the proposals give over the blades, in steps and within the range, mm. */
    private static double overBlades(List<AlterationProposal> proposals) {
        return PostureProposals.withinRanges(proposals).stream()
                .mapToDouble(proposal -> switch (proposal.rule()) {
                    case STOOPED -> proposal.amount();
                    case ERECT -> -proposal.amount();
                    default -> 0;
                })
                .sum();
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
