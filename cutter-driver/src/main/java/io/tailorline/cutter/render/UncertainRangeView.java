package io.tailorline.cutter.render;

import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import java.util.List;

/**
 * A part of the table, mm, that is to be shown.
 *
 * @param low the corner nearest the origin
 */
record UncertainRangeView(TablePoint low, TablePoint high) {

    /** So much round a stretch lets its piece be recognised, mm. */
    private static final double ROUND = 80;

    private static final double OVERVIEW_ROUND = 20;

    /** The surroundings of {@code stretch}, or of where its first record begins when it has no marks. */
    static UncertainRangeView of(List<RecordStream.Entry> entries, UncertainRange stretch) {
        List<TablePoint> points =
                stretch.marks().stream().flatMap(mark -> mark.line().stream()).toList();
        if (!points.isEmpty()) {
            return round(points, ROUND);
        }
        int next = (int) Math.min(stretch.firstRecord(), entries.size()) - 1;
        return round(List.of(entries.get(next).before().at()), ROUND * 2);
    }

    static UncertainRangeView whole(List<RecordStream.Entry> entries) {
        return round(entries.stream().map(entry -> entry.before().at()).toList(), OVERVIEW_ROUND);
    }

    private static UncertainRangeView round(List<TablePoint> points, double by) {
        double left = points.stream().mapToDouble(TablePoint::x).min().orElseThrow();
        double right = points.stream().mapToDouble(TablePoint::x).max().orElseThrow();
        double bottom = points.stream().mapToDouble(TablePoint::y).min().orElseThrow();
        double top = points.stream().mapToDouble(TablePoint::y).max().orElseThrow();
        return new UncertainRangeView(new TablePoint(left - by, bottom - by), new TablePoint(right + by, top + by));
    }

    double width() {
        return high.x() - low.x();
    }

    double height() {
        return high.y() - low.y();
    }

    /** As large as fits into {@code width} and {@code height} of a picture, below {@code top}. */
    Frame onto(double left, double top, double width, double height) {
        return new Frame(this, left, top, Math.min(width / width(), height / height()));
    }
}
