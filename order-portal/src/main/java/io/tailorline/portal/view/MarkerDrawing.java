package io.tailorline.portal.view;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A marker as it lies on the cloth, ready to be drawn: x along the warp, y down, mm.
 *
 * @param pieces in cutting order where it is known
 */
public record MarkerDrawing(double length, double width, List<Piece> pieces) {

    /** Text narrower than this share of its piece is written inside it. */
    private static final double LABEL_SHARE = 0.8;

    /** Width of an average Latin letter, of a Chinese one, in text heights. */
    private static final double LATIN_WIDTH = 0.55;

    private static final double HAN_WIDTH = 1.05;

    /** Height of the names on a suit's marker, mm; some 13 px on a wide screen. */
    private static final double TEXT_HEIGHT = 46;

    private static final double SMALLEST_SHARE = 0.62;

    /**
     * One piece.
     *
     * @param no place in the cutting order, from 1; 0 while there is no program
     * @param name with its side, for sentences
     * @param label what stands on it; empty where it does not fit
     * @param number its number alone, where the label does not fit
     */
    public record Piece(
            int no, String name, String path, String label, String number, double x, double y, double textHeight) {}

    /** @param lettered number and side on every piece, as the cutter room reads them */
    public static MarkerDrawing of(
            Marker marker, Optional<CutProgram> program, PieceNames names, Locale locale, boolean lettered) {
        Map<PieceRef, Integer> order = new TreeMap<>();
        program.ifPresent(cut -> cut.pieces().forEach(range -> order.put(range.piece(), range.no())));
        double width = marker.fabric().usableWidth();
        List<Piece> pieces = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            pieces.add(piece(placement, order.getOrDefault(placement.piece(), 0), width, lettered, names, locale));
        }
        pieces.sort(Comparator.comparingInt(Piece::no));
        return new MarkerDrawing(marker.length(), width, List.copyOf(pieces));
    }

    private static Piece piece(
            Placement placement, int no, double width, boolean lettered, PieceNames names, Locale locale) {
        List<Point> ring = placement.cutLine().points();
        String label = lettered
                ? (no == 0 ? "" : no + " · ") + names.letteredName(placement.piece(), locale)
                : names.shortName(placement.piece(), locale);
        Point middle = middleOfChord(ring, placement.label().at());
        double room = chordAt(ring, middle) * LABEL_SHARE;
        double wanted = widthOf(label) * TEXT_HEIGHT;
        double height = Math.min(TEXT_HEIGHT, TEXT_HEIGHT * room / wanted);
        boolean fits = height >= TEXT_HEIGHT * SMALLEST_SHARE && heightAt(ring, middle) > height * 1.3;
        return new Piece(
                no,
                names.fullName(placement.piece(), locale),
                SvgPath.closed(ring, width),
                fits ? label : "",
                lettered && no > 0 ? String.valueOf(no) : "",
                middle.x(),
                width - middle.y(),
                fits ? height : TEXT_HEIGHT * SMALLEST_SHARE);
    }

    private static double widthOf(String text) {
        return text.codePoints()
                .mapToDouble(letter -> Character.isIdeographic(letter) ? HAN_WIDTH : LATIN_WIDTH)
                .sum();
    }

    /** The point halfway between the sides of the piece at the height of {@code at}. */
    private static Point middleOfChord(List<Point> ring, Point at) {
        Chord chord = chord(from(ring, at));
        return new Point(at.x() + (chord.after() - chord.before()) / 2, at.y());
    }

    /** How wide the piece is around a point, mm: twice the way to the nearer side. */
    private static double chordAt(List<Point> ring, Point at) {
        return chord(from(ring, at)).room();
    }

    private static double heightAt(List<Point> ring, Point at) {
        return chord(from(ring, at).stream().map(p -> new Point(p.y(), p.x())).toList())
                .room();
    }

    private static List<Point> from(List<Point> ring, Point at) {
        return ring.stream().map(p -> p.minus(at)).toList();
    }

    /** The way from a point along x to the two sides of the ring, mm. */
    private record Chord(double before, double after) {
        double room() {
            return 2 * Math.min(before, after);
        }
    }

    private static Chord chord(List<Point> ring) {
        double before = Double.MAX_VALUE;
        double after = Double.MAX_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            if (a.y() > 0 == b.y() > 0) {
                continue;
            }
            double x = a.x() - a.y() * (b.x() - a.x()) / (b.y() - a.y());
            after = x >= 0 ? Math.min(after, x) : after;
            before = x < 0 ? Math.min(before, -x) : before;
        }
        return new Chord(before, after);
    }

    /** The box of the drawing with a margin, as SVG writes it. */
    public String viewBox() {
        return "-12 -12 %s %s".formatted(SvgPath.number(length + 24), SvgPath.number(width + 24));
    }
}
