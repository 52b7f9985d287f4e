package io.tailorline.pattern.check.garment;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.Optional;

/** E: the crease of a trouser leg runs through the middle of the knee and of the hem. */
public final class CreaseCentred implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(1, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("E.crease", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            Optional<Polyline> crease = drawn(piece, "crease");
            Optional<Edge> hem = piece.findEdge("hem");
            if (crease.isPresent() && hem.isPresent()) {
                worst.take(aside(crease.get(), hem.get().line()), () -> FindingLocation.on(piece, hem.get()));
                drawn(piece, "knee")
                        .ifPresent(knee -> worst.take(
                                aside(crease.get(), knee),
                                () -> FindingLocation.of(piece, "knee", knee.at(knee.length() / 2))));
            }
        }
        return worst.result();
    }

    private static Optional<Polyline> drawn(Piece piece, String what) {
        return piece.internalLines().stream()
                .filter(line -> line.what().equals(what))
                .map(InternalLine::line)
                .findFirst();
    }

    /** How far the crease, prolonged, misses the middle between the ends of a line across the leg. */
    private static double aside(Polyline crease, Polyline across) {
        var middle = across.first().towards(across.last(), 0.5);
        var along = crease.last().minus(crease.first()).unit();
        return StrictMath.abs(middle.minus(crease.first()).cross(along));
    }
}
