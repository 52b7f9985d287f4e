package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The style of a jacket, mm: the customer's choices, with defaults for the rest.
 *
 * @param frontCut the lower front corner
 * @param lining how much is lined
 * @param hasActionBack a pleat from the shoulder to the waist behind either arm
 * @param hasDart a waist dart in front
 * @param balance how much higher the front neck point lies than the back one
 * @param longer than the usual length
 * @param changes the tailor's alterations for the figure
 */
public record JacketStyle(
        LapelStyle lapel,
        JacketClosure closing,
        FrontCut frontCut,
        VentStyle vents,
        PocketStyle pockets,
        ShoulderStyle shoulder,
        CuffStyle cuff,
        CollarStyle collar,
        LiningExtent lining,
        DinnerStyle dinner,
        boolean hasActionBack,
        boolean hasDart,
        double balance,
        double longer,
        FigureChanges changes) {

    static final LengthOption BALANCE = LengthOption.of(
            Garment.JACKET,
            "jacket.balance",
            "how much higher the front neck point lies than the back one: less for a stooped figure, more for an erect one",
            10,
            -5,
            25);

    static final LengthOption LENGTH = LengthOption.of(
            Garment.JACKET,
            "jacket.length",
            "how much longer (or shorter, less than 0) than the usual length, 0.43 of the height",
            0,
            -50,
            50);

    static final FlagOption DART =
            FlagOption.of(Garment.JACKET, "jacket.dart", "a waist dart in front, under the breast pocket", true);

    static final FlagOption ACTION_BACK = FlagOption.of(
            Garment.JACKET,
            "jacket.actionBack",
            "an action back: a pleat behind either arm, from the shoulder seam to the waist",
            false,
            Need.of(LiningExtent.OPTION, "full"));

    /** With the nape the gorge rises by half, with the length pockets and lowest button sink by three tenths. */
    private static final double GORGE_SHARE_OF_COLLAR = 0.5;

    private static final double POCKET_SHARE_OF_LENGTH = 0.3;

    /** The options of the style, in the order of a form. */
    public static final List<StyleOption> OPTIONS = List.of(
            JacketClosure.BUTTONS,
            JacketClosure.OVERLAP,
            JacketClosure.STANCE,
            JacketClosure.SPACING,
            LapelStyle.LAPEL,
            LapelStyle.WIDTH,
            LapelStyle.NOTCH_SHAPE,
            LapelStyle.GORGE_HEIGHT,
            LapelStyle.GORGE_ANGLE,
            FrontCut.FRONT_CUT,
            PocketStyle.POCKETS,
            JacketClosure.POCKET_HEIGHT,
            PocketStyle.SLANT,
            PocketStyle.TICKET,
            PocketStyle.BREAST,
            VentStyle.VENTS,
            VentStyle.LENGTH,
            LENGTH,
            DART,
            ShoulderStyle.SHOULDER,
            ShoulderStyle.PAD,
            CuffStyle.BUTTONS,
            CuffStyle.CUFF,
            CollarStyle.UNDER_COLLAR,
            CollarStyle.STAND,
            CollarStyle.HEIGHT,
            CollarStyle.THROAT_LATCH,
            ACTION_BACK,
            DinnerStyle.OPTION,
            BALANCE);

    /** The default jacket: notched lapel, two buttons, centre vent. */
    public static final JacketStyle DEFAULT =
            of(new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), Map.of(), List.of()));

    public static JacketStyle of(Style style) {
        return of(style, FigureChanges.NONE);
    }

    public static JacketStyle of(Style style, FigureChanges changes) {
        return new JacketStyle(
                LapelStyle.of(style).gorgeHigherBy(GORGE_SHARE_OF_COLLAR * changes.collarHeight()),
                JacketClosure.of(style).lowerBy(POCKET_SHARE_OF_LENGTH * changes.jacketLength()),
                FrontCut.of(style).lowerBy(changes.frontLength()),
                VentStyle.of(style),
                PocketStyle.of(style),
                ShoulderStyle.of(style),
                CuffStyle.of(style),
                CollarStyle.of(style),
                LiningExtent.in(style),
                DinnerStyle.of(style),
                ACTION_BACK.in(style),
                DART.in(style),
                BALANCE.in(style),
                LENGTH.in(style) + changes.jacketLength(),
                changes);
    }

    public double shoulderPad() {
        return shoulder.pad();
    }

    /** The same with another excess of the sleeve's cap over the armhole, mm. */
    public JacketStyle withCapEase(double capEase) {
        return with(closing, new ShoulderStyle(shoulder.pad(), capEase));
    }

    /**
     * The same with pocket and buttons where the skirt of this body has them.
     *
     * @param body with the whole length of its back: what is given over the blades is taken from neither skirt nor hem
     */
    public JacketStyle madeFor(Body body) {
        double lower = DetailSizes.pocketLower(body, longer - changes.jacketLength(), JacketClosure.POCKET_BELOW_WAIST);
        return with(closing.spreadBy(lower), shoulder);
    }

    private JacketStyle with(JacketClosure closure, ShoulderStyle head) {
        return new JacketStyle(
                lapel,
                closure,
                frontCut,
                vents,
                pockets,
                head,
                cuff,
                collar,
                lining,
                dinner,
                hasActionBack,
                hasDart,
                balance,
                longer,
                changes);
    }
}
