package io.tailorline.pattern;

import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.Arrays;
import java.util.Optional;

/**
 * A girth of the body and the girth of the suit that is worn over it: the trousers' waist and seat, the jacket's chest,
 * sleeve and cuff. It leads from a garment that fits to the body in it, and tells what a body that is only estimated
 * means for the fit. Source of every ease: {@link Ease}.
 */
public enum WornGirth {
    CHEST(Measurement.CHEST_GIRTH, EaseGirth.JACKET_CHEST),
    WAIST(Measurement.WAIST_GIRTH, EaseGirth.TROUSER_WAIST),
    SEAT(Measurement.HIP_GIRTH, EaseGirth.TROUSER_SEAT),
    UPPER_ARM(Measurement.UPPER_ARM_GIRTH, EaseGirth.SLEEVE_WIDTH),
    WRIST(Measurement.WRIST_GIRTH, EaseGirth.CUFF),
    THIGH(Measurement.THIGH_GIRTH, EaseGirth.THIGH),
    KNEE(Measurement.KNEE_GIRTH, EaseGirth.KNEE);

    private final Measurement body;
    private final EaseGirth garment;

    WornGirth(Measurement body, EaseGirth garment) {
        this.body = body;
        this.garment = garment;
    }

    public Measurement body() {
        return body;
    }

    /** The girth on the suit. */
    public EaseGirth garment() {
        return garment;
    }

    /** Empty for a measurement over which no girth of the suit is drafted by ease alone. */
    public static Optional<WornGirth> over(Measurement measurement) {
        return Arrays.stream(values()).filter(each -> each.body == measurement).findFirst();
    }

    /** What a finished garment of this style reads over the body that it fits, mm. */
    public double ease(Style style, Sex sex) {
        Ease ease = Ease.of(style);
        return switch (this) {
            case CHEST -> ease.chest();
            case WAIST -> ease.trouserWaist();
            case SEAT -> ease.trouserSeat();
            case UPPER_ARM -> ease.upperSleeve();
            case WRIST -> ease.cuff();
            case THIGH -> ease.thigh(sex);
            case KNEE -> ease.knee();
        };
    }

    /**
     * Of garments cut for the estimate, the share that must be altered: those that wear like the next fit of the ease
     * table or worse, tighter or wider; beyond the last fit, like the least and the most that a house may set. 0 to 1.
     */
    public double altered(Estimate estimate, Fit fit) {
        double usual = garment.usual(fit);
        double tighter = usual - (fit == Fit.SLIM ? garment.least() : garment.usual(before(fit)));
        double wider = (fit == Fit.COMFORT ? garment.most() : garment.usual(after(fit))) - usual;
        return estimate.above(tighter) + estimate.above(wider);
    }

    private static Fit before(Fit fit) {
        return fit == Fit.COMFORT ? Fit.REGULAR : Fit.SLIM;
    }

    private static Fit after(Fit fit) {
        return fit == Fit.SLIM ? Fit.REGULAR : Fit.COMFORT;
    }
}
