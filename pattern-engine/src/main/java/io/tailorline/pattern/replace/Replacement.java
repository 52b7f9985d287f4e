package io.tailorline.pattern.replace;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.compare.AlignedPiece;
import io.tailorline.pattern.compare.PieceAlignment;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.pattern.seam.NotchPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A piece of another system, to be taken in place of the drafted one.
 *
 * @param comparison in the frame of the right piece
 * @param correction of the drafted piece, in the frame of the right piece
 */
public record Replacement(PieceComparison comparison, Correction.OfOutline correction) {

    /** A piece of which a place lies further off is another piece, mm: no hand moves a seam by as much. */
    public static final double FARTHEST = 40;

    /** Allowances of a file are measured, mm. */
    private static final double SAME_ALLOWANCE = 0.2;

    /** A notch carried inwards misses its edge by no more than what rounding makes of it, mm. */
    private static final double ON_EDGE = 0.05;

    /** Why a piece is not taken. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Refused(String field, String value, String expected, Notice notice) {
            super("%s (%s, expected %s)".formatted(notice, value, expected));
            this.reason = new Reason(field, value, expected, notice);
        }

        public Reason reason() {
            return reason;
        }
    }

    /** A second way to lie wins by as much, mm: of a piece that is its own mirror image the first is taken. */
    private static final double NEARER = 0.1;

    /**
     * The other piece, lying one way, beside a drafted one.
     *
     * @param drafted in the frame of the right piece
     */
    private record Candidate(Piece drafted, Side side, Piece other) {}

    /**
     * @param kind id of the drafted piece without a side
     * @param side whose piece it is to be; both for a pair that stays alike. Where the sides differ a piece of both is
     *     taken for the side on which it lies nearer
     * @param other as it was read, with its seam line in as many stretches as the drafted piece has edges
     * @throws Refused when it is another piece, or its seam line is not in the stretches of the drafted one
     */
    public static Replacement of(Pattern drafted, String kind, Side side, Piece other) throws Refused {
        Optional<Piece> pair =
                drafted.findPiece(kind).filter(piece -> piece.kind().equals(kind));
        Optional<Piece> right = drafted.findPiece(Side.RIGHT.pieceId(kind));
        Optional<Piece> left = drafted.findPiece(Side.LEFT.pieceId(kind)).map(MirroredPiece::of);
        Piece turned = MirroredPiece.of(other);
        List<Candidate> ways = new ArrayList<>();
        if (side != Side.LEFT) {
            pair.ifPresent(piece -> ways.add(new Candidate(piece, side, other)));
            right.ifPresent(piece -> ways.add(new Candidate(piece, Side.RIGHT, other)));
        }
        if (side != Side.RIGHT) {
            left.ifPresent(piece -> ways.add(new Candidate(piece, Side.LEFT, turned)));
        }
        if (side == Side.LEFT) {
            // a file draws a left piece either way when one of both has two sides that are alike
            left.ifPresent(piece -> ways.add(new Candidate(piece, side, other)));
            pair.ifPresent(piece ->
                    ways.addAll(List.of(new Candidate(piece, side, other), new Candidate(piece, side, turned))));
        }
        if (ways.isEmpty()) {
            String known = drafted.pieces().stream().map(Piece::id).collect(Collectors.joining(", "));
            throw new Refused("piece", kind, "one of " + known, Notice.of("replace.no-piece", new Text(kind)));
        }
        return nearest(ways);
    }

    private static Replacement nearest(List<Candidate> ways) throws Refused {
        Replacement nearest = null;
        Refused first = null;
        for (Candidate way : ways) {
            try {
                Replacement next = of(way);
                boolean isNearer =
                        nearest == null || next.comparison.greatest() < nearest.comparison.greatest() - NEARER;
                nearest = isNearer ? next : nearest;
            } catch (Refused refused) {
                first = first == null ? refused : first;
            }
        }
        if (nearest == null) {
            throw Objects.requireNonNull(first);
        }
        return nearest;
    }

    /** Before anything is laid on anything: that takes its time for each point. */
    private static void checkSize(Piece drafted, Piece other) throws Refused {
        int points = other.cutLine().size()
                + other.edges().stream().mapToInt(edge -> edge.line().size()).sum();
        if (points > Correction.OfOutline.MOST_POINTS) {
            Quantity given = Quantity.of("%.0f", points, "");
            Quantity most = Quantity.of("%.0f", Correction.OfOutline.MOST_POINTS, "");
            throw new Refused(
                    "dxf",
                    given.text(),
                    "at most " + most.text(),
                    Notice.of("replace.points", Word.piece(drafted.id()), given, most));
        }
    }

    private static Replacement of(Candidate way) throws Refused {
        Piece drafted = way.drafted;
        Piece other = way.other;
        checkSize(drafted, other);
        if (other.edges().size() != drafted.edges().size()) {
            throw new Refused(
                    "dxf",
                    String.valueOf(other.edges().size()),
                    String.valueOf(drafted.edges().size()),
                    Notice.of(
                            "replace.stretches",
                            Word.piece(drafted.id()),
                            Quantity.of("%.0f", other.edges().size(), ""),
                            Quantity.of("%.0f", drafted.edges().size(), "")));
        }
        AlignedPiece laid = AlignedPiece.of(other, drafted);
        List<Notch> notches = other.notches().stream()
                .map(notch -> laid(notch, laid.alignment()))
                .toList();
        PieceComparison comparison = PieceComparison.of(drafted, laid, notches);
        if (comparison.greatest() > FARTHEST) {
            Quantity off = Quantity.of("%.1f", comparison.greatest(), "mm");
            Quantity most = Quantity.of("%.0f", FARTHEST, "mm");
            throw new Refused(
                    "dxf",
                    off.text(),
                    "at most " + most.text(),
                    Notice.of("replace.another", Word.piece(drafted.id()), off, most));
        }
        if (!comparison.newNotches().isEmpty()) {
            Point at = comparison.newNotches().get(0);
            throw new Refused(
                    "dxf",
                    "(%.1f, %.1f)".formatted(at.x(), at.y()),
                    "within %.0f mm of a drafted notch".formatted(PieceComparison.NOTCH_WITHIN),
                    Notice.of(
                            "replace.new-notch",
                            Word.piece(drafted.id()),
                            Quantity.of("%.1f", at.x(), ""),
                            Quantity.of("%.1f", at.y(), "")));
        }
        return new Replacement(
                comparison,
                new Correction.OfOutline(
                        drafted.kind(),
                        way.side,
                        allowed(drafted, laid.edges()),
                        laid.cutLine(),
                        named(drafted, laid.edges(), notches)));
    }

    /** An allowance that is the drafted one, or was read of one that widens, is as it was drafted. */
    private static List<Edge> allowed(Piece drafted, List<Edge> laid) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            Edge edge = laid.get(i);
            Allowance usual = drafted.edges().get(i).allowance();
            boolean isAsDrafted = !usual.isConstant()
                    || StrictMath.abs(usual.start() - edge.allowance().start()) < SAME_ALLOWANCE;
            edges.add(new Edge(edge.name(), edge.line(), isAsDrafted ? usual : edge.allowance()));
        }
        return edges;
    }

    private static Notch laid(Notch notch, PieceAlignment alignment) {
        double angle = notch.angleDeg() + alignment.turnDeg();
        return new Notch(Mm.onGrid(alignment.laid(notch.at())), angle, notch.depth(), notch.kind(), notch.mate());
    }

    /**
     * Each with depth, kind and seam, without a side, of the drafted notch it is nearest to; files name no seams. It
     * points to the seam line of its edge as the drafted one does, or square to it: the chord of the cut line it was
     * read from may lean.
     */
    private static List<Notch> named(Piece drafted, List<Edge> edges, List<Notch> laid) {
        List<Notch> left = new ArrayList<>(laid);
        List<Notch> named = new ArrayList<>();
        for (Notch notch : drafted.notches()) {
            Optional<Notch> nearest = left.stream()
                    .filter(other -> other.at().distanceTo(notch.at()) <= PieceComparison.NOTCH_WITHIN)
                    .min((one, other) -> Double.compare(
                            one.at().distanceTo(notch.at()), other.at().distanceTo(notch.at())));
            nearest.ifPresent(found -> {
                left.remove(found);
                double angle =
                        angleDeg(notch, NotchPlace.of(notch, drafted).edge().name(), edges, found);
                named.add(new Notch(found.at(), angle, notch.depth(), notch.kind(), Seam.withoutSide(notch.mate())));
            });
        }
        return named;
    }

    /** Of the drafted notch, of the file, and square to the edge, the first by which it lies on its edge. */
    private static double angleDeg(Notch notch, String edge, List<Edge> edges, Notch found) {
        double least = Double.POSITIVE_INFINITY;
        double best = found.angleDeg();
        for (Edge sewn : edges) {
            if (sewn.name().equals(edge)) {
                Point foot = NearestPoint.of(found.at(), sewn.line().points()).at();
                double square = foot.equals(found.at())
                        ? found.angleDeg()
                        : foot.minus(found.at()).angleDeg();
                for (double angle : List.of(notch.angleDeg(), found.angleDeg(), square)) {
                    Notch turned = new Notch(found.at(), angle, found.depth(), found.kind(), found.mate());
                    double off =
                            StrictMath.max(ON_EDGE, NotchPlace.on(sewn, turned).off());
                    best = off < least ? angle : best;
                    least = StrictMath.min(least, off);
                }
            }
        }
        return best;
    }
}
