package io.tailorline.nesting.render;

import static io.tailorline.drawing.PdfDocument.POINT;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cloth of a marker with its pieces, drawn at some scale on a page: all of it, or a stretch of its length. */
final class PdfMarker {

    private static final double DRILL_ARM = 4;

    /** Letters of the numbers at points that meet, mm of cloth. */
    private static final double MEETING_SIZE = 16;

    /** Distance of hatching lines on a flaw, and how many there are at most in each direction, mm. */
    private static final double HATCH = 12;

    private static final int MOST_HATCHES = 200;

    /** Grey of what is not cut. */
    private static final double FAINT = 0.55;

    private static final double STRIPE = 0.8;

    private static final double METRE = 1_000;

    /** On a smaller scale only metres are numbered. */
    private static final double SMALL_SCALE = 0.08 * POINT;

    /** Lines of the scale under the cloth on an overview. */
    private static final double TICK = 3 * POINT;

    private final PdfDocument page;
    private final MarkerLayers layers;
    private final Fabric fabric;
    private final Frame frame;
    private final double leastText;
    private final double line;

    /**
     * @param frame the stretch of cloth, and where it goes on the page
     * @param leastText smaller letters are left out, mm
     * @param line width of the cut line, mm
     */
    PdfMarker(PdfDocument page, MarkerLayers layers, Frame frame, double leastText, double line) {
        this.page = page;
        this.layers = layers;
        this.fabric = layers.marker().fabric();
        this.frame = frame;
        this.leastText = leastText;
        this.line = line;
    }

    void draw() {
        page.clipped(frame.picture().grown(POINT / 2).corners(), () -> {
            page.pen(line / 2, STRIPE);
            layers.stripes().forEach(this::line);
            layers.flaws().forEach(this::flaw);
            layers.pieces().stream()
                    .filter(piece -> Box.around(piece.cutLine()).meets(frame.shown()))
                    .forEach(this::piece);
            page.pen(line, 0);
            layers.meetings().forEach(this::meeting);
        });
        edges();
        ruler();
    }

    private void flaw(Fabric.Flaw flaw) {
        List<Point> shown = Clipping.toBox(flaw.ring().points(), frame.shown());
        if (shown.isEmpty()) {
            return;
        }
        Box box = Box.around(shown);
        page.pen(line, 0);
        page.clipped(frame.at(shown), () -> {
            double step = Math.max(HATCH, (box.width() + box.height()) / MOST_HATCHES);
            for (double x = box.minX() - box.height(); x < box.maxX(); x += step) {
                line(Point.of(x, box.minY()), Point.of(x + box.height(), box.maxY()));
                line(Point.of(x, box.maxY()), Point.of(x + box.height(), box.minY()));
            }
        });
        page.ring(frame.at(shown));
    }

    private void piece(MarkerLayers.Piece piece) {
        Color tint = PieceColours.onPaper(piece.colour());
        page.pen(line, 0);
        page.area(frame.at(piece.cutLine()), tint);
        piece.internalCuts().forEach(this::line);
        piece.notches().forEach(this::line);
        piece.drillHoles().forEach(hole -> cross(hole.at()));
        page.pen(line / 2, FAINT / 2);
        line(piece.grain());
        Optional<Label> label = piece.label().filter(fits -> fits.size() * frame.scale() >= leastText);
        if (label.isPresent()) {
            label(label.get(), tint);
        } else if (leastText > 0) {
            number(piece, tint);
        }
    }

    /** In letters of the page's font no wider than the room that was found. */
    private void label(Label label, Color rim) {
        double size = label.size() * frame.scale();
        double room = Lettering.width(label.text()) * size;
        double fitting = Math.min(size, size * room / page.width(label.text(), size));
        page.middleText(label.text(), frame.at(label.at()), fitting, label.angleDeg(), rim);
    }

    /** The bare number in the smallest letters, if there is room for it where the piece is widest. */
    private void number(MarkerLayers.Piece piece, Color rim) {
        String number = String.valueOf(piece.number());
        InscribedCircle widest = InscribedCircle.of(piece.cutLine(), DRILL_ARM);
        if (widest.radius() * frame.scale() >= Math.max(leastText, page.width(number, leastText)) / 2) {
            page.middleText(number, frame.at(widest.centre()), leastText, 0, rim);
        }
    }

    /** A cross on the point, and the number that it shares with those that it meets, where that can be read. */
    private void meeting(Meeting meeting) {
        cross(meeting.at());
        if (MEETING_SIZE * frame.scale() >= leastText) {
            Point beside = meeting.at().plus(Point.of(DRILL_ARM, DRILL_ARM));
            Point at = frame.at(beside);
            page.text(String.valueOf(meeting.number()), at.x(), at.y(), MEETING_SIZE * frame.scale());
        }
    }

    private void cross(Point at) {
        line(at.plus(Point.of(-DRILL_ARM, 0)), at.plus(Point.of(DRILL_ARM, 0)));
        line(at.plus(Point.of(0, -DRILL_ARM)), at.plus(Point.of(0, DRILL_ARM)));
    }

    private void line(Point... inFabric) {
        line(List.of(inFabric));
    }

    private void line(List<Point> inFabric) {
        page.line(frame.at(inFabric));
    }

    /** The cloth's edges: both selvedges, or a fold; its ends where the stretch has them. */
    private void edges() {
        Box stretch = frame.shown();
        edge(stretch.minY(), fabric.spread().kind() == Spread.Kind.TUBULAR);
        edge(stretch.maxY(), fabric.spread().plies() == 2);
        page.pen(0.6 * POINT, FAINT);
        if (stretch.minX() <= 0) {
            line(Point.of(0, stretch.minY()), Point.of(0, stretch.maxY()));
        }
        if (stretch.maxX() >= layers.marker().length()) {
            line(Point.of(stretch.maxX(), stretch.minY()), Point.of(stretch.maxX(), stretch.maxY()));
        }
    }

    private void edge(double y, boolean fold) {
        double[] dashes = fold ? new double[] {8 * POINT, 3 * POINT} : new double[0];
        page.pen(line, FAINT, dashes);
        line(Point.of(frame.shown().minX(), y), Point.of(frame.shown().maxX(), y));
    }

    private void ruler() {
        double unit = Math.max(POINT, frame.scale());
        double tick = TICK * unit / POINT;
        double size = 5 * unit;
        Box picture = frame.picture();
        page.pen(line / 2, FAINT);
        List<Ruler.Tick> ticks = new ArrayList<>(Ruler.millimetres(frame.shown().maxX()));
        ticks.removeIf(before -> before.at() < frame.shown().minX());
        for (Ruler.Tick each : ticks) {
            double x = frame.at(each.at(), 0).x();
            double end = picture.maxY() + tick * (each.number().isEmpty() ? 1 : 2);
            page.line(Point.of(x, picture.maxY() + POINT), Point.of(x, end));
            boolean crowded = each.at() % METRE != 0 && frame.scale() < SMALL_SCALE;
            String number = each.number() + (each.at() == 0 ? " mm" : "");
            boolean fits = x + unit + page.width(number, size) <= picture.maxX();
            if (!each.number().isEmpty() && !crowded && fits) {
                page.text(number, x + unit, end - unit / 2, size);
            }
        }
    }
}
