package io.tailorline.nesting.problem;

import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A marker to start from as initial placements of the parts. Copies of one part are alike, so the given ones become the
 * part's first: the cuts of each piece are put in that order.
 */
final class WarmStart {

    private final ClothStrip strip;
    private final List<MarkerPiece> pieces;
    private final Map<Key, Integer> pieceOfCut = new HashMap<>();
    private final Map<Integer, List<MarkerPiece.Cut>> given = new TreeMap<>();
    private final List<InitialPlacement> placements = new ArrayList<>();

    WarmStart(List<MarkerPiece> pieces, ClothStrip strip, Optional<StartMarker> start) {
        this.strip = strip;
        this.pieces = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            MarkerPiece piece = pieces.get(i);
            for (MarkerPiece.Cut cut : piece.cuts()) {
                pieceOfCut.put(new Key(piece.ref(cut.copy()), piece.axisOnFold().isPresent()), i);
            }
        }
        start.ifPresent(this::hold);
    }

    private static Key key(Placement placement) {
        return new Key(placement.piece(), placement.onFold());
    }

    private record Key(PieceRef piece, boolean onFold) {}

    private void hold(StartMarker start) {
        for (Placement placement : start.marker().placements()) {
            find(placement).ifPresent(found -> {
                int index = Objects.requireNonNull(pieceOfCut.get(key(placement)));
                given.computeIfAbsent(index, any -> new ArrayList<>()).add(found.cut());
                placements.add(new InitialPlacement(index, transform(placement), start.isFixed(placement)));
            });
        }
        given.forEach((index, cuts) -> pieces.set(index, pieces.get(index).inOrder(cuts)));
    }

    /** A cut of a piece. */
    record Found(MarkerPiece piece, MarkerPiece.Cut cut) {}

    /** The cut that a placement is of. */
    Optional<Found> find(Placement placement) {
        return Optional.ofNullable(pieceOfCut.get(key(placement)))
                .map(pieces::get)
                .flatMap(piece -> piece.cuts().stream()
                        .filter(cut -> piece.ref(cut.copy()).equals(placement.piece()))
                        .findFirst()
                        .map(cut -> new Found(piece, cut)));
    }

    RigidTransform transform(Placement placement) {
        return strip.toStrip(placement.rotationDeg(), placement.translate());
    }

    /** The pieces of the problem, given cuts first. */
    List<MarkerPiece> pieces() {
        return pieces;
    }

    List<InitialPlacement> placements() {
        return placements;
    }

    /** The first placement of a given marker that is none of the cuts of the problem. */
    Optional<Placement> firstUnknownPlacement(StartMarker start) {
        return start.marker().placements().stream()
                .filter(placement -> !pieceOfCut.containsKey(key(placement)))
                .findFirst();
    }
}
