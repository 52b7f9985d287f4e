package io.tailorline.pattern.draft.sides;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.SideNotices;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.EdgeHalves;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One garment made of a draft for the right side and one for the left.
 *
 * <p>1. Each piece is judged: a pair that is alike in both drafts stays, any other is split; a piece of one side comes
 * from that side's draft; a piece over the middle is joined of two halves. 2. A seam that touches a split or joined
 * piece becomes two, {@code /R} and {@code /L}; one that joins the copies of one piece, or pieces of either side, stays
 * one and names both; a fold within a piece becomes two. 3. Notches of split pieces name the seam of their side.
 */
public final class Sides {

    /** Girths of an arm or a leg, or of the hole it comes through. */
    private static final Set<String> LIMBS =
            Set.of("armhole", "upperSleeve", "elbow", "cuff", "thigh", "knee", "calf", "hem");

    private final GarmentDraft right;
    private final GarmentDraft left;
    private final Map<String, Piece> leftPieces = new LinkedHashMap<>();
    /** Pieces that are one of a right and a left one. */
    private final Set<String> split = new TreeSet<>();
    /** Pieces over the middle whose halves differ. */
    private final Set<String> unfolded = new TreeSet<>();

    private Sides(GarmentDraft right, GarmentDraft left) {
        this.right = right;
        this.left = left;
        for (Piece piece : left.pieces()) {
            leftPieces.put(piece.id(), piece);
        }
        for (Piece piece : right.pieces()) {
            if (piece.side() == Side.BOTH && !piece.equals(leftPieces.get(piece.id()))) {
                if (EdgeHalves.has(piece)) {
                    unfolded.add(piece.id());
                } else if (piece.cut().quantity() % 2 == 0) {
                    split.add(piece.id());
                }
            }
        }
    }

    /**
     * @param right the garment drafted for the right side
     * @param left the same garment drafted for the left side, as if it were the right one
     */
    public static GarmentDraft joined(GarmentDraft right, GarmentDraft left) {
        if (right.equals(left)) {
            return right;
        }
        Sides sides = new Sides(right, left);
        return new GarmentDraft(sides.pieces(), sides.seams(), sides.girths(), sides.notes());
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : right.pieces()) {
            if (split.contains(piece.id())) {
                boolean mirrored = piece.cut().mirrored();
                pieces.add(named(piece, Side.RIGHT));
                pieces.add(named(mirrored ? MirroredPiece.of(onLeft(piece)) : onLeft(piece), Side.LEFT));
            } else if (unfolded.contains(piece.id())) {
                pieces.add(UnfoldedPiece.joined(piece, onLeft(piece)));
            } else {
                pieces.add(piece.side() == Side.LEFT ? onLeft(piece) : piece);
            }
        }
        return pieces;
    }

    private Piece onLeft(Piece piece) {
        return Objects.requireNonNull(leftPieces.get(piece.id()), piece.id());
    }

    private Piece named(Piece piece, Side side) {
        return piece.ofSide(side).withGeometry(piece.geometry().withNotches(notches(piece, side)));
    }

    /** The notches that meet a piece of this side, by the name of their seam there. */
    private List<Notch> notches(Piece piece, Side side) {
        List<Notch> notches = new ArrayList<>();
        for (Notch notch : piece.notches()) {
            Seam seam = seam(notch.mate(), side);
            Side of = sideOf(seam);
            if (isTwo(seam)) {
                notches.add(notch.withMate(Seam.ofSide(notch.mate(), side)));
            } else if (of == Side.BOTH || of == side || isAcross(seam)) {
                notches.add(notch.withMate(seam.name()));
            }
        }
        return notches;
    }

    /** Of two that a pair is sewn to, as the legs to both bands, the one of this side. */
    private Seam seam(String mate, Side side) {
        return right.seams().stream()
                .filter(seam -> seam.name().equals(mate) || seam.name().equals(Seam.ofSide(mate, side)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("A notch names seam '%s', which is not sewn.".formatted(mate)));
    }

    private List<Seam> seams() {
        Map<String, Seam> ofLeft = new LinkedHashMap<>();
        left.seams().forEach(seam -> ofLeft.put(seam.name(), seam));
        List<Seam> seams = new ArrayList<>();
        for (Seam seam : right.seams()) {
            Seam other = ofLeft.getOrDefault(seam.name(), seam);
            if (isTwo(seam)) {
                seams.add(ofSide(seam, Side.RIGHT));
                seams.add(ofSide(other, Side.LEFT));
            } else if (isSelf(seam)) {
                seams.add(new Seam(seam.name(), named(seam.a(), Side.RIGHT), named(seam.b(), Side.LEFT), seam.ease()));
            } else {
                Side side = sideOf(seam);
                Seam from = side == Side.LEFT ? other : seam;
                seams.add(new Seam(from.name(), named(from.a(), side), named(from.b(), side), from.ease()));
            }
        }
        return seams;
    }

    /** Whether the seam is sewn once on either side of the body and must be named apart. */
    private boolean isTwo(Seam seam) {
        return touches(seam) && !isSelf(seam) && sideOf(seam) == Side.BOTH;
    }

    private boolean touches(Seam seam) {
        return refs(seam).stream().anyMatch(ref -> split.contains(ref.piece()) || unfolded.contains(ref.piece()));
    }

    /** Whether it joins the copies of one piece to each other. */
    private static boolean isSelf(Seam seam) {
        return seam.a().equals(seam.b()) && !seam.isFold();
    }

    /** The side whose pieces it joins; both when it has none that is of one side. */
    private Side sideOf(Seam seam) {
        if (has(seam, Side.RIGHT)) {
            return Side.RIGHT;
        }
        return has(seam, Side.LEFT) ? Side.LEFT : Side.BOTH;
    }

    /** Whether it joins a piece that only the right side has to one that only the left has. */
    private boolean isAcross(Seam seam) {
        return has(seam, Side.RIGHT) && has(seam, Side.LEFT);
    }

    private boolean has(Seam seam, Side side) {
        return refs(seam).stream().anyMatch(ref -> right.sideOf(ref.piece()) == side);
    }

    private Seam ofSide(Seam seam, Side side) {
        return new Seam(Seam.ofSide(seam.name(), side), named(seam.a(), side), named(seam.b(), side), seam.ease());
    }

    private List<Seam.EdgeRef> named(List<Seam.EdgeRef> refs, Side side) {
        List<Seam.EdgeRef> named = new ArrayList<>(refs.size());
        for (Seam.EdgeRef ref : refs) {
            if (side != Side.BOTH && split.contains(ref.piece())) {
                named.add(new Seam.EdgeRef(side.pieceId(ref.piece()), ref.edge()));
            } else if (side == Side.LEFT && isUnfolded(ref.piece())) {
                named.add(new Seam.EdgeRef(ref.piece(), EdgeHalves.otherSide(ref.edge())));
            } else {
                named.add(ref);
            }
        }
        return named;
    }

    private boolean isUnfolded(String id) {
        return right.pieces().stream().anyMatch(piece -> piece.id().equals(id) && EdgeHalves.has(piece));
    }

    private static List<Seam.EdgeRef> refs(Seam seam) {
        List<Seam.EdgeRef> refs = new ArrayList<>(seam.a());
        refs.addAll(seam.b());
        return refs;
    }

    /** Round the trunk a girth is half of each side; of an arm or a leg both sides are listed where they differ. */
    private List<Girth> girths() {
        Map<String, Girth> ofLeft = new LinkedHashMap<>();
        left.girths().forEach(girth -> ofLeft.put(girth.name(), girth));
        List<Girth> girths = new ArrayList<>();
        for (Girth girth : right.girths()) {
            Girth other = ofLeft.getOrDefault(girth.name(), girth);
            if (girth.equals(other)) {
                girths.add(girth);
            } else if (LIMBS.contains(girth.name())) {
                girths.add(named(girth, Side.RIGHT));
                girths.add(named(other, Side.LEFT));
            } else {
                girths.add(new Girth(
                        girth.name(),
                        mean(girth.body(), other.body()),
                        mean(girth.ease(), other.ease()),
                        mean(girth.finished(), other.finished())));
            }
        }
        return girths;
    }

    private static double mean(double one, double other) {
        return Mm.onGrid((one + other) / 2);
    }

    private static Girth named(Girth girth, Side side) {
        return new Girth(girth.name() + "." + side.word(), girth.body(), girth.ease(), girth.finished());
    }

    private List<Notice> notes() {
        return SideNotices.of(right.notes(), left.notes());
    }
}
