package io.tailorline.pattern;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the measurements show of a posture and the draft does not do by itself, as proposals for a tailor. What is on
 * the order already is not proposed again. Method and figures: docs/drafting/measures.md, Postures.
 */
final class PostureProposals {

    /** A measurement is unusual for its body so many spreads off: one body in twelve on either side. */
    private static final double UNUSUAL = 1.4;

    private PostureProposals() {}

    static boolean isUnusual(Evidence evidence) {
        return StrictMath.abs(evidence.deviations()) >= UNUSUAL;
    }

    /**
     * Back before shoulders. All or some of them may be added to the order: together they stay within the range of each
     * rule, and each says what of it remains. What the range leaves nothing of stays, with amount 0. What is on the
     * order already is left out, and what it leaves no room for; a body that is refused has none.
     */
    static List<AlterationProposal> of(Style style, MeasurementSet body) {
        List<MeasurementFinding> findings = MeasurementCheck.of(body);
        if (findings.stream().anyMatch(MeasurementFinding.Refused.class::isInstance)) {
            return List.of();
        }
        MeasurementEvidence tapes = MeasurementEvidence.of(body, findings);
        List<AlterationProposal> found = new ArrayList<>(
                BackPosture.of(tapes, BodyReading.of(body.rightSide()).body()));
        found.addAll(ShoulderPosture.of(tapes));
        return notOrdered(withinRanges(found), style.alterations()).stream()
                .filter(proposal -> !Collections.disjoint(proposal.rule().garments(), style.garments()))
                .filter(proposal -> fitsBeside(proposal, style.alterations()))
                .toList();
    }

    /** An alteration on the order, of the amount proposed or of all that was wanted, stands for one proposal. */
    static List<AlterationProposal> notOrdered(List<AlterationProposal> proposals, List<Style.Alteration> ordered) {
        List<Style.Alteration> unmatched = new ArrayList<>(ordered);
        List<AlterationProposal> left = new ArrayList<>();
        for (AlterationProposal proposal : proposals) {
            boolean isOrdered =
                    unmatched.remove(proposal.alteration()) || unmatched.remove(proposal.wantedAlteration());
            if (!isOrdered) {
                left.add(proposal);
            }
        }
        return left;
    }

    static List<AlterationProposal> withinRanges(List<AlterationProposal> found) {
        List<AlterationProposal> proposals = new ArrayList<>();
        for (AlterationProposal proposal : found) {
            AlterationRule rule = proposal.rule();
            double least = rule.least() - sum(rule, proposals, -1);
            double most = rule.most() - sum(rule, proposals, 1);
            double wanted = inSteps(rule, proposal.wanted());
            if (wanted != 0) {
                proposals.add(proposal.of(wanted, inSteps(rule, StrictMath.max(least, StrictMath.min(most, wanted)))));
            }
        }
        return proposals;
    }

    /** What those of one direction add up to, mm. */
    private static double sum(AlterationRule rule, List<AlterationProposal> proposals, int sign) {
        return proposals.stream()
                .filter(proposal -> proposal.rule() == rule && proposal.amount() * sign > 0)
                .mapToDouble(AlterationProposal::amount)
                .sum();
    }

    /** On each side that it alters, as {@link AlterationCheck} adds up. */
    private static boolean fitsBeside(AlterationProposal proposal, List<Style.Alteration> ordered) {
        AlterationRule rule = proposal.rule();
        return Stream.of(Side.RIGHT, Side.LEFT)
                .filter(side -> covers(proposal.side(), side))
                .mapToDouble(side -> proposal.amount()
                        + ordered.stream()
                                .filter(each -> each.rule().equals(rule.word()) && covers(each.side(), side))
                                .mapToDouble(Style.Alteration::amount)
                                .sum())
                .allMatch(sum -> sum >= rule.least() && sum <= rule.most());
    }

    private static boolean covers(Side altered, Side side) {
        return altered == Side.BOTH || altered == side;
    }

    /** Whole steps, rather too little than too much. */
    private static double inSteps(AlterationRule rule, double amount) {
        double steps = StrictMath.floor(StrictMath.abs(amount) / rule.step());
        return StrictMath.copySign(steps * rule.step(), amount);
    }
}
