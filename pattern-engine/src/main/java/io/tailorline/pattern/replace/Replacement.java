package io.tailorline.pattern.replace;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of another system, to be taken in place of the drafted one.
 *
 * @param comparison in the frame of the right piece
 * @param correction of the drafted piece, in the frame of the right piece
 */
public record Replacement(PieceComparison comparison, Correction.OfOutline correction) {

    /** A piece of which a place lies further off is another piece, mm: no hand moves a seam by as much. */
    public static final double FARTHEST = 40;

    /** Why a piece is not taken. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Refused(String value, String expected, Notice notice) {
            super("%s (%s, expected %s)".formatted(notice, value, expected));
            this.reason = new Reason("dxf", value, expected, notice);
        }

        public Reason reason() {
            return reason;
        }
    }

    /** The piece that is replaced: of that side where the sides differ, else of both; the right one for both. */
    public static Optional<Piece> find(Pattern drafted, String kind, Side side) {
        return drafted.findPiece(side.pieceId(kind))
                .or(() -> drafted.findPiece(kind))
                .or(() -> drafted.findPiece(Side.RIGHT.pieceId(kind)));
    }

    /**
     * @param drafted a left one lies mirrored, as in its pattern
     * @param side whose piece it is to be; both for a pair that stays alike. A left one may also lie as the mirror
     *     image of the drafted one: a file draws it so when one of both has two sides that are alike
     * @param other as it was read, with its seam line in as many stretches as the drafted piece has edges
     * @throws Refused when it is another piece, or its seam line is not in the stretches of the drafted one
     */
    public static Replacement of(Piece drafted, Side side, Piece other) throws Refused {
        checkSize(drafted, other);
        if (side != Side.LEFT) {
            return inRightFrame(drafted, side, other);
        }
        boolean isMirrored = Side.ofPieceId(drafted.id()) == Side.LEFT;
        Piece right = isMirrored ? MirroredPiece.of(drafted) : drafted;
        Piece turned = MirroredPiece.of(other);
        try {
            return inRightFrame(right, side, isMirrored ? turned : other);
        } catch (Refused asExpected) {
            try {
                return inRightFrame(right, side, isMirrored ? other : turned);
            } catch (Refused turnedOver) {
                asExpected.addSuppressed(turnedOver);
                throw asExpected;
            }
        }
    }

    /** Before anything is laid on anything: that takes its time for each point. */
    private static void checkSize(Piece drafted, Piece other) throws Refused {
        int points = other.cutLine().size()
                + other.edges().stream().mapToInt(edge -> edge.line().size()).sum();
        if (points > Correction.OfOutline.MOST_POINTS) {
            Quantity given = Quantity.of("%.0f", points, "");
            Quantity most = Quantity.of("%.0f", Correction.OfOutline.MOST_POINTS, "");
            throw new Refused(
                    given.text(),
                    "at most " + most.text(),
                    Notice.of("replace.points", Word.piece(drafted.id()), given, most));
        }
    }

    private static Replacement inRightFrame(Piece drafted, Side side, Piece other) throws Refused {
        if (other.edges().size() != drafted.edges().size()) {
            throw new Refused(
                    String.valueOf(other.edges().size()),
                    String.valueOf(drafted.edges().size()),
                    Notice.of(
                            "replace.stretches",
                            Word.piece(drafted.id()),
                            Quantity.of("%.0f", other.edges().size(), ""),
                            Quantity.of("%.0f", drafted.edges().size(), "")));
        }
        Alignment alignment = Alignment.of(drafted, other);
        List<Edge> laid = matched(drafted, alignment, other);
        List<Notch> notches =
                other.notches().stream().map(notch -> laid(notch, alignment)).toList();
        PieceComparison comparison = PieceComparison.of(
                alignment, drafted, laid.stream().map(Edge::line).toList(), notches);
        if (comparison.greatest() > FARTHEST) {
            Quantity off = Quantity.of("%.1f", comparison.greatest(), "mm");
            Quantity most = Quantity.of("%.0f", FARTHEST, "mm");
            throw new Refused(
                    off.text(),
                    "at most " + most.text(),
                    Notice.of("replace.another", Word.piece(drafted.id()), off, most));
        }
        if (!comparison.newNotches().isEmpty()) {
            Point at = comparison.newNotches().get(0);
            throw new Refused(
                    "(%.1f, %.1f)".formatted(at.x(), at.y()),
                    "within %.0f mm of a drafted notch".formatted(PieceComparison.NOTCH_WITHIN),
                    Notice.of(
                            "replace.new-notch",
                            Word.piece(drafted.id()),
                            Quantity.of("%.1f", at.x(), ""),
                            Quantity.of("%.1f", at.y(), "")));
        }
        Ring cutLine = new Ring(
                Mm.onGrid(other.cutLine().points().stream().map(alignment::laid).toList()));
        return new Replacement(
                comparison, new Correction.OfOutline(drafted.kind(), side, laid, cutLine, named(drafted, notches)));
    }

    /** The stretches of the other's seam line in the order of the drafted edges, with their names. */
    private static List<Edge> matched(Piece drafted, Alignment alignment, Piece other) {
        int n = drafted.edges().size();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int shift = 0; shift < n; shift++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                Point corner =
                        alignment.laid(other.edges().get((i + shift) % n).line().first());
                sum += corner.distanceTo(drafted.edges().get(i).line().first());
            }
            if (sum < least) {
                least = sum;
                best = shift;
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Edge edge = drafted.edges().get(i);
            Edge from = other.edges().get((i + best) % n);
            Polyline line = new Polyline(
                    Mm.onGrid(from.line().points().stream().map(alignment::laid).toList()));
            boolean isAsDrafted =
                    StrictMath.abs(edge.allowance().start() - from.allowance().start()) < 0.2
                            || !edge.allowance().isConstant();
            edges.add(new Edge(edge.name(), line, isAsDrafted ? edge.allowance() : from.allowance()));
        }
        return edges;
    }

    private static Notch laid(Notch notch, Alignment alignment) {
        double angle = notch.angleDeg() + alignment.turnDeg();
        return new Notch(Mm.onGrid(alignment.laid(notch.at())), angle, notch.depth(), notch.kind(), notch.mate());
    }

    /** Each with depth, kind and seam, without a side, of the drafted notch it is nearest to; files name no seams. */
    private static List<Notch> named(Piece drafted, List<Notch> laid) {
        List<Notch> left = new ArrayList<>(laid);
        List<Notch> named = new ArrayList<>();
        for (Notch notch : drafted.notches()) {
            Optional<Notch> nearest = left.stream()
                    .filter(other -> other.at().distanceTo(notch.at()) <= PieceComparison.NOTCH_WITHIN)
                    .min((one, other) -> Double.compare(
                            one.at().distanceTo(notch.at()), other.at().distanceTo(notch.at())));
            nearest.ifPresent(found -> {
                left.remove(found);
                named.add(new Notch(
                        found.at(), found.angleDeg(), notch.depth(), notch.kind(), Seam.withoutSide(notch.mate())));
            });
        }
        return named;
    }
}
