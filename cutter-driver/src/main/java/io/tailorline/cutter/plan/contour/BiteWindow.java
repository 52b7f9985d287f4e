package io.tailorline.cutter.plan.contour;

import static io.tailorline.nesting.marker.TableMotion.BITE_OVERLAP;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.List;

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

    /** Where the head parks, in the frame of the cloth, once the cloth has advanced by {@code begin}. */
    public static TablePoint home(double begin) {
        TablePoint home = Head.HOME.at();
        return new TablePoint(Mm.onGrid(home.x() + begin), home.y());
    }

    /**
     * From where the last of {@code contours} is left to where the head parks once the cloth has advanced no farther
     * than their far end demands, s.
     */
    public static double secondsHome(TablePoint leaves, List<Contour> contours, TableProfile table) {
        double far = contours.stream()
                .flatMap(contour -> contour.parts().stream())
                .mapToDouble(Contour::maxX)
                .max()
                .orElse(0);
        double begin =
                Math.max(0, far + CutRules.MOST_OVERCUT - table.conveyor().window());
        return AirMove.seconds(leaves.distanceTo(home(begin)), table);
    }
}
