package io.tailorline.pattern.draft;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The alterations of one side, summed by rule: the order of the rules does not matter, and a rule added and removed
 * again has no effect.
 */
public final class Alterations {

    /** Nothing is changed. */
    public static final Alterations NONE = new Alterations(new EnumMap<>(AlterationRule.class));

    private final Map<AlterationRule, Double> amounts;

    private Alterations(Map<AlterationRule, Double> amounts) {
        this.amounts = amounts;
    }

    /** The changes of a style for one side; unknown rules, which the engine has refused, are ignored. */
    public static Alterations of(Style style, Side side) {
        if (style.alterations().isEmpty()) {
            return NONE;
        }
        Map<AlterationRule, Double> amounts = new EnumMap<>(AlterationRule.class);
        for (Alteration alteration : style.alterations()) {
            if (alteration.side() == Side.BOTH || alteration.side() == side) {
                AlterationRule.find(alteration.rule())
                        .ifPresent(rule -> amounts.merge(rule, alteration.amount(), Double::sum));
            }
        }
        amounts.replaceAll((rule, amount) -> Mm.onGrid(amount));
        amounts.values().removeIf(amount -> amount == 0);
        return new Alterations(amounts);
    }

    /** The mean of two sides. */
    static Alterations mean(Alterations one, Alterations other) {
        if (one.equals(other)) {
            return one;
        }
        Map<AlterationRule, Double> amounts = new EnumMap<>(AlterationRule.class);
        for (AlterationRule rule : AlterationRule.values()) {
            double mean = (one.of(rule) + other.of(rule)) / 2;
            if (mean != 0) {
                amounts.put(rule, mean);
            }
        }
        return new Alterations(amounts);
    }

    /** The same changes but for some rules. */
    public Alterations without(Set<AlterationRule> rules) {
        if (Collections.disjoint(amounts.keySet(), rules)) {
            return this;
        }
        Map<AlterationRule, Double> kept = new EnumMap<>(amounts);
        kept.keySet().removeAll(rules);
        return new Alterations(kept);
    }

    /** Whether a garment is changed alike by both. */
    boolean isAlikeFor(Garment garment, Alterations other) {
        for (AlterationRule rule : AlterationRule.values()) {
            if (rule.garments().contains(garment) && of(rule) != other.of(rule)) {
                return false;
            }
        }
        return true;
    }

    /** By how much, mm; 0 when the rule is not applied. */
    public double of(AlterationRule rule) {
        return amounts.getOrDefault(rule, 0.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alterations that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
