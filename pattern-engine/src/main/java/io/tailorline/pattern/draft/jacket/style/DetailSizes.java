package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import java.util.Map;
import java.util.TreeMap;

/**
 * Details that grow with the body where the order leaves them open, mm: docs/drafting/jacket.md, step 8. On a man of
 * 1756, the mean of ANSUR II, they have the usual sizes; the vertical ones keep their share of the skirt or of the
 * length, the lapel its share of the height.
 */
public final class DetailSizes {

    /** Mean height of the men of ANSUR II, for whom the usual sizes are made. */
    private static final double MEAN_HEIGHT = 1756;

    /** A woman's usual sizes are made for the mean woman. */
    private static final double MEAN_HEIGHT_OF_WOMEN = 1629;

    /** From waist to hem on the mean man: 0.43 of his height less a back waist of 444. */
    private static final double MEAN_SKIRT = 311;

    private static final double MEAN_SKIRT_OF_WOMEN = 289;

    /** A jacket that covers the seat: its back length as a share of the height (docs/drafting/jacket.md, step 1). */
    public static final double LENGTH_SHARE_OF_HEIGHT = 0.43;

    private static final double LEAST_SKIRT_SHARE = 0.80;
    private static final double MOST_SKIRT_SHARE = 1.22;

    private DetailSizes() {}

    /** The style with lapel and vent made for the height of the body, unless it sets them. */
    public static Style in(Style style, Body body) {
        double share = body.height() / (body.hasBust() ? MEAN_HEIGHT_OF_WOMEN : MEAN_HEIGHT);
        Map<String, Object> options = new TreeMap<>(style.options());
        grown(LapelStyle.WIDTH, share, body, options);
        grown(VentStyle.LENGTH, share, body, options);
        return style.withOptions(options);
    }

    private static void grown(LengthOption option, double share, Body body, Map<String, Object> options) {
        double usual = option.usual(body.hasBust() ? Sex.FEMALE : Sex.MALE);
        double made = StrictMath.max(option.least(), StrictMath.min(option.most(), share * usual));
        options.putIfAbsent(option.name(), made);
    }

    /** How much lower than usual the hip pocket lies on a skirt that is longer than the usual one, mm. */
    static double pocketLower(Body body, double longer, double usual) {
        double skirt =
                LENGTH_SHARE_OF_HEIGHT * body.height() + longer - body.lengths().backWaist();
        double share = skirt / (body.hasBust() ? MEAN_SKIRT_OF_WOMEN : MEAN_SKIRT);
        return usual * (StrictMath.max(LEAST_SKIRT_SHARE, StrictMath.min(MOST_SKIRT_SHARE, share)) - 1);
    }
}
