package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.outline.OpenPath;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece longer than the cloth under the knife: it is cut in parts, one after each advance. The line is split where it
 * runs straight, away from corners and notches; each part is cut slightly past its ends, so that no thread is left.
 * Holes and slits belong to the part in whose range of x they lie; an internal cut is parted only where no other place
 * for the split is left. A part whose line other pieces cut consists of these alone, or is left out.
 */
final class LongPiece {

    /** A split this far from corners and notches is safe, mm. */
    private static final double SAFE = 30;

    /** Step of the search for a split, mm; unlikely to match the spacing of points of an outline. */
    private static final double STEP = 3.7;

    /** A turn above this is a corner to keep away from, degrees. */
    private static final double CORNER = 10;

    private final Contour contour;
    private final double longest;

    private LongPiece(Contour contour, double longest) {
        this.contour = contour;
        this.longest = longest;
    }

    static boolean isLong(Contour contour, TableProfile table) {
        return contour.maxX() - contour.minX() > BiteWindow.longest(table);
    }

    /** The parts in the order in which the cloth brings them, all on one outline. */
    static List<Contour> parts(Contour contour, TableProfile table) {
        return new LongPiece(contour, BiteWindow.longest(table)).parts();
    }

    private List<Contour> parts() {
        double length = contour.maxX() - contour.minX();
        int count = (int) Math.floor(length / longest) + 1;
        List<Double> partings = new ArrayList<>();
        double begin = contour.minX();
        for (int left = count; left > 1; left--) {
            double parting = safest(
                    contour.maxX() - longest * (left - 1), begin + longest, begin + (contour.maxX() - begin) / left);
            partings.add(parting);
            begin = parting;
        }
        Contour parted = contour;
        for (double parting : partings) {
            parted = partedAt(parted, parting);
        }
        List<Contour> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = i == 0 ? contour.minX() : partings.get(i - 1);
            double to = i == count - 1 ? contour.maxX() : partings.get(i);
            double after = i == 0 ? Double.NEGATIVE_INFINITY : from;
            double until = i == count - 1 ? Double.POSITIVE_INFINITY : to;
            List<OpenPath> open = contour.cuts().stream()
                    .flatMap(cut -> cut.within(after, until, CutRules.MOST_OVERCUT).stream())
                    .toList();
            parts.add(part(parted, contour.inner().within(after, until), open, from, to));
        }
        parts.removeIf(Contour::isDone);
        return parts;
    }

    /**
     * The place between {@code from} and {@code to} whose crossings are the safest, near the {@code wanted} one if
     * several are.
     */
    private double safest(double from, double to, double wanted) {
        double best = wanted;
        double most = -1;
        for (double aside = 0; wanted + aside < to || wanted - aside > from; aside += STEP) {
            for (double x : new double[] {Mm.onGrid(wanted + aside), Mm.onGrid(wanted - aside)}) {
                double safety = x >= from && x <= to ? Math.min(SAFE, safety(x)) : -1;
                if (safety > most) {
                    best = x;
                    most = safety;
                }
            }
        }
        return best;
    }

    /**
     * Least distance from where the line crosses {@code x} to a corner or a notch, mm; negative where a point lies or
     * an internal cut runs.
     */
    private double safety(double x) {
        if (contour.cuts().stream().anyMatch(cut -> cut.spans(x))) {
            return -1;
        }
        ClosedPath outline = contour.outline();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outline.size(); i++) {
            if (outline.point(i).x() == x) {
                return -1;
            }
            if (crosses(outline, i, x)) {
                least = Math.min(least, fromAwkward(crossing(outline, i, x)));
            }
        }
        return least;
    }

    private double fromAwkward(TablePoint at) {
        ClosedPath outline = contour.outline();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outline.size(); i++) {
            if (Math.abs(outline.turn(i)) >= CORNER || !contour.notchesAt(i).isEmpty()) {
                least = Math.min(least, at.distanceTo(outline.point(i)));
            }
        }
        return least;
    }

    private static boolean crosses(ClosedPath outline, int chord, double x) {
        return outline.point(chord).x() < x != outline.point(chord + 1).x() < x;
    }

    private static TablePoint crossing(ClosedPath outline, int chord, double x) {
        TablePoint from = outline.point(chord);
        TablePoint to = outline.point(chord + 1);
        double share = (x - from.x()) / (to.x() - from.x());
        return new TablePoint(x, Mm.onGrid(from.y() + (to.y() - from.y()) * share));
    }

    private static Contour partedAt(Contour whole, double x) {
        Contour parted = whole;
        for (int i = 0; i < parted.outline().size(); i++) {
            TablePoint from = parted.outline().point(i);
            TablePoint to = parted.outline().point(i + 1);
            if (from.x() != x && to.x() != x && crosses(parted.outline(), i, x)) {
                parted = parted.with(new Entry(i, crossing(parted.outline(), i, x), 0));
            }
        }
        return parted;
    }

    private static Contour part(Contour parted, InnerTour inner, List<OpenPath> open, double from, double to) {
        ClosedPath outline = parted.outline();
        List<Boolean> leftOut = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            double middle = (outline.point(i).x() + outline.point(i + 1).x()) / 2;
            leftOut.add(parted.isCutBefore(i) || middle < from || middle > to);
        }
        return parted.part(leftOut, inner, open, from, to);
    }
}
