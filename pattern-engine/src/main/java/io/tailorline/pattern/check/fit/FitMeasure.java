package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import java.util.Locale;

/**
 * One reading of the tape on the drawn pieces.
 *
 * @param side the side of the body it was read on; both where the sides are alike
 * @param body the measurement of the body, in the unit of the rule; 0 where the rule reads a property of the cut alone
 * @param finished the same on the finished garment
 * @param limits of the ease in this order
 */
public record FitMeasure(FitRule rule, Side side, double body, double finished, FitLimits limits) {

    /** What the garment measures more than the body, in the unit of the rule. */
    public double ease() {
        return finished - body;
    }

    public boolean isWithin() {
        return limits.contains(ease());
    }

    /** The rule's name, with the side where the sides differ: {@code jacket.acrossBack, left}. */
    public String name() {
        return side == Side.BOTH ? rule.word() : rule.word() + ", " + side.word();
    }

    /**
     * One line of a table: name, body, finished measure, ease, limits, {@code ok}, {@code OUTSIDE} where the
     * certificate fails for it, or {@code outside, not enforced}.
     */
    public String line() {
        String ofBody = body == 0 ? "" : String.format(Locale.ROOT, "%.2f", body);
        String ease = body == 0 ? "" : String.format(Locale.ROOT, "%+.2f", ease());
        String line = String.format(
                Locale.ROOT,
                "%-32s %9s %9.2f %9s %-4s %-15s",
                name(),
                ofBody,
                finished,
                ease,
                rule.unit(),
                limits.words());
        return (line + verdict()).stripTrailing();
    }

    /** For a person: the measure, its ease and what it must be. */
    Notice told() {
        return Notice.of(
                "found.fit",
                side == Side.BOTH ? rule.named() : Notice.of("found.fit-side", rule.named(), Word.side(side.word())),
                Quantity.of("%.2f", ease(), rule.unit()),
                limits.told(rule.unit()));
    }

    private String verdict() {
        if (!limits.isJudged()) {
            return "";
        }
        if (isWithin()) {
            return " ok";
        }
        return rule.isEnforced() ? " OUTSIDE" : " outside, not enforced";
    }

    /** The head of the table whose lines are {@link #line}. */
    public static String head() {
        return "%-32s %9s %9s %9s %-4s %s".formatted("measure", "body", "finished", "ease", "", "limits");
    }
}
