package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * The shape of a lapel, mm. Defaults: docs/drafting/jacket.md, steps 7, 12 and 18.
 *
 * @param kind notch, semi-peak, peak or shawl
 * @param width square to the roll line
 * @param step from the notch to the lapel tip
 * @param stepUpDeg how far the step rises above the gorge's direction
 * @param collarEnd length of the collar end at the notch
 * @param notchAngleDeg between the gorge's direction and the collar end
 * @param gorgeDrop how far below the neck point the gorge crosses the roll line
 * @param gorgeTiltDeg how far the gorge falls from square to the roll line
 */
public record LapelStyle(
        Kind kind,
        double width,
        double step,
        double stepUpDeg,
        double collarEnd,
        double notchAngleDeg,
        double gorgeDrop,
        double gorgeTiltDeg) {

    /** How lapel and collar meet. */
    public enum Kind {
        NOTCH,
        SEMI_PEAK,
        PEAK,
        SHAWL
    }

    static final ChoiceOption LAPEL = ChoiceOption.of(
            Garment.JACKET,
            "jacket.lapel",
            "how lapel and collar meet; default for a double-breasted jacket: peak",
            "notch",
            List.of("notch", "semi-peak", "peak", "shawl"));

    static final LengthOption WIDTH = LengthOption.of(
                    Garment.JACKET, "jacket.lapelWidth", "width of the lapel, square to the roll line", 85, 65, 110)
            .usuallyFor(Sex.FEMALE, 80);

    static final LengthOption GORGE_HEIGHT = LengthOption.of(
            Garment.JACKET,
            "jacket.gorgeHeight",
            "how much higher (or lower, less than 0) the gorge lies than usual",
            0,
            -20,
            20,
            Need.of(LAPEL, "notch", "semi-peak", "peak"));

    static final ChoiceOption GORGE_ANGLE = ChoiceOption.of(
            Garment.JACKET,
            "jacket.gorgeAngle",
            "how far the gorge falls from square to the roll line, degrees: worn it falls 10 more",
            "10",
            List.of("0", "5", "10", "15", "20"),
            Need.of(LAPEL, "notch", "semi-peak", "peak"));

    static final ChoiceOption NOTCH_SHAPE = ChoiceOption.of(
            Garment.JACKET,
            "jacket.notchShape",
            "shape of the notch: regular (82 degrees), narrow (75), wide (90), or regular and small",
            "regular",
            List.of("regular", "narrow", "wide", "small"),
            Need.of(LAPEL, "notch"));

    private static final double GORGE_DROP = 65;

    private static final double NOTCH_STEP = 39;
    private static final double STEP_SHARE_OF_LAPEL = 0.46;
    private static final double NOTCH_COLLAR_END = 34;
    private static final double END_SHARE_OF_LAPEL = 0.40;
    private static final double NOTCH_ANGLE_DEG = 82;

    /** Notches are cut at 75 to 90 degrees (drafting facts, 3). */
    private static final double NARROW_NOTCH_DEG = 75;

    private static final double WIDE_NOTCH_DEG = 90;

    /** Step and collar end of a small notch as shares of the usual ones (*trade*: 30 and 26 of 39 and 34). */
    private static final double SMALL_NOTCH = 0.77;

    /** Half as far as a peak; the notch opens by the rest of its 82 degrees. */
    private static final double SEMI_PEAK_UP_DEG = 19;

    private static final double PEAK_STEP = 51;
    private static final double PEAK_SHARE_OF_LAPEL = 0.60;
    private static final double PEAK_UP_DEG = 38;
    private static final double PEAK_COLLAR_END = 40;
    private static final double PEAK_END_SHARE_OF_LAPEL = 0.47;
    /** The collar end of a peak lies close to its step. */
    private static final double PEAK_ANGLE_DEG = 56;

    LapelStyle gorgeHigherBy(double mm) {
        return new LapelStyle(kind, width, step, stepUpDeg, collarEnd, notchAngleDeg, gorgeDrop - mm, gorgeTiltDeg);
    }

    static LapelStyle of(Style style) {
        double width = WIDTH.in(style);
        double drop = GORGE_DROP - GORGE_HEIGHT.in(style);
        double tilt = Double.parseDouble(GORGE_ANGLE.in(style));
        return switch (kind(style)) {
            case NOTCH -> shaped(notched(Kind.NOTCH, width, 0, drop, tilt), NOTCH_SHAPE.in(style));
            case SEMI_PEAK -> notched(Kind.SEMI_PEAK, width, SEMI_PEAK_UP_DEG, drop, tilt);
            case PEAK ->
                new LapelStyle(
                        Kind.PEAK,
                        width,
                        StrictMath.min(PEAK_STEP, width * PEAK_SHARE_OF_LAPEL),
                        PEAK_UP_DEG,
                        StrictMath.min(PEAK_COLLAR_END, width * PEAK_END_SHARE_OF_LAPEL),
                        PEAK_ANGLE_DEG,
                        drop,
                        tilt);
            case SHAWL -> {
                double step = StrictMath.min(NOTCH_STEP, width * STEP_SHARE_OF_LAPEL);
                yield new LapelStyle(Kind.SHAWL, width, step, 0, step, 0, drop, tilt);
            }
        };
    }

    /** Step and collar end of a notched lapel; only the step may rise. */
    private static LapelStyle notched(Kind kind, double width, double stepUpDeg, double drop, double tilt) {
        return new LapelStyle(
                kind,
                width,
                StrictMath.min(NOTCH_STEP, width * STEP_SHARE_OF_LAPEL),
                stepUpDeg,
                StrictMath.min(NOTCH_COLLAR_END, width * END_SHARE_OF_LAPEL),
                NOTCH_ANGLE_DEG,
                drop,
                tilt);
    }

    private static LapelStyle shaped(LapelStyle usual, String shape) {
        return switch (shape) {
            case "narrow" -> usual.withNotch(1, NARROW_NOTCH_DEG);
            case "wide" -> usual.withNotch(1, WIDE_NOTCH_DEG);
            case "small" -> usual.withNotch(SMALL_NOTCH, NOTCH_ANGLE_DEG);
            default -> usual;
        };
    }

    private LapelStyle withNotch(double size, double angleDeg) {
        return new LapelStyle(kind, width, step * size, stepUpDeg, collarEnd * size, angleDeg, gorgeDrop, gorgeTiltDeg);
    }

    private static Kind kind(Style style) {
        boolean said = style.options().containsKey(LAPEL.name());
        if (!said && JacketClosure.isDoubleBreasted(style)) {
            return Kind.PEAK;
        }
        return switch (LAPEL.in(style)) {
            case "semi-peak" -> Kind.SEMI_PEAK;
            case "peak" -> Kind.PEAK;
            case "shawl" -> Kind.SHAWL;
            default -> Kind.NOTCH;
        };
    }

    /** Whether facing and top collar are cut in one and no notch parts them. */
    public boolean isShawl() {
        return kind == Kind.SHAWL;
    }
}
