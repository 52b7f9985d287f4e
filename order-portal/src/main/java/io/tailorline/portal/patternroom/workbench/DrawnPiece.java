package io.tailorline.portal.patternroom.workbench;

import io.tailorline.drawing.Box;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.compare.EarlierPiece;
import io.tailorline.pattern.compare.EdgeMove;
import io.tailorline.pattern.compare.PieceDifference;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.render.UprightPiece;
import io.tailorline.portal.web.view.Millimetres;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece drawn for the bench: its lines as SVG, upright (grain downwards), in tenths of a millimetre from the corner
 * of its place on the paper.
 *
 * @param room of its earlier outline, or of its own where there is none: the place it takes, mm
 * @param zero where the origin of the piece frame lies, mm
 * @param svg lines, a path each, the earlier sewing line behind the one of now
 * @param marks how far edges moved, with leaders: drawn above all pieces
 * @param edges in their order
 */
record DrawnPiece(Piece piece, Box room, Point zero, String svg, String marks, List<DrawnEdge> edges) {

    private static final double ARROW = 14;

    /** Half the arms of the cross where stripes meet, mm. */
    private static final double CROSS = 7;

    /** Two leaders nearer than this would say the same, mm. */
    private static final double APART = 90;

    /** Leaders of one piece; the list of its edges has all. */
    private static final int LEADERS = 5;

    /** Length of a leader and distance of its number, CSS px. */
    private static final double LEADER = 24;

    private static final double NUMBER = 30;

    /** Beside the line, not above it. */
    private static final double SIDEWAYS = 0.35;

    /**
     * @param name code of the edge
     * @param length mm
     * @param moved mm, positive where the piece has grown; 0 where nothing that can be seen moved
     */
    record DrawnEdge(String name, double length, double moved) {}

    DrawnPiece {
        edges = List.copyOf(edges);
    }

    /** @param before the pattern it is compared with */
    static DrawnPiece of(Piece piece, Optional<Pattern> before) {
        Optional<EarlierPiece> earlier = before.flatMap(pattern -> EarlierPiece.of(piece, pattern));
        List<EdgeMove> moves =
                earlier.map(old -> PieceDifference.of(piece, old).moves()).orElse(List.of());
        UprightPiece upright = UprightPiece.of(piece);
        Optional<List<Point>> old = earlier.filter(same -> !moves.isEmpty())
                .map(EarlierPiece::seamLine)
                .map(upright::upright);
        Box room = room(upright, earlier.map(EarlierPiece::seamLine).map(upright::upright));
        UprightPiece placed = upright.moved(Point.of(-room.minX(), -room.minY()));
        Optional<List<Point>> oldPlaced = old.map(line -> line.stream()
                .map(point -> Point.of(point.x() - room.minX(), point.y() - room.minY()))
                .toList());
        List<DrawnEdge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(new DrawnEdge(edge.name(), edge.length(), moved(moves, edge)));
        }
        return new DrawnPiece(piece, room, placed.by(), lines(placed, oldPlaced, edges), marks(placed, moves), edges);
    }

    /** A place of the piece frame, as it is drawn, mm. */
    Point at(Point inPiece) {
        return Point.of(zero.x() + inPiece.y(), zero.y() + inPiece.x());
    }

    /** Around the cut line as it was: an alteration must not push the other pieces about. */
    private static Box room(UprightPiece upright, Optional<List<Point>> old) {
        Box now = Box.around(upright.cutLine());
        return old.map(line -> {
                    Box seam = Box.around(upright.seamLine());
                    Box was = Box.around(line);
                    return new Box(
                            was.minX() - (seam.minX() - now.minX()),
                            was.minY() - (seam.minY() - now.minY()),
                            was.maxX() + (now.maxX() - seam.maxX()),
                            was.maxY() + (now.maxY() - seam.maxY()));
                })
                .orElse(now);
    }

    private static double moved(List<EdgeMove> moves, Edge edge) {
        return moves.stream()
                .filter(move -> move.edge().equals(edge.name()))
                .mapToDouble(EdgeMove::amount)
                .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
    }

    private static String lines(UprightPiece placed, Optional<List<Point>> old, List<DrawnEdge> edges) {
        StringBuilder svg = new StringBuilder();
        path(svg, "cutline", RelativeSvgPath.closed(placed.cutLine()));
        if (!placed.internalCuts().isEmpty()) {
            path(svg, "internalcut", RelativeSvgPath.lines(placed.internalCuts()));
        }
        old.ifPresent(line -> {
            path(svg, "band", RelativeSvgPath.closed(line) + RelativeSvgPath.closed(placed.seamLine()));
            path(svg, "oldline", RelativeSvgPath.closed(line));
        });
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = placed.piece().edges().get(i);
            svg.append("<path class=\"")
                    .append(edges.get(i).moved() == 0 ? "edge" : "edge moved")
                    .append("\" data-edge=\"")
                    .append(i)
                    .append("\" d=\"")
                    .append(RelativeSvgPath.open(placed.upright(edge.line().points())))
                    .append("\"/>");
        }
        internalLines(svg, placed);
        if (!placed.notches().isEmpty()) {
            path(svg, "notch", RelativeSvgPath.lines(placed.notches()));
        }
        path(svg, "grain", RelativeSvgPath.open(placed.grain(ARROW)));
        List<List<Point>> crosses =
                placed
                        .upright(placed.piece().anchors().stream()
                                .map(anchor -> anchor.at())
                                .toList())
                        .stream()
                        .flatMap(at -> cross(at).stream())
                        .toList();
        if (!crosses.isEmpty()) {
            path(svg, "stripe", RelativeSvgPath.lines(crosses));
        }
        return svg.toString();
    }

    private static void internalLines(StringBuilder svg, UprightPiece placed) {
        List<List<Point>> darts = new ArrayList<>();
        List<List<Point>> others = new ArrayList<>();
        for (InternalLine line : placed.piece().internalLines()) {
            (line.what().contains("dart") ? darts : others)
                    .add(placed.upright(line.line().points()));
        }
        if (!darts.isEmpty()) {
            path(svg, "dart", RelativeSvgPath.lines(darts));
        }
        if (!others.isEmpty()) {
            path(svg, "inside", RelativeSvgPath.lines(others));
        }
    }

    private static List<List<Point>> cross(Point at) {
        return List.of(
                List.of(at.minus(Point.of(CROSS, 0)), at.plus(Point.of(CROSS, 0))),
                List.of(at.minus(Point.of(0, CROSS)), at.plus(Point.of(0, CROSS))));
    }

    private static void path(StringBuilder svg, String kind, String data) {
        svg.append("<path class=\"").append(kind).append("\" d=\"").append(data).append("\"/>");
    }

    private static String marks(UprightPiece placed, List<EdgeMove> moves) {
        List<EdgeMove> greatestFirst = moves.stream()
                .sorted(Comparator.comparingDouble((EdgeMove move) -> -Math.abs(move.amount())))
                .toList();
        List<Point> marked = new ArrayList<>();
        StringBuilder svg = new StringBuilder();
        for (EdgeMove move : greatestFirst) {
            Point at = placed.upright(List.of(move.at())).get(0);
            if (marked.size() < LEADERS && marked.stream().allMatch(other -> other.distanceTo(at) > APART)) {
                marked.add(at);
                mark(svg, at, at.minus(placed.upright(List.of(move.from())).get(0)), move.amount());
            }
        }
        return svg.toString();
    }

    /** The leader points away from the piece; the page moves a number that would lie on another. */
    private static void mark(StringBuilder svg, Point at, Point way, double amount) {
        Point out = (amount > 0 ? way : way.times(-1)).unit();
        Point end = out.times(LEADER);
        Point text = out.times(NUMBER);
        String anchor = out.x() > SIDEWAYS ? "start" : out.x() < -SIDEWAYS ? "end" : "middle";
        svg.append("<g transform=\"translate(")
                .append(RelativeSvgPath.tenths(at.x()))
                .append(' ')
                .append(RelativeSvgPath.tenths(at.y()))
                .append(")\"><g class=\"delta\" data-way=\"")
                .append(String.format(Locale.ROOT, "%.2f %.2f", out.x(), out.y()))
                .append("\"><path d=\"M0 0L")
                .append(Math.round(end.x()))
                .append(' ')
                .append(Math.round(end.y()))
                .append("\"/><circle r=\"3\"/><text x=\"")
                .append(Math.round(text.x()))
                .append("\" y=\"")
                .append(Math.round(text.y() + (anchor.equals("middle") && out.y() > 0 ? 8 : 0)))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(Millimetres.signed(amount))
                .append("</text></g></g>");
    }
}
