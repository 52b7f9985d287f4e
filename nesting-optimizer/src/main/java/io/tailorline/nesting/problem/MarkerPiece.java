package io.tailorline.nesting.problem;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of an order as laid on the cloth: enlarged for shrinkage and turned over where it must be: on cloth with its
 * face up the other half of a pair, on cloth with its face down the first half and the single pieces. Its copies are
 * alike.
 *
 * @param piece already enlarged, in the piece frame
 * @param mirrored whether the copies are turned over
 * @param cuts at least one; on cloth in two plies each gives two copies
 * @param axisOnFold y of the piece's axis, mm, when it lies on the fold; its half at that y or below is laid
 */
record MarkerPiece(String order, Piece piece, boolean mirrored, List<Cut> cuts, Optional<Double> axisOnFold) {

    /**
     * The copies cut at one placement.
     *
     * @param copy as the piece lies on the lower ply
     * @param upper its mirror image out of the upper ply; empty when there is no upper ply, or when it is not needed
     * @param surplus whether there is an upper ply whose copy is not needed
     */
    record Cut(Copy copy, Optional<Copy> upper, boolean surplus) {

        static Cut single(Copy copy) {
            return new Cut(copy, Optional.empty(), false);
        }

        static Cut pair(Copy copy, Copy upper) {
            return new Cut(copy, Optional.of(upper), false);
        }

        static Cut withSurplus(Copy copy) {
            return new Cut(copy, Optional.empty(), true);
        }
    }

    MarkerPiece {
        cuts = List.copyOf(cuts);
    }

    /** Whether a cut gives two copies that are one and the same shape: then it cannot lean. */
    boolean isItsOwnMirrorImage() {
        return axisOnFold.isPresent()
                || cuts.stream()
                        .anyMatch(cut -> cut.upper()
                                .map(upper -> upper.isMirrored() == cut.copy().isMirrored())
                                .orElse(false));
    }

    /** The piece enlarged so that it has its drawn size after the cloth has shrunk: length / (1 - shrinkage). */
    static Piece enlarged(Piece piece, Fabric.Shrinkage shrinkage) {
        if (shrinkage.warp() == 0 && shrinkage.weft() == 0) {
            return piece;
        }
        Enlargement by = new Enlargement(1 / (1 - shrinkage.warp() / 100), 1 / (1 - shrinkage.weft() / 100));
        return piece.withGeometry(piece.geometry().mapped(by.of(piece.cutLine()), by::of, by::angle));
    }

    /** Factors along the grain and across it. */
    private record Enlargement(double along, double across) {

        Point of(Point point) {
            return Mm.onGrid(new Point(point.x() * along, point.y() * across));
        }

        Ring of(Ring ring) {
            List<Point> points = Mm.onGrid(ring.points().stream().map(this::of).toList());
            boolean closes = points.get(0).equals(points.get(points.size() - 1));
            return new Ring(closes ? points.subList(0, points.size() - 1) : points);
        }

        double angle(double degrees) {
            Point inwards = new Point(1, 0).turned(degrees);
            return new Point(inwards.x() * along, inwards.y() * across).angleDeg();
        }
    }

    /** The garment of the order: what is sewn together and keeps one nap. */
    BundleRef bundle() {
        return new BundleRef(order, piece.garment());
    }

    /** The same piece with some of its cuts first. */
    MarkerPiece inOrder(List<Cut> first) {
        List<Cut> all = new ArrayList<>(first);
        cuts.stream().filter(cut -> !first.contains(cut)).forEach(all::add);
        return new MarkerPiece(order, piece, mirrored, all, axisOnFold);
    }

    /** All copies, surplus ones aside. */
    List<PieceRef> copies() {
        return cuts.stream()
                .flatMap(cut -> Stream.concat(Stream.of(cut.copy()), cut.upper().stream()))
                .map(this::ref)
                .toList();
    }

    PieceRef ref(Copy copy) {
        return new PieceRef(order, piece.id(), copy);
    }

    /** The label text of a copy. */
    String label(Copy copy) {
        return order + " " + piece.name() + " " + copy;
    }

    /** What comes out of a cut. */
    List<Placement.CutCopy> copies(Cut cut) {
        List<Placement.CutCopy> copies = new ArrayList<>();
        copies.add(new Placement.CutCopy(ref(cut.copy()), mirrored, false));
        cut.upper().ifPresent(upper -> {
            boolean alike = upper.isMirrored() == cut.copy().isMirrored();
            copies.add(new Placement.CutCopy(ref(upper), alike == mirrored, false));
        });
        if (cut.surplus()) {
            copies.add(new Placement.CutCopy(ref(cut.copy()), !mirrored, true));
        }
        return copies;
    }

    /**
     * Whether the right half of the garment goes along the cloth's y: so lies a right piece that is not turned over.
     */
    boolean looksRight() {
        return mirrored == (piece.side() == Side.LEFT);
    }

    /** Whether each cut gives a right piece and a left one. */
    boolean givesPairs() {
        return cuts.stream().anyMatch(cut -> cut.upper().isPresent());
    }

    /** A point of the piece, turned over where the copies are. */
    Point upright(Point point) {
        return mirrored ? new Point(point.x(), -point.y()) : point;
    }

    /** The cut line, turned over where the copies are, about the piece's origin. */
    Ring outline() {
        return outline(piece.cutLine());
    }

    /**
     * The outline that needs room on the table, for a piece on the fold its half as far as {@code margin} from the
     * fold, mm.
     */
    Ring room(double margin) {
        return axisOnFold
                .map(axis ->
                        outline(LowerHalf.below(piece.cutLine(), axis - margin).orElse(piece.cutLine())))
                .orElseGet(this::outline);
    }

    private Ring outline(Ring ring) {
        return new Ring(ring.points().stream().map(this::upright).toList()).counterClockwise();
    }
}
