package io.tailorline.portal.view;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person is asked about the cloth, ready to be drawn over its marker: x along the warp, y down, mm.
 *
 * @param first the first record to cut when none of the marks is on the cloth
 * @param viewBox around all marks, with some cloth about them; the whole cloth when there are none
 */
public record UncertainRangeDrawing(long first, String viewBox, List<Mark> marks) {

    /** Cloth shown around the marks, mm: a hand's breadth, so that one knows where on the table it is. */
    private static final double AROUND = 120;

    /**
     * One thing that may be on the cloth or not.
     *
     * @param kind {@code cut}, {@code notch}, {@code hole}, {@code label}, {@code advance}
     * @param pieceNo in the order of cutting, 0 between pieces
     * @param piece its name, for sentences; empty between pieces
     * @param path of SVG; empty for an advance
     * @param x in the middle of it
     * @param next the first record to cut when this mark is the last on the cloth
     */
    public record Mark(
            long record,
            String kind,
            int pieceNo,
            String piece,
            String path,
            double x,
            double y,
            double length,
            long next) {}

    public static UncertainRangeDrawing of(
            UncertainRange range, MarkerDrawing marker, PieceNames names, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < range.marks().size(); i++) {
            marks.add(mark(range.marks().get(i), range.firstUncutAfter(i + 1), marker.width(), names, locale));
        }
        return new UncertainRangeDrawing(range.firstUncutAfter(0), viewBox(range, marker), List.copyOf(marks));
    }

    private static Mark mark(UncertainRange.Mark mark, long next, double width, PieceNames names, Locale locale) {
        List<Point> line = Frame.flipped(width)
                .at(mark.line().stream().map(TablePoint::point).toList());
        double x = line.stream().mapToDouble(Point::x).average().orElse(0);
        double y = line.stream().mapToDouble(Point::y).average().orElse(width);
        String piece = mark.piece().map(name -> names.fullName(name, locale)).orElse("");
        return new Mark(
                mark.record(),
                mark.kind().name().toLowerCase(Locale.ROOT),
                mark.pieceNo(),
                piece,
                line.isEmpty() ? "" : SvgPath.open(line.size() == 1 ? List.of(line.get(0), line.get(0)) : line),
                x,
                y,
                mark.length(),
                next);
    }

    private static String viewBox(UncertainRange range, MarkerDrawing marker) {
        List<Point> points = range.marks().stream()
                .flatMap(mark -> mark.line().stream())
                .map(TablePoint::point)
                .toList();
        return points.isEmpty()
                ? marker.viewBox()
                : Box.around(Frame.flipped(marker.width()).at(points))
                        .grown(AROUND)
                        .viewBox();
    }
}
