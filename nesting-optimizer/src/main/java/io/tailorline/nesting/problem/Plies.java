package io.tailorline.nesting.problem;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assignment of a piece's copies to cuts.
 *
 * <p>Seen from its wrong side a piece is turned over, so on cloth with its face down it lies the other way about.
 *
 * <p>In one ply each cut gives one copy. In two plies it gives the piece and its mirror image: a pair is laid once; so
 * are two copies of a piece that is its own mirror image. For a remaining single copy the other one is surplus, unless
 * the piece may lie on the fold.
 */
final class Plies {

    private final String order;
    private final Piece piece;
    private final boolean faceDown;
    private final List<MarkerPiece> laid = new ArrayList<>();

    private Plies(String order, Piece piece, boolean faceDown) {
        this.order = order;
        this.piece = piece;
        this.faceDown = faceDown;
    }

    static List<MarkerPiece> laid(String order, Piece piece, Fabric fabric) {
        Plies plies = new Plies(order, piece, fabric.face() == Fabric.Face.DOWN);
        Spread spread = fabric.spread();
        if (spread.plies() == 1) {
            plies.inOnePly();
        } else if (piece.cut().mirrored()) {
            plies.inPairs();
        } else {
            plies.alike(Symmetry.axis(piece), spread.allowsOnFold(piece.id()));
        }
        return plies.laid;
    }

    private void inOnePly() {
        for (boolean mirrored : new boolean[] {false, true}) {
            add(
                    mirrored,
                    piece.cut().copies().stream()
                            .filter(copy -> copy.isMirrored() == mirrored)
                            .map(MarkerPiece.Cut::single)
                            .toList());
        }
    }

    private void inPairs() {
        List<MarkerPiece.Cut> cuts = new ArrayList<>();
        List<Copy> copies = piece.cut().copies();
        for (int i = 0; i < copies.size(); i += 2) {
            cuts.add(MarkerPiece.Cut.pair(copies.get(i), copies.get(i + 1)));
        }
        add(false, cuts);
    }

    private void alike(Optional<Double> axis, boolean mayLieOnFold) {
        List<MarkerPiece.Cut> cuts = new ArrayList<>();
        List<Copy> copies = piece.cut().copies();
        int pairs = axis.isPresent() ? copies.size() / 2 : 0;
        for (int i = 0; i < pairs; i++) {
            cuts.add(MarkerPiece.Cut.pair(copies.get(2 * i), copies.get(2 * i + 1)));
        }
        List<Copy> odd = copies.subList(2 * pairs, copies.size());
        if (axis.isPresent()
                && mayLieOnFold
                && !odd.isEmpty()
                && LowerHalf.below(piece.cutLine(), axis.get()).isPresent()) {
            add(false, cuts);
            laid.add(new MarkerPiece(order, piece, false, List.of(MarkerPiece.Cut.single(odd.get(0))), axis));
        } else {
            odd.forEach(copy -> cuts.add(MarkerPiece.Cut.withSurplus(copy)));
            add(false, cuts);
        }
    }

    private void add(boolean mirrored, List<MarkerPiece.Cut> cuts) {
        if (!cuts.isEmpty()) {
            laid.add(new MarkerPiece(order, piece, mirrored != faceDown, cuts, Optional.empty()));
        }
    }
}
