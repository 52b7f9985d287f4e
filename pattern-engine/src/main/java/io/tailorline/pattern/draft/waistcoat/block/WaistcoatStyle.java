package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * The style of a waistcoat, mm: docs/drafting/waistcoat.md, step 1.
 *
 * @param closing how many buttons, in one row or two
 * @param lapel what is sewn into the opening
 * @param lapelWidth square to the opening
 * @param pointed whether the fronts end in points or in a straight hem
 * @param fourPockets breast welts as well as the lower ones
 * @param strap whether straps and buckle draw in the back
 * @param clothBack whether the outer back is cut from the suit's cloth; otherwise from lining
 * @param opening height of the top button above the waist
 * @param length of the side seam below the waist
 * @param balance how much higher the front neck point lies than the back one
 */
public record WaistcoatStyle(
        WaistcoatClosure closing,
        LapelShape lapel,
        double lapelWidth,
        boolean pointed,
        boolean fourPockets,
        boolean strap,
        boolean clothBack,
        double opening,
        double length,
        double balance) {

    static final ChoiceOption BUTTONS = ChoiceOption.of(
            Garment.WAISTCOAT,
            "waistcoat.buttons",
            "how many buttons: 5 or 6 in one row; 6x3 or 8x4 in two rows, double-breasted",
            WaistcoatClosure.FIVE.word(),
            List.of(
                    WaistcoatClosure.FIVE.word(),
                    WaistcoatClosure.SIX.word(),
                    WaistcoatClosure.SIX_BY_THREE.word(),
                    WaistcoatClosure.EIGHT_BY_FOUR.word()));

    static final ChoiceOption LAPEL = ChoiceOption.of(
            Garment.WAISTCOAT,
            "waistcoat.lapel",
            "lapel along the opening",
            LapelShape.NONE.word(),
            List.of(LapelShape.NONE.word(), LapelShape.NOTCH.word(), LapelShape.SHAWL.word(), LapelShape.PEAK.word()));

    static final LengthOption LAPEL_WIDTH = LengthOption.of(
            Garment.WAISTCOAT,
            "waistcoat.lapelWidth",
            "width of the lapel, square to the opening",
            55,
            40,
            75,
            Need.of(LAPEL, LapelShape.NOTCH.word(), LapelShape.SHAWL.word(), LapelShape.PEAK.word()));

    static final ChoiceOption HEM = ChoiceOption.of(
            Garment.WAISTCOAT,
            "waistcoat.hem",
            "fronts that end in points, or straight; a double-breasted one is straight",
            "point",
            List.of("point", "straight"),
            Need.of(BUTTONS, WaistcoatClosure.FIVE.word(), WaistcoatClosure.SIX.word()));

    static final ChoiceOption POCKETS = ChoiceOption.of(
                    Garment.WAISTCOAT, "waistcoat.pockets", "number of welt pockets", "4", List.of("2", "4"))
            .usuallyFor(Sex.FEMALE, "2");

    static final ChoiceOption BACK = ChoiceOption.of(
            Garment.WAISTCOAT,
            "waistcoat.back",
            "what the outer back is cut from",
            "lining",
            List.of("lining", "shell"));

    static final FlagOption STRAP =
            FlagOption.of(Garment.WAISTCOAT, "waistcoat.strap", "straps and buckle at the back waist", true);

    static final LengthOption OPENING = LengthOption.of(
            Garment.WAISTCOAT, "waistcoat.opening", "height of the top button above the waist", 130, 80, 200);

    static final LengthOption LENGTH = LengthOption.of(
            Garment.WAISTCOAT, "waistcoat.length", "length of the side seam below the waist", 65, 40, 110);

    static final LengthOption BALANCE = LengthOption.of(
            Garment.WAISTCOAT,
            "waistcoat.balance",
            "how much higher the front neck point lies than the back one, as on the jacket",
            10,
            -5,
            25);

    /** 130 on the mean man's back of 444: the opening grows with the length of the back. */
    private static final double OPENING_SHARE_OF_BACK = 0.293;

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS =
            List.of(BUTTONS, LAPEL, LAPEL_WIDTH, HEM, POCKETS, BACK, STRAP, OPENING, LENGTH, BALANCE);

    /** The same with an opening made for the back of this body, unless the order sets it. */
    public WaistcoatStyle openingFor(Style style, Body body) {
        double usual = OPENING_SHARE_OF_BACK * body.lengths().backWaist();
        double made =
                OPENING.chosen(style).orElse(StrictMath.max(OPENING.least(), StrictMath.min(OPENING.most(), usual)));
        return new WaistcoatStyle(
                closing, lapel, lapelWidth, pointed, fourPockets, strap, clothBack, made, length, balance);
    }

    /** The default style with the customer's choices. */
    public static WaistcoatStyle of(Style style) {
        WaistcoatClosure closing = WaistcoatClosure.of(BUTTONS.in(style));
        return new WaistcoatStyle(
                closing,
                LapelShape.of(LAPEL.in(style)),
                LAPEL_WIDTH.in(style),
                !closing.isDoubleBreasted() && HEM.is("point", style),
                POCKETS.is("4", style),
                STRAP.in(style),
                BACK.is("shell", style),
                OPENING.in(style),
                LENGTH.in(style),
                BALANCE.in(style));
    }
}
