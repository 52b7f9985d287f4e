package io.tailorline.cutter.plan.contour;

import static io.tailorline.nesting.marker.TableMotion.BITE_OVERLAP;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Mm;

/** The cloth under the knife between two advances, mm. */
public final class BiteWindow {

    private BiteWindow() {}

    /** Longest piece that can be cut without an advance: the window less the overlap and the overcut at the far end. */
    public static double longest(TableProfile table) {
        return table.conveyor().window() - BITE_OVERLAP - CutRules.MOST_OVERCUT;
    }

    /** Where the bite begins once the cloth has advanced as far as it may. */
    public static double beginBefore(double hindmost, double begin) {
        return Math.max(begin, Mm.onGrid(hindmost - BITE_OVERLAP));
    }

    /** Whether the contour lies wholly under the knife in the bite that begins at {@code begin}. */
    public static boolean reaches(double begin, Contour contour, TableProfile table) {
        return contour.maxX() + CutRules.MOST_OVERCUT
                <= begin + table.conveyor().window();
    }
}
