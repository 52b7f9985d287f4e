package io.tailorline.portal.view;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern laid out on paper, grain downwards as a tailor looks at it, in rows, mm, y down.
 *
 * @param pieces with their place in the layout
 */
public record PatternDrawing(double width, double height, List<Drawn> pieces) {

    private static final double GAP = 45;
    private static final double TEXT_HEIGHT = 26;
    private static final double ROW_WIDTH = 2150;
    private static final double ARROW = 14;

    /**
     * One piece; paths are relative to {@code (x, y)}, its upper left corner.
     *
     * @param old the sewing line before alterations; empty where nothing moved
     */
    public record Drawn(
            String id,
            String name,
            double x,
            double y,
            double width,
            double height,
            String cutLine,
            String seamLine,
            String old,
            String inside,
            String notches,
            String grain,
            double textX,
            double textY) {}

    /**
     * @param material what the drawn pieces are cut from
     * @param before the pattern without alterations; empty when there are none
     */
    public static PatternDrawing of(
            Pattern pattern, Material material, Optional<Pattern> before, PieceNames names, Locale locale) {
        List<Piece> pieces = pattern.pieces().stream()
                .filter(piece -> piece.material() == material)
                .sorted(Comparator.comparingDouble((Piece piece) -> -box(piece).length())
                        .thenComparing(Piece::id))
                .toList();
        List<Drawn> drawn = new ArrayList<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double widest = 0;
        for (Piece piece : pieces) {
            Box box = box(piece);
            String name = names.sidedName(piece, locale);
            double room = Math.max(box.breadth(), widthOf(name) - GAP / 2);
            if (x > 0 && x + room > ROW_WIDTH) {
                x = 0;
                y += rowHeight + GAP;
                rowHeight = 0;
            }
            List<Point> old =
                    before.map(unaltered -> OldOutline.of(piece, unaltered)).orElse(List.of());
            drawn.add(draw(piece, old, box, x + (room - box.breadth()) / 2, y, name));
            x += room + GAP;
            widest = Math.max(widest, x - GAP);
            rowHeight = Math.max(rowHeight, box.length() + TEXT_HEIGHT * 1.6);
        }
        return new PatternDrawing(widest, y + rowHeight, List.copyOf(drawn));
    }

    /** A Latin letter is about half as wide as the text is high, a Chinese one as wide; mm. */
    private static double widthOf(String name) {
        return name.codePoints()
                .mapToDouble(letter -> TEXT_HEIGHT * (Character.isIdeographic(letter) ? 1 : 0.54))
                .sum();
    }

    /** The box of the drawing with a margin, as SVG writes it. */
    public String viewBox() {
        return "-20 -20 %s %s".formatted(SvgPath.number(width + 40), SvgPath.number(height + 40));
    }

    private static Drawn draw(Piece piece, List<Point> old, Box box, double x, double y, String name) {
        StringBuilder inside = new StringBuilder();
        for (InternalLine line : piece.internalLines()) {
            inside.append(SvgPath.open(box.turned(line.line().points()), 0));
        }
        StringBuilder notches = new StringBuilder();
        for (Notch notch : piece.notches()) {
            Point tip = notch.at().plus(new Point(notch.depth(), 0).turned(notch.angleDeg()));
            notches.append(SvgPath.open(box.turned(List.of(notch.at(), tip)), 0));
        }
        return new Drawn(
                piece.id(),
                name,
                x,
                y,
                box.breadth(),
                box.length(),
                SvgPath.closed(box.turned(piece.cutLine().points()), 0),
                SvgPath.closed(box.turned(piece.seamLine().points()), 0),
                old.isEmpty() ? "" : SvgPath.closed(box.turned(old), 0),
                inside.toString(),
                notches.toString(),
                grain(piece, box),
                box.breadth() / 2,
                box.length() + TEXT_HEIGHT * 1.1);
    }

    private static String grain(Piece piece, Box box) {
        Point from = piece.grainLine().from();
        Point to = piece.grainLine().to();
        Point back = new Point(to.x() - ARROW, to.y());
        return SvgPath.open(box.turned(List.of(from, to)), 0)
                + SvgPath.open(
                        box.turned(List.of(
                                new Point(back.x(), back.y() - ARROW / 2),
                                to,
                                new Point(back.x(), back.y() + ARROW / 2))),
                        0);
    }

    private static Box box(Piece piece) {
        double left = Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Point point : piece.cutLine().points()) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            low = Math.min(low, point.y());
            high = Math.max(high, point.y());
        }
        return new Box(left, right, low, high);
    }

    /** The piece's extent in its own frame; {@code turned} stands it up, grain downwards, corner in the origin. */
    private record Box(double left, double right, double low, double high) {
        double length() {
            return right - left;
        }

        double breadth() {
            return high - low;
        }

        List<Point> turned(List<Point> points) {
            return points.stream()
                    .map(point -> new Point(point.y() - low, left - point.x()))
                    .toList();
        }
    }
}
