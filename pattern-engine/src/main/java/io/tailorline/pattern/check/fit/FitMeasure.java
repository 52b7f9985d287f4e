package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.piece.Side;

/**
 * One reading of the tape on the drawn pieces.
 *
 * @param side the side of the body it was read on; both where the sides are alike
 * @param body the measurement of the body, in the unit of the rule; 0 where the rule reads a property of the cut alone
 * @param finished the same on the finished garment
 */
public record FitMeasure(FitRule rule, Side side, double body, double finished) {

    /** What the garment measures more than the body, in the unit of the rule. */
    public double ease() {
        return finished - body;
    }

    public boolean isWithin() {
        return rule.limits().contains(ease());
    }

    /** The rule's name, with the side where the sides differ: {@code jacket.backWidth, left}. */
    public String name() {
        return side == Side.BOTH ? rule.word() : rule.word() + ", " + side.word();
    }
}
