package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Notch;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notch as it is marked on the net edge, paper frame: {@code along} mm from the start of the edge. Depth 4 mm, and
 * never within 3.5 mm of the seam (real cutter files: 4.0 mm; docs/drafting/jacket.md, step 10).
 */
public record NotchMark(String edge, double along, Notch.Kind kind, String seam) {

    private static final double DEPTH = 4;
    private static final double LEAST_DEPTH = 1;
    private static final double CLEAR_OF_SEAM = 3.5;

    /**
     * Beside a vertex of a tight curve the square out of the curve leaves that of its chord, and the cut line is met
     * further out: from this on the better of the two counts, mm.
     */
    private static final double SQUARE = 0.04;

    /** The same notch on another edge. */
    public NotchMark on(String other, double alongOther) {
        return new NotchMark(other, alongOther, kind, seam);
    }

    /** The cut notch; none when the allowance is too narrow for one. */
    Optional<Notch> cutInto(NetPiece net, PaperToPiece toPiece, Ring cutLine) {
        NetEdge on = net.edge(edge);
        Polyline line = on.line();
        Allowance allowance = on.allowance();
        double width = allowance.start() + (allowance.end() - allowance.start()) * along / line.length();
        double depth = Math.min(DEPTH, width - CLEAR_OF_SEAM);
        if (depth < LEAST_DEPTH) {
            return Optional.empty();
        }
        Point onSeam = toPiece.point(line.at(along));
        Optional<Notch> alongCurve = cut(onSeam, out(line.directionAt(along), net, toPiece), depth, cutLine);
        if (alongCurve.filter(notch -> off(notch, onSeam, width) > SQUARE).isEmpty()) {
            return alongCurve;
        }
        return Stream.of(alongCurve, cut(onSeam, out(line.chordDirectionAt(along), net, toPiece), depth, cutLine))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(notch -> off(notch, onSeam, width)));
    }

    private static Point out(Point direction, NetPiece net, PaperToPiece toPiece) {
        return toPiece.point(Parallel.normal(direction).times(net.outward()));
    }

    private Optional<Notch> cut(Point onSeam, Point out, double depth, Ring cutLine) {
        return Rings.hit(cutLine, onSeam, out)
                .map(at ->
                        new Notch(Mm.onGrid(at), angleOnGrid(out.times(-1).angleDeg()), Mm.onGrid(depth), kind, seam));
    }

    /** How far the way from the seam to the notch differs from the allowance, mm. */
    private static double off(Notch notch, Point onSeam, double allowance) {
        return Math.abs(notch.at().distanceTo(onSeam) - allowance);
    }

    private static double angleOnGrid(double degrees) {
        return Math.rint(degrees * 1e4) / 1e4 + 0.0;
    }
}
