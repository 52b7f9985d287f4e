package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.Garment.TROUSERS;

import io.tailorline.pattern.draft.DinnerSuit;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;
import java.util.Optional;

/**
 * The style of trousers, mm. Options and their limits: docs/drafting/trousers.md, 10.
 *
 * @param pleats in each front, 0 to 2
 * @param pleatsInwards whether the pleats open towards the fly instead of the pocket
 * @param turnUp depth of the turn-up, 0 for a plain hem
 * @param band finished width of the waistband
 * @param bandEnd how the band ends at centre front
 * @param shapedBand whether the band is narrower above, as the body is
 * @param fishtail whether the band rises behind to the braces, split at centre back
 * @param aboveWaist how far the top of the band sits above the tailor's waist; negative below
 * @param hem leg width all round at the hem as ordered; empty when body and fit decide
 * @param ease what the fit adds to the body
 * @param womensCut whether a woman's trousers have a draft of their own and close right over left
 * @param sideZip whether they close by a zip in the left side seam instead of a fly
 * @param backDarts in each back as ordered, 1 or 2; empty when the draft decides
 * @param hipPockets 0, 1 (right) or 2
 * @param flaps whether the hip pockets have flaps
 * @param coinPocket whether a pocket for coins is sewn into the right half of the waist seam
 * @param shapedBags whether the side pocket's bag follows the mouth and is rounded below
 * @param braid whether a braid of a second cloth is laid over the outside seams
 * @param halfLining whether the fronts are lined to below the knee
 */
record TrouserStyle(
        int pleats,
        boolean pleatsInwards,
        double turnUp,
        double band,
        BandEnd bandEnd,
        boolean shapedBand,
        boolean fishtail,
        double aboveWaist,
        Optional<Double> hem,
        Ease ease,
        SidePocket sidePocket,
        boolean womensCut,
        boolean sideZip,
        Optional<Integer> backDarts,
        int hipPockets,
        boolean flaps,
        boolean coinPocket,
        boolean shapedBags,
        Hold hold,
        boolean braid,
        boolean halfLining) {

    /** How the hand enters the side pocket. */
    enum SidePocket {
        SLANT,
        SIDE,
        FROG,
        NONE
    }

    /** How the trousers are held up. */
    enum Hold {
        LOOPS,
        SIDE_ADJUSTERS,
        BRACE_BUTTONS,
        STRAPS
    }

    /** How the half of the band that lies above ends at centre front. */
    enum BandEnd {
        /** Flush with the fly. */
        STRAIGHT,
        TAB,
        /** Both halves run on as straps that are buckled on the other side. */
        GURKHA
    }

    /** A band that is no rectangle cannot be folded: it has a facing of its own. */
    boolean bandHasFacing() {
        return shapedBand || fishtail || bandEnd == BandEnd.GURKHA;
    }

    /** The side that lies below at the fly: a man's trousers close left over right, a woman's own right over left. */
    Side shieldSide() {
        return womensCut ? Side.LEFT : Side.RIGHT;
    }

    /** The side that lies above. */
    Side facingSide() {
        return womensCut ? Side.RIGHT : Side.LEFT;
    }

    private static final String NONE = "0";
    private static final String ONE = "1";
    private static final String TWO = "2";
    private static final String NO_POCKET = "none";

    private static final ChoiceOption PLEATS =
            ChoiceOption.of(TROUSERS, "trousers.pleats", "pleats in each front", NONE, List.of(NONE, ONE, TWO));
    private static final ChoiceOption PLEAT_DIRECTION = ChoiceOption.of(
            TROUSERS,
            "trousers.pleatDirection",
            "pleats open towards the pocket (out) or the fly (in)",
            "out",
            List.of("out", "in"),
            Need.of(PLEATS, ONE, TWO));
    private static final FlagOption TURN_UP = FlagOption.of(TROUSERS, "trousers.turnUp", "turn-up at the hem", false);
    private static final LengthOption TURN_UP_DEPTH = LengthOption.of(
            TROUSERS, "trousers.turnUpDepth", "depth of the turn-up", 40, 35, 50, Need.of(TURN_UP, "true"));
    private static final ChoiceOption BAND = ChoiceOption.of(
            TROUSERS,
            "trousers.waistband",
            "left end of the waistband flush with the fly or with a tab, or both halves as straps buckled at the sides"
                    + " (Gurkha)",
            "straight",
            List.of("straight", "tab", "gurkha"));
    private static final Need NO_STRAPS = Need.of(BAND, "straight", "tab");
    private static final LengthOption BAND_WIDTH = LengthOption.of(
            TROUSERS, "trousers.waistbandWidth", "finished width of the waistband", 40, 30, 50, NO_STRAPS);
    private static final LengthOption GURKHA_WIDTH = LengthOption.of(
            TROUSERS,
            "trousers.gurkhaWidth",
            "finished width of a Gurkha waistband",
            60,
            50,
            80,
            Need.of(BAND, "gurkha"));
    private static final FlagOption SHAPED_BAND = FlagOption.of(
            TROUSERS,
            "trousers.shapedBand",
            "waistband curved to the body, narrower above, in two layers",
            false,
            NO_STRAPS);
    private static final ChoiceOption LOOPS = ChoiceOption.of(
            TROUSERS,
            "trousers.loops",
            "belt loops, side adjusters or buttons for braces",
            "loops",
            List.of("loops", "sideAdjusters", "braceButtons"),
            NO_STRAPS);
    private static final ChoiceOption RISE = ChoiceOption.of(
            TROUSERS,
            "trousers.rise",
            "top of the band at the navel (low), at the tailor's waist (mid) or above it (high)",
            "mid",
            List.of("low", "mid", "high"));
    private static final LengthOption HEM = LengthOption.of(
            TROUSERS, "trousers.hem", "leg width all round at the hem; without it body and fit decide", 380, 340, 480);
    private static final ChoiceOption SIDE_POCKET = ChoiceOption.of(
            TROUSERS,
            "trousers.sidePocket",
            "side pocket slanting, in the side seam, curved (frog) or none",
            "slant",
            List.of("slant", "side", "frog", NO_POCKET));
    private static final ChoiceOption CUT = ChoiceOption.of(
                    TROUSERS,
                    "trousers.cut",
                    "a woman's trousers drafted as a man's on her measures (shared), or her own: other forks, darts by"
                            + " waist and seat, closed right over left",
                    "shared",
                    List.of("shared", "womens"))
            .onlyFor(Sex.FEMALE);
    private static final ChoiceOption CLOSING = ChoiceOption.of(
                    TROUSERS,
                    "trousers.closing",
                    "fly in front or zip in the left side seam",
                    "fly",
                    List.of("fly", "side"),
                    Need.of(CUT, "womens"),
                    Need.of(SIDE_POCKET, NO_POCKET),
                    Need.of(BAND, "straight"),
                    Need.of(SHAPED_BAND, "false"),
                    Need.of(LOOPS, "loops"))
            .onlyFor(Sex.FEMALE);
    private static final ChoiceOption BACK_DARTS = ChoiceOption.of(
            TROUSERS,
            "trousers.backDarts",
            "darts in each back: two share what one takes, where there is enough for both",
            ONE,
            List.of(ONE, TWO));
    private static final ChoiceOption HIP_POCKET = ChoiceOption.of(
            TROUSERS, "trousers.hipPocket", "hip pockets: none, right or both", TWO, List.of(NONE, ONE, TWO));
    private static final ChoiceOption HIP_POCKET_STYLE = ChoiceOption.of(
            TROUSERS,
            "trousers.hipPocketStyle",
            "hip pockets jetted or with a flap",
            "jetted",
            List.of("jetted", "flap"),
            Need.of(HIP_POCKET, ONE, TWO));
    private static final FlagOption COIN_POCKET =
            FlagOption.of(TROUSERS, "trousers.coinPocket", "a pocket for coins in the right waist seam", false);
    private static final FlagOption SHAPED_BAGS = FlagOption.of(
            TROUSERS,
            "trousers.shapedBags",
            "side pocket bags cut to the mouth and rounded below, instead of square",
            false,
            Need.of(SIDE_POCKET, "slant", "side", "frog"));
    private static final FlagOption FISHTAIL = FlagOption.of(
            TROUSERS,
            "trousers.fishtail",
            "band raised behind to the braces, split at centre back (fishtail)",
            false,
            Need.of(LOOPS, "braceButtons"),
            Need.of(SHAPED_BAND, "false"));
    private static final ChoiceOption BRAID = ChoiceOption.of(
            TROUSERS,
            "trousers.braid",
            "a braid of a second cloth, usually silk, over the outside seams; default with a dinner jacket: single",
            "none",
            List.of("none", "single"),
            Need.of(TURN_UP, "false"));
    private static final ChoiceOption LINING = ChoiceOption.of(
            TROUSERS, "trousers.lining", "fronts lined to below the knee, or not", "half", List.of("half", "none"));

    /** All options, in the order of a form. */
    static final List<StyleOption> OPTIONS = List.of(
            CUT,
            PLEATS,
            PLEAT_DIRECTION,
            TURN_UP,
            TURN_UP_DEPTH,
            BAND,
            BAND_WIDTH,
            GURKHA_WIDTH,
            SHAPED_BAND,
            RISE,
            HEM,
            SIDE_POCKET,
            CLOSING,
            BACK_DARTS,
            HIP_POCKET,
            HIP_POCKET_STYLE,
            COIN_POCKET,
            SHAPED_BAGS,
            LOOPS,
            FISHTAIL,
            BRAID,
            LINING);

    /** The tailor's waist lies this far above the navel on the mean man (docs/drafting/measures.md). */
    private static final double RISE_STEP = 30;

    static TrouserStyle of(Style style) {
        BandEnd end = BandEnd.values()[BAND.values().indexOf(BAND.in(style))];
        boolean straps = end == BandEnd.GURKHA;
        return new TrouserStyle(
                Integer.parseInt(PLEATS.in(style)),
                PLEAT_DIRECTION.is("in", style),
                TURN_UP.in(style) ? TURN_UP_DEPTH.in(style) : 0,
                straps ? GURKHA_WIDTH.in(style) : BAND_WIDTH.in(style),
                end,
                SHAPED_BAND.in(style),
                FISHTAIL.in(style),
                RISE_STEP * (RISE.values().indexOf(RISE.in(style)) - 1),
                HEM.chosen(style),
                Ease.of(style),
                SidePocket.values()[SIDE_POCKET.values().indexOf(SIDE_POCKET.in(style))],
                CUT.is("womens", style),
                CLOSING.is("side", style),
                BACK_DARTS.chosen(style).map(Integer::parseInt),
                Integer.parseInt(HIP_POCKET.in(style)),
                HIP_POCKET_STYLE.is("flap", style),
                COIN_POCKET.in(style),
                SHAPED_BAGS.in(style),
                straps ? Hold.STRAPS : Hold.values()[LOOPS.values().indexOf(LOOPS.in(style))],
                hasBraid(style),
                LINING.is("half", style));
    }

    /** As ordered; else those of a dinner jacket have it, unless they are turned up. */
    private static boolean hasBraid(Style style) {
        boolean said = style.options().containsKey(BRAID.name());
        return said ? BRAID.is("single", style) : DinnerSuit.isOrdered(style) && !TURN_UP.in(style);
    }
}
