package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.OptionalDouble;

/**
 * The ease that a fit adds to the body, full girth, mm: one row for every girth of every garment, slim, regular and
 * comfort. Every row grows. A house may set its own for some girths, and a tailor lets out or takes in waist and seat
 * of one order. Table and sources: docs/drafting/ease.md, docs/drafting/alterations.md.
 */
public record Ease(Style style, Alterations altered) {

    /** A woman's thigh meets the seat lower: the block of the same seat is wider there. */
    private static final double WOMANS_THIGH = 12;

    public static Ease of(Style style) {
        return new Ease(style, Alterations.of(style, Side.RIGHT));
    }

    /** Jacket, on the scye line. */
    public double chest() {
        return row(EaseGirth.JACKET_CHEST);
    }

    /** Jacket, across the blades. */
    public double back() {
        return row(0, 8, 16);
    }

    /** Jacket, one shoulder, a length: as much as half the back gains, so that the shoulder ends over the armhole. */
    public double shoulder() {
        return row(-4, 0, 4);
    }

    /** Jacket, at the waist. */
    public double waist() {
        return row(EaseGirth.JACKET_WAIST) + altered(AlterationRule.WAIST, AlterationRule.JACKET_WAIST);
    }

    /** Jacket, at the seat. */
    public double seat() {
        return row(EaseGirth.JACKET_SEAT) + altered(AlterationRule.SEAT_WIDTH, AlterationRule.JACKET_SEAT);
    }

    /** Sleeve at the underarm, over the upper arm. */
    public double upperSleeve() {
        return row(EaseGirth.SLEEVE_WIDTH);
    }

    /** Sleeve at the cuff, over the wrist. */
    public double cuff() {
        return row(EaseGirth.CUFF);
    }

    /** Waistcoat, on the scye line: 50 less than the jacket that goes over it. */
    public double waistcoatChest() {
        return row(EaseGirth.WAISTCOAT_CHEST);
    }

    /** Waistcoat, at the waist. */
    public double waistcoatWaist() {
        return row(EaseGirth.WAISTCOAT_WAIST) + altered(AlterationRule.WAIST, AlterationRule.WAISTCOAT_WAIST);
    }

    /** Trousers, at the waist seam. */
    public double trouserWaist() {
        return row(EaseGirth.TROUSER_WAIST) + altered(AlterationRule.WAIST, AlterationRule.TROUSER_WAIST);
    }

    /** Trousers, at the seat. */
    public double trouserSeat() {
        return row(EaseGirth.TROUSER_SEAT) + altered(AlterationRule.SEAT_WIDTH, AlterationRule.TROUSER_SEAT);
    }

    /** Trousers at the crotch level, over the thigh. */
    public double thigh(Sex sex) {
        return row(EaseGirth.THIGH) + (sex == Sex.FEMALE ? WOMANS_THIGH : 0);
    }

    /** Trousers, over the girth above the knee cap; more where the calf or the hem asks it. */
    public double knee() {
        return row(EaseGirth.KNEE);
    }

    /** Trousers at the calf's level at least, over its girth. */
    public double calf() {
        return row(42, 50, 65);
    }

    /** Trousers at the hem, over the mean of heel, ankle, calf and seat that its rule takes. */
    public double hem() {
        return row(-14, -2, 24);
    }

    /** Both are for the pair of sides. */
    private double altered(AlterationRule ofAll, AlterationRule ofGarment) {
        return altered.of(ofAll) + altered.of(ofGarment);
    }

    private double row(EaseGirth girth) {
        return style.house()
                .map(house -> house.ease(girth, style.fit()))
                .orElse(OptionalDouble.empty())
                .orElse(girth.usual(style.fit()));
    }

    private double row(double slim, double regular, double comfort) {
        return switch (style.fit()) {
            case SLIM -> slim;
            case REGULAR -> regular;
            case COMFORT -> comfort;
        };
    }
}
