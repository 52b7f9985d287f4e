package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Front and back fitted to the body: hem over the heel, crotch seam to the crotch length, fork to the thigh. Step:
 * docs/drafting/trousers.md, 5.
 *
 * @param notes what was changed or could not be reached
 */
record TrouserLines(TrouserBlock block, FrontLines front, BackLines back, List<String> notes) {

    private static final double HEM_OVER_HEEL = 10;
    private static final double THIGH_EASE = 40;
    private static final double WIDEST_FORK = 60;
    private static final double CROTCH_EASE = 15;
    /** The wedge that is always opened in the back, and how much more, and deeper, the crotch length may ask for. */
    private static final double WEDGE = 25;

    /** What is missing by less than this is not worth a change or a note. */
    private static final double NOTED = 0.5;
    /** Halvings of the way from closed to fully opened: to a hundredth of a millimetre. */
    private static final int HALVINGS = 12;

    private static final double MORE_WEDGE = 25;
    private static final double DEEPER = 20;

    /**
     * @param hemGirth as ordered
     * @param crotchLength waist to waist through the crotch, or 0 when it was not taken
     */
    static TrouserLines of(Body body, Ease ease, double hemGirth, double crotchLength) throws ImpossibleGeometry {
        List<String> notes = new ArrayList<>();
        double hem = StrictMath.max(hemGirth, body.heel() + HEM_OVER_HEEL);
        if (hem > hemGirth) {
            notes.add(note("Trouser hem widened from %.0f to %.0f mm to pass the heel.", hemGirth, hem));
        }
        Fitting fitting = new Fitting(body, ease, hem);
        double wanted = crotchLength + CROTCH_EASE;
        double opened = crotchLength == 0 ? 0 : fitting.openedTo(wanted);
        TrouserLines lines = fitting.lines(opened);
        notes.addAll(lines.notes);
        if (opened > 0) {
            notes.add(note(
                    "Back wedge opened to %.0f mm and crotch lowered by %.0f mm for the crotch length.",
                    WEDGE + MORE_WEDGE * opened, DEEPER * opened));
        }
        double missing = wanted - lines.crotchSeam();
        if (crotchLength > 0 && missing > CROTCH_EASE + NOTED) {
            notes.add(note(
                    "The crotch seam with bands is %.0f mm shorter than the crotch length of %.0f mm: the trousers sit lower.",
                    missing - CROTCH_EASE, crotchLength));
        }
        return new TrouserLines(lines.block, lines.front, lines.back, List.copyOf(notes));
    }

    /** Front and back seam from band top to band top, mm. */
    double crotchSeam() {
        return front.crotch().length() + back.seat().length() + 2 * TrouserBlock.BAND;
    }

    /** Width of front and back at the crotch level, mm. */
    double thigh() {
        double level = block.crotch();
        return xOnLevel(front.outseam(), level)
                - front.fork().x()
                + xOnLevel(back.outseam(), level)
                - back.inseam().last().x();
    }

    /** An outside seam runs up, so its y falls. */
    private static double xOnLevel(Polyline outseam, double level) {
        return outseam.reversed().xAt(level);
    }

    private static String note(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private record Fitting(Body body, Ease ease, double hem) {

        /** How far, 0 to 1, the back must be opened for the crotch seam to be {@code wanted} long; 1 when it cannot be. */
        double openedTo(double wanted) throws ImpossibleGeometry {
            if (lines(0).crotchSeam() >= wanted) {
                return 0;
            }
            if (lines(1).crotchSeam() <= wanted) {
                return 1;
            }
            double low = 0;
            double high = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (lines(middle).crotchSeam() < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }

        TrouserLines lines(double opened) throws ImpossibleGeometry {
            TrouserBlock block = TrouserBlock.of(body, ease, hem, DEEPER * opened);
            FrontLines front = FrontLines.of(block);
            double wedge = WEDGE + MORE_WEDGE * opened;
            TrouserLines drawn = new TrouserLines(block, front, BackLines.of(block, front, wedge, 0), List.of());
            double missing = body.thigh() + THIGH_EASE - drawn.thigh();
            if (missing < NOTED) {
                return drawn;
            }
            double wider = StrictMath.min(missing, WIDEST_FORK);
            List<String> notes = new ArrayList<>();
            notes.add(note("Back fork widened by %.0f mm for the thigh.", wider));
            if (missing > WIDEST_FORK) {
                notes.add(note("The thigh keeps %.0f mm of ease instead of 40.", THIGH_EASE - missing + WIDEST_FORK));
            }
            return new TrouserLines(block, front, BackLines.of(block, front, wedge, wider), notes);
        }
    }
}
