package io.tailorline.pattern;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Lists of alterations as a tailor might order them: a few rules, any amount in the range of each, some on one side
 * only.
 */
final class RandomAlterations {

    /** One undoes the other, or both add up beyond a range. */
    private static final List<Set<AlterationRule>> CONTRADICTIONS = List.of(
            EnumSet.of(AlterationRule.STOOPED, AlterationRule.ERECT),
            EnumSet.of(AlterationRule.SLOPING_SHOULDER, AlterationRule.SQUARE_SHOULDER),
            EnumSet.of(AlterationRule.LOW_SHOULDER, AlterationRule.SQUARE_SHOULDER),
            EnumSet.of(AlterationRule.WAIST, AlterationRule.JACKET_WAIST),
            EnumSet.of(AlterationRule.WAIST, AlterationRule.WAISTCOAT_WAIST),
            EnumSet.of(AlterationRule.WAIST, AlterationRule.TROUSER_WAIST),
            EnumSet.of(AlterationRule.SEAT_WIDTH, AlterationRule.JACKET_SEAT),
            EnumSet.of(AlterationRule.SEAT_WIDTH, AlterationRule.TROUSER_SEAT));

    /** Amounts are told to half a millimetre. */
    private static final double PER_MM = 2;

    private RandomAlterations() {}

    /** @param most of a rule's range that is used, 0..1 */
    static List<Alteration> of(
            List<AlterationRule> rules, Set<Garment> garments, int count, double most, Random random) {
        List<AlterationRule> shuffled = new ArrayList<>(rules);
        shuffled.removeIf(rule -> Collections.disjoint(rule.garments(), garments));
        Collections.shuffle(shuffled, random);
        EnumSet<AlterationRule> chosen = EnumSet.noneOf(AlterationRule.class);
        List<Alteration> alterations = new ArrayList<>();
        for (AlterationRule rule : shuffled) {
            if (alterations.size() < count && contradictsNone(rule, chosen)) {
                chosen.add(rule);
                Side side = rule.isForOneSide() ? Side.values()[random.nextInt(3)] : Side.BOTH;
                int lowest = (int) Math.ceil(most * rule.least() * PER_MM);
                int highest = (int) Math.floor(most * rule.most() * PER_MM);
                double amount = (lowest + random.nextInt(highest - lowest + 1)) / PER_MM;
                alterations.add(new Alteration(rule.word(), side, amount));
            }
        }
        return alterations;
    }

    private static boolean contradictsNone(AlterationRule rule, Set<AlterationRule> chosen) {
        return CONTRADICTIONS.stream()
                .noneMatch(pair -> pair.contains(rule) && pair.stream().anyMatch(chosen::contains));
    }
}
