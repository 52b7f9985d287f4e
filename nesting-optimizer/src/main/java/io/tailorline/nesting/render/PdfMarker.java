package io.tailorline.nesting.render;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.Spread;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cloth of a marker with its pieces, drawn at some scale on a page: all of it, or a stretch of its length. */
final class PdfMarker {

    private static final double ARROW_LENGTH = 16;
    private static final double ARROW_HALF_WIDTH = 5;
    private static final double DRILL_ARM = 4;

    /** Distance of hatching lines on a flaw, mm. */
    private static final double HATCH = 12;

    /** Grey of what is not cut. */
    private static final double FAINT = 0.55;

    private static final double STRIPE = 0.8;

    private static final double METRE = 1_000;

    /** Below this many points for a mm only metres are numbered. */
    private static final double SMALL_SCALE = 0.08;

    /** Lines of the scale under the cloth, points on an overview. */
    private static final double TICK = 3;

    private final PdfSheet sheet;
    private final Marker marker;
    private final Fabric fabric;
    private final PieceColours colours;
    private final List<Optional<LabelFit>> labels = new ArrayList<>();

    PdfMarker(PdfSheet sheet, Marker marker) {
        this.sheet = sheet;
        this.marker = marker;
        this.fabric = marker.fabric();
        this.colours = new PieceColours(marker);
        PieceNames names = new PieceNames(marker);
        for (Placement placement : marker.placements()) {
            labels.add(LabelFit.of(placement, labels.size() + 1, names.wordings(placement)));
        }
    }

    /**
     * A stretch of the marker and where it goes on the page.
     *
     * @param from where on the cloth it begins, mm
     * @param to where it ends, mm
     * @param left x on the page of its beginning, points
     * @param low y on the page of the cloth's lower edge, points
     * @param scale points for a mm
     * @param leastText smaller letters are left out, points
     * @param line width of the cut line, points
     */
    record Stretch(double from, double to, double left, double low, double scale, double leastText, double line) {

        double x(double mm) {
            return left + (mm - from) * scale;
        }

        double y(double mm) {
            return low + mm * scale;
        }

        Point at(Point point) {
            return new Point(x(point.x()), y(point.y()));
        }

        List<Point> at(List<Point> points) {
            return points.stream().map(this::at).toList();
        }

        double width() {
            return (to - from) * scale;
        }
    }

    void draw(Stretch stretch) throws IOException {
        double height = fabric.spreadWidth() * stretch.scale();
        sheet.clip(stretch.left() - 0.5, stretch.low() - 0.5, stretch.width() + 1, height + 1);
        stripes(stretch);
        flaws(stretch);
        for (int i = 0; i < marker.placements().size(); i++) {
            Placement placement = marker.placements().get(i);
            double reach = placement.cutLine().points().stream()
                    .mapToDouble(Point::x)
                    .max()
                    .orElse(0);
            double start = placement.cutLine().points().stream()
                    .mapToDouble(Point::x)
                    .min()
                    .orElse(0);
            if (reach >= stretch.from() && start <= stretch.to()) {
                piece(stretch, placement, i);
            }
        }
        sheet.unclip();
        edges(stretch, height);
        ruler(stretch);
    }

    private void stripes(Stretch stretch) throws IOException {
        StripeLines lines = StripeLines.of(fabric, marker.length());
        sheet.pen(stretch.line() / 2, STRIPE);
        for (double y : lines.along()) {
            sheet.line(stretch.left(), stretch.y(y), stretch.x(stretch.to()), stretch.y(y));
        }
        for (double x : lines.across()) {
            if (x >= stretch.from() && x <= stretch.to()) {
                sheet.line(stretch.x(x), stretch.y(0), stretch.x(x), stretch.y(fabric.spreadWidth()));
            }
        }
    }

    private void flaws(Stretch stretch) throws IOException {
        for (Fabric.Flaw flaw : fabric.flaws()) {
            hatched(stretch, flaw.ring().points());
            if (fabric.spread().plies() == 2) {
                hatched(
                        stretch,
                        flaw.ring().points().stream()
                                .map(point -> new Point(point.x(), fabric.usableWidth() - point.y()))
                                .toList());
            }
        }
    }

    private void hatched(Stretch stretch, List<Point> ring) throws IOException {
        List<Point> shown = Clipping.toBox(ring, stretch.from(), 0, stretch.to(), fabric.spreadWidth());
        if (shown.isEmpty()) {
            return;
        }
        double left = shown.stream().mapToDouble(Point::x).min().orElse(0);
        double right = shown.stream().mapToDouble(Point::x).max().orElse(0);
        double low = shown.stream().mapToDouble(Point::y).min().orElse(0);
        double high = shown.stream().mapToDouble(Point::y).max().orElse(0);
        sheet.pen(stretch.line(), 0);
        sheet.clip(stretch.at(shown));
        double step = Math.max(HATCH, (right - left + high - low) / 200);
        for (double start = left - (high - low); start < right; start += step) {
            sheet.line(stretch.x(start), stretch.y(low), stretch.x(start + high - low), stretch.y(high));
            sheet.line(stretch.x(start), stretch.y(high), stretch.x(start + high - low), stretch.y(low));
        }
        sheet.unclip();
        sheet.polygon(stretch.at(shown), false);
    }

    private void piece(Stretch stretch, Placement placement, int index) throws IOException {
        sheet.pen(stretch.line(), 0);
        sheet.fill(PieceColours.onPaper(colours.of(placement)));
        sheet.polygon(stretch.at(placement.cutLine().points()), true);
        for (Notch notch : placement.notches()) {
            for (NotchCuts.Cut cut : NotchCuts.of(notch)) {
                line(stretch, cut.from(), cut.to());
            }
        }
        for (DrillHole hole : placement.drillHoles()) {
            cross(stretch, hole.at());
        }
        sheet.pen(stretch.line() / 2, FAINT / 2);
        grain(stretch, placement);
        float[] rim = PieceColours.onPaper(colours.of(placement));
        Optional<LabelFit> label = labels.get(index);
        if (label.isPresent() && label.get().size() * stretch.scale() >= stretch.leastText()) {
            label(stretch, label.get(), rim);
        } else if (stretch.leastText() > 0 && placement.cutLine().signedArea() != 0) {
            number(stretch, placement, String.valueOf(index + 1), rim);
        }
    }

    private void label(Stretch stretch, LabelFit label, float[] rim) throws IOException {
        double size = label.size() * stretch.scale();
        Point at = stretch.at(label.at());
        double width = sheet.width(size, label.text());
        double room = label.text().length() * LabelFit.LETTER_WIDTH * size;
        sheet.middleText(Math.min(size, size * room / width), at.x(), at.y(), label.angleDeg(), label.text(), rim);
    }

    /** The bare number in the smallest letters, if there is room for it where the piece is widest. */
    private void number(Stretch stretch, Placement placement, String number, float[] rim) throws IOException {
        List<Point> points = placement.cutLine().points();
        Outline outline = Outline.of(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
        Point middle = placement.label().at();
        double room = outline.distanceToBorder(middle.x(), middle.y()) * stretch.scale();
        if (room >= Math.max(stretch.leastText(), sheet.width(stretch.leastText(), number)) / 2) {
            Point at = stretch.at(middle);
            sheet.middleText(stretch.leastText(), at.x(), at.y(), 0, number, rim);
        }
    }

    private void grain(Stretch stretch, Placement placement) throws IOException {
        Point from = placement.grainLine().from();
        Point to = placement.grainLine().to();
        Point back = from.minus(to).unit();
        Point side = new Point(-back.y(), back.x()).times(ARROW_HALF_WIDTH);
        line(stretch, from, to);
        line(stretch, to, to.plus(back.times(ARROW_LENGTH)).plus(side));
        line(stretch, to, to.plus(back.times(ARROW_LENGTH)).minus(side));
    }

    private void cross(Stretch stretch, Point at) throws IOException {
        line(stretch, at.plus(new Point(-DRILL_ARM, 0)), at.plus(new Point(DRILL_ARM, 0)));
        line(stretch, at.plus(new Point(0, -DRILL_ARM)), at.plus(new Point(0, DRILL_ARM)));
    }

    private void line(Stretch stretch, Point from, Point to) throws IOException {
        sheet.line(stretch.x(from.x()), stretch.y(from.y()), stretch.x(to.x()), stretch.y(to.y()));
    }

    /** The cloth's edges: both selvedges, or a fold; its ends where the stretch has them. */
    private void edges(Stretch stretch, double height) throws IOException {
        sheet.pen(stretch.line(), FAINT);
        double right = stretch.x(stretch.to());
        edge(stretch.left(), right, stretch.low(), fabric.spread().kind() == Spread.Kind.TUBULAR);
        edge(stretch.left(), right, stretch.low() + height, fabric.spread().plies() == 2);
        if (stretch.from() <= 0) {
            sheet.line(stretch.left(), stretch.low(), stretch.left(), stretch.low() + height);
        }
        if (stretch.to() >= marker.length()) {
            sheet.line(right, stretch.low(), right, stretch.low() + height);
        }
    }

    private void edge(double left, double right, double y, boolean fold) throws IOException {
        if (fold) {
            sheet.dashes(8, 3);
        }
        sheet.line(left, y, right, y);
        sheet.pen(0.6, FAINT);
    }

    private void ruler(Stretch stretch) throws IOException {
        double unit = stretch.scale() >= 1 ? stretch.scale() : 1;
        sheet.pen(stretch.line() / 2, FAINT);
        for (Ruler.Tick tick : Ruler.millimetres(stretch.to())) {
            if (tick.at() >= stretch.from()) {
                double x = stretch.x(tick.at());
                double end = stretch.low() - TICK * unit * (tick.number().isEmpty() ? 1 : 2);
                sheet.line(x, stretch.low() - 1, x, end);
                boolean crowded = tick.at() % METRE != 0 && stretch.scale() < SMALL_SCALE;
                String number = tick.number() + (tick.at() == 0 ? " mm" : "");
                double size = 5 * unit;
                boolean fits = x + unit + sheet.width(size, number) <= stretch.x(stretch.to());
                if (!tick.number().isEmpty() && !crowded && fits) {
                    sheet.text(size, x + unit, end + unit / 2, number);
                }
            }
        }
    }
}
