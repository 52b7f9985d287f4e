package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.List;

/**
 * How the jacket looks, mm. Source of the house values: docs/drafting/jacket.md, steps 3, 6 to 8 and 12.
 *
 * @param lapelWidth square to the roll line
 * @param lapelStep along the gorge from the notch to the lapel tip
 * @param collarEnd length of the collar end at the notch
 * @param notchAngleDeg between lapel top and collar end
 * @param gorgeDrop how far below the neck point the gorge crosses the roll line
 * @param gorgeTiltDeg how far the gorge falls from square to the roll line
 * @param collarStand height of the collar stand at centre back
 * @param collarFall depth of the collar fall at centre back
 * @param rollBesideNeck how far outside the neck point the roll line crosses the shoulder line
 * @param overlap of the front edges beyond centre front
 * @param buttonSpacing from the break to the lower button's level
 * @param cutawayRadius rounding of the front corner
 * @param frontDrop how much lower the hem hangs in front
 * @param balance how much higher the front neck point lies than the back one
 * @param shoulderPad thickness of the pad, taken off the shoulder's fall
 * @param ventLength of the centre vent
 */
record JacketStyle(
        double lapelWidth,
        double lapelStep,
        double collarEnd,
        double notchAngleDeg,
        double gorgeDrop,
        double gorgeTiltDeg,
        double collarStand,
        double collarFall,
        double rollBesideNeck,
        double overlap,
        double buttonSpacing,
        double cutawayRadius,
        double frontDrop,
        double balance,
        double shoulderPad,
        double ventLength) {

    static final LengthOption LAPEL_WIDTH = LengthOption.of(
            Garment.JACKET, "jacket.lapelWidth", "width of the lapel, square to the roll line", 85, 65, 110);

    static final LengthOption BALANCE = LengthOption.of(
            Garment.JACKET,
            "jacket.balance",
            "how much higher the front neck point lies than the back one: less for a stooped figure, more for an erect one",
            10,
            -5,
            25);

    /** What a customer may choose. */
    static final List<StyleOption> OPTIONS = List.of(LAPEL_WIDTH, BALANCE);

    private static final double STEP_SHARE_OF_LAPEL = 0.46;
    private static final double END_SHARE_OF_LAPEL = 0.40;

    /** Notched lapel, two buttons, centre vent. */
    static final JacketStyle HOUSE = new JacketStyle(85, 39, 34, 82, 65, 10, 28, 43, 20, 20, 108, 80, 20, 10, 10, 240);

    /** The house style with what the customer chose; a narrow lapel gets a narrower step and collar end. */
    static JacketStyle of(Style style) {
        JacketStyle house = HOUSE;
        double lapel = LAPEL_WIDTH.in(style);
        return new JacketStyle(
                lapel,
                StrictMath.min(house.lapelStep, lapel * STEP_SHARE_OF_LAPEL),
                StrictMath.min(house.collarEnd, lapel * END_SHARE_OF_LAPEL),
                house.notchAngleDeg,
                house.gorgeDrop,
                house.gorgeTiltDeg,
                house.collarStand,
                house.collarFall,
                house.rollBesideNeck,
                house.overlap,
                house.buttonSpacing,
                house.cutawayRadius,
                house.frontDrop,
                BALANCE.in(style),
                house.shoulderPad,
                house.ventLength);
    }
}
