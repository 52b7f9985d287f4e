package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.ArrayList;
import java.util.List;

/**
 * How the fronts close, mm. Defaults: docs/drafting/jacket.md, steps 7, 8 and 19.
 *
 * @param kind rows and columns of buttons
 * @param overlap of the front edges beyond centre front
 * @param breakBelowWaist level of the break, which is that of the button it rolls to; negative above the waist
 * @param fastenedBelowBreak levels of the buttons that are fastened, below the break
 * @param isSpaced whether the order says how far apart the buttons are
 * @param pocketBelowWaist level of the hip pocket's mouth
 */
public record JacketClosure(
        Kind kind,
        double overlap,
        double breakBelowWaist,
        List<Double> fastenedBelowBreak,
        boolean isSpaced,
        double pocketBelowWaist) {

    /** Number of buttons; of a double-breasted front: how many are seen x how many can be fastened. */
    public enum Kind {
        ONE,
        TWO,
        THREE,
        SIX_BY_TWO,
        SIX_BY_ONE,
        FOUR_BY_ONE
    }

    static final ChoiceOption BUTTONS = ChoiceOption.of(
            Garment.JACKET,
            "jacket.buttons",
            "buttons in front; 6x2, 6x1 and 4x1 are double-breasted: seen x fastened",
            "2",
            List.of("1", "2", "3", "6x2", "6x1", "4x1"));

    public static final LengthOption OVERLAP = LengthOption.of(
            Garment.JACKET,
            "jacket.overlap",
            "how far a double-breasted front reaches beyond centre front",
            70,
            60,
            80,
            Need.of(BUTTONS, "6x2", "6x1", "4x1"));

    static final LengthOption SPACING = LengthOption.of(
            Garment.JACKET,
            "jacket.buttonSpacing",
            "from one fastened button to the next; without it the body decides",
            108,
            90,
            125,
            Need.of(BUTTONS, "2", "3", "6x2"));

    static final LengthOption POCKET_HEIGHT = LengthOption.of(
            Garment.JACKET,
            "jacket.pocketHeight",
            "how much higher (or lower, less than 0) the hip pockets lie than usual; the buttons stay",
            0,
            -25,
            25);

    static final LengthOption STANCE = LengthOption.of(
            Garment.JACKET,
            "jacket.stance",
            "how much higher (or lower, less than 0) buttons and hip pockets lie than usual",
            0,
            -20,
            20);

    private static final double SINGLE_OVERLAP = 20;
    /** Of two buttons the upper one, and of a 6x2 the row it rolls to, lies this far above the waist. */
    private static final double TWO_ABOVE_WAIST = 10;

    private static final double ONE_BELOW_WAIST = 10;
    private static final double THREE_ABOVE_WAIST = 110;
    private static final double THREE_APART = 104;
    private static final double FOUR_BELOW_WAIST = 45;
    /** The long roll of a 6x1 ends between that of a 4x1 and the pocket (*trade*). */
    private static final double SIX_BY_ONE_BELOW_WAIST = 70;
    /** The lowest button of two lies level with the pocket mouth. */
    static final double POCKET_BELOW_WAIST = 98;

    static JacketClosure of(Style style) {
        double lower = -STANCE.in(style);
        double pocket = POCKET_BELOW_WAIST + lower - POCKET_HEIGHT.in(style);
        double two = SPACING.chosen(style).orElse(POCKET_BELOW_WAIST + TWO_ABOVE_WAIST);
        double three = SPACING.chosen(style).orElse(THREE_APART);
        boolean isSpaced = SPACING.chosen(style).isPresent();
        return switch (BUTTONS.in(style)) {
            case "1" -> one(Kind.ONE, SINGLE_OVERLAP, ONE_BELOW_WAIST + lower, pocket);
            case "3" ->
                new JacketClosure(
                        Kind.THREE,
                        SINGLE_OVERLAP,
                        -THREE_ABOVE_WAIST + lower,
                        List.of(0.0, three, 2 * three),
                        isSpaced,
                        pocket);
            case "6x2" ->
                new JacketClosure(
                        Kind.SIX_BY_TWO,
                        OVERLAP.in(style),
                        -TWO_ABOVE_WAIST + lower,
                        List.of(0.0, two),
                        isSpaced,
                        pocket);
            case "6x1" -> one(Kind.SIX_BY_ONE, OVERLAP.in(style), SIX_BY_ONE_BELOW_WAIST + lower, pocket);
            case "4x1" -> one(Kind.FOUR_BY_ONE, OVERLAP.in(style), FOUR_BELOW_WAIST + lower, pocket);
            default ->
                new JacketClosure(
                        Kind.TWO, SINGLE_OVERLAP, -TWO_ABOVE_WAIST + lower, List.of(0.0, two), isSpaced, pocket);
        };
    }

    private static JacketClosure one(Kind kind, double overlap, double breakBelowWaist, double pocket) {
        return new JacketClosure(kind, overlap, breakBelowWaist, List.of(0.0), false, pocket);
    }

    /** Pocket and lowest button lower; the break stays, and so do buttons whose distance was ordered. */
    JacketClosure lowerBy(double mm) {
        if (mm == 0) {
            return this;
        }
        List<Double> buttons = new ArrayList<>(fastenedBelowBreak);
        int lowest = buttons.size() - 1;
        if (lowest > 0 && !isSpaced) {
            buttons.set(lowest, buttons.get(lowest) + mm);
        }
        return with(buttons, pocketBelowWaist + mm);
    }

    /**
     * Pocket and buttons further apart: the lowest lower by this, and those between by their share of it. Buttons whose
     * distance was ordered stay.
     */
    JacketClosure spreadBy(double mm) {
        int lowest = fastenedBelowBreak.size() - 1;
        List<Double> buttons = new ArrayList<>();
        for (int i = 0; i <= lowest; i++) {
            buttons.add(fastenedBelowBreak.get(i) + (lowest == 0 || isSpaced ? 0 : mm * i / lowest));
        }
        return with(buttons, pocketBelowWaist + mm);
    }

    private JacketClosure with(List<Double> buttons, double pocket) {
        return new JacketClosure(kind, overlap, breakBelowWaist, List.copyOf(buttons), isSpaced, pocket);
    }

    static boolean isDoubleBreasted(Style style) {
        return of(style).isDoubleBreasted();
    }

    public boolean isDoubleBreasted() {
        return kind == Kind.SIX_BY_TWO || kind == Kind.SIX_BY_ONE || kind == Kind.FOUR_BY_ONE;
    }

    /** How many buttons are seen in front. */
    int buttonCount() {
        return switch (kind) {
            case ONE -> 1;
            case TWO -> 2;
            case THREE -> 3;
            case FOUR_BY_ONE -> 4;
            case SIX_BY_TWO, SIX_BY_ONE -> 6;
        };
    }

    /** Level of the lowest button that is fastened, below the break. */
    public double lowestBelowBreak() {
        return fastenedBelowBreak.get(fastenedBelowBreak.size() - 1);
    }
}
