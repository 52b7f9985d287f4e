package io.tailorline.pattern.correct;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The crease of a trouser leg, laid anew through the middle of knee and hem when a seam beside them was moved. */
final class CreaseLine {

    private static final String CREASE = "crease";
    private static final String KNEE = "knee";
    private static final String HEM = "hem";

    /** A crease that is aside by less is not seen, mm. */
    private static final double SEEN = 0.5;

    private CreaseLine() {}

    /** The piece as it is where it has no crease or that runs through both middles. */
    static Piece laidAnew(Piece piece) {
        Optional<Polyline> crease = drawn(piece, CREASE);
        Optional<Polyline> knee = drawn(piece, KNEE);
        Optional<Edge> hem = piece.findEdge(HEM);
        if (crease.isEmpty() || knee.isEmpty() || hem.isEmpty()) {
            return piece;
        }
        Point atKnee = middle(knee.get());
        Point atHem = middle(hem.get().line());
        if (aside(crease.get(), atKnee) <= SEEN && aside(crease.get(), atHem) <= SEEN) {
            return piece;
        }
        Point along = atHem.minus(atKnee).unit();
        Polyline laid = new Polyline(Mm.onGrid(List.of(
                atKnee.plus(along.times(crease.get().first().minus(atKnee).dot(along))),
                atKnee.plus(along.times(crease.get().last().minus(atKnee).dot(along))))));
        List<InternalLine> lines = new ArrayList<>();
        for (InternalLine line : piece.internalLines()) {
            lines.add(line.what().equals(CREASE) ? new InternalLine(CREASE, laid) : line);
        }
        return piece.withInternalLines(lines);
    }

    private static Optional<Polyline> drawn(Piece piece, String what) {
        return piece.internalLines().stream()
                .filter(line -> line.what().equals(what))
                .map(InternalLine::line)
                .findFirst();
    }

    private static Point middle(Polyline across) {
        return across.first().towards(across.last(), 0.5);
    }

    private static double aside(Polyline crease, Point middle) {
        Point along = crease.last().minus(crease.first()).unit();
        return StrictMath.abs(middle.minus(crease.first()).cross(along));
    }
}
