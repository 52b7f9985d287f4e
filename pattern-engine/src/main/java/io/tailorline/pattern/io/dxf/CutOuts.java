package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The lines of a block on the layer of what is cut inside the boundary. Lines that touch end to end are one; an open
 * one is an internal cut, a closed one and one that leaves the piece are drawn.
 *
 * @param cuts piece frame, mm, each from its inner end
 * @param drawn piece frame, mm
 */
record CutOuts(List<InternalCut> cuts, List<InternalLine> drawn) {

    /** A cut may end this far beside the cut line, mm: rounding. */
    private static final double ROUNDING = 0.05;

    CutOuts {
        cuts = List.copyOf(cuts);
        drawn = List.copyOf(drawn);
    }

    /**
     * @param mm one unit of the file in mm
     * @param toPiece from the file's frame and unit to the piece frame, on the grid
     * @param remarks receives what became of the lines
     */
    static CutOuts of(DxfBlock block, Ring cutLine, double mm, UnaryOperator<Point> toPiece, Consumer<Notice> remarks) {
        List<List<Point>> open = new ArrayList<>();
        List<List<Point>> closed = new ArrayList<>();
        for (List<Point> line : Boundary.lines(lines(block), Boundary.SAGITTA / mm)) {
            (line.get(0).equals(line.get(line.size() - 1)) ? closed : open).add(line);
        }
        List<InternalCut> cuts = new ArrayList<>();
        List<InternalLine> leaving = new ArrayList<>();
        for (PolylineChain chain : PolylineChain.of(open, Boundary.MEETS / mm, Boundary.MEETS / mm)) {
            List<Point> points = joined(chain);
            Polyline line = new Polyline(Mm.onGrid(points.stream().map(toPiece).toList()));
            if (chain.gap() <= chain.meets()) {
                closed.add(points);
            } else if (Polygons.covers(cutLine, line, ROUNDING)) {
                cuts.add(new InternalCut("internal cut", fromInside(cutLine, line)));
            } else {
                leaving.add(new InternalLine("cut", line));
            }
        }
        if (!cuts.isEmpty()) {
            remarks.accept(
                    cuts.size() == 1
                            ? Notice.of("dxf.internal-cut")
                            : Notice.of("dxf.internal-cuts", Quantity.of("%.0f", cuts.size(), "")));
        }
        if (!leaving.isEmpty()) {
            remarks.accept(
                    leaving.size() == 1
                            ? Notice.of("dxf.leaving-cut")
                            : Notice.of("dxf.leaving-cuts", Quantity.of("%.0f", leaving.size(), "")));
        }
        if (!closed.isEmpty()) {
            remarks.accept(Notice.of("dxf.cut-out"));
        }
        List<InternalLine> drawn = new ArrayList<>(leaving);
        for (List<Point> line : closed) {
            drawn.add(new InternalLine(
                    "cut-out", new Polyline(Mm.onGrid(line.stream().map(toPiece).toList()))));
        }
        return new CutOuts(cuts, drawn);
    }

    private static List<DxfEntity> lines(DxfBlock block) {
        return block.entities().stream()
                .filter(entity -> entity.layer() == DxfLayer.CUT_OUT)
                .filter(entity -> entity.is("LINE") || entity.is("POLYLINE"))
                .toList();
    }

    private static List<Point> joined(PolylineChain chain) {
        List<Point> points = new ArrayList<>();
        for (Polyline edge : chain.edges()) {
            points.addAll(points.isEmpty() ? edge.points() : edge.points().subList(1, edge.size()));
        }
        return points;
    }

    private static Polyline fromInside(Ring cutLine, Polyline line) {
        return fromEdge(cutLine, line.first()) < fromEdge(cutLine, line.last()) ? line.reversed() : line;
    }

    /** mm inside the edge, less than 0 beside the piece. */
    private static double fromEdge(Ring cutLine, Point at) {
        double distance = cutLine.distanceTo(at.x(), at.y());
        return cutLine.contains(at.x(), at.y()) ? distance : -distance;
    }
}
