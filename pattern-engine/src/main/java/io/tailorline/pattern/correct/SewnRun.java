package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.seam.SeamRun;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a seam as it is sewn: its edges one after the other, each in its own sense. In a seam of the left side a
 * pair that is drawn as its right piece is sewn against its drawing.
 */
record SewnRun(List<Stretch> stretches) {

    SewnRun {
        stretches = List.copyOf(stretches);
    }

    /**
     * An edge of it.
     *
     * @param forward whether it is sewn from its first point
     * @param start how far from the beginning of the side it begins, mm
     */
    record Stretch(Piece piece, Edge edge, boolean forward, double start) {

        double end() {
            return start + edge.length();
        }

        /** mm from the first point of the edge; beyond an end it is the end. */
        double onEdge(double onSeam) {
            double sewn = StrictMath.max(0, StrictMath.min(edge.length(), onSeam - start));
            return forward ? sewn : edge.length() - sewn;
        }

        /** mm from the beginning of the side. */
        double onSeam(double onEdge) {
            return start + (forward ? onEdge : edge.length() - onEdge);
        }

        /** In which is sewn on, of length 1. */
        Point direction(double onEdge) {
            Point along = edge.line().directionAt(onEdge);
            return forward ? along : along.times(-1);
        }

        /** Square to the edge out of the piece, of length 1: an edge runs counter-clockwise. */
        Point outwards(double onEdge) {
            return edge.line().directionAt(onEdge).quarterTurned().times(-1);
        }
    }

    /** @param fromFirst whether the edges of the pieces as they are sewn are sewn from their first points */
    static SewnRun of(SeamRun run, boolean fromFirst) {
        List<Stretch> stretches = new ArrayList<>();
        double start = 0;
        for (SeamRun.Part part : run.parts()) {
            boolean turned = run.seam().turns(part.piece());
            stretches.add(new Stretch(part.piece(), part.edge(), fromFirst != turned, start));
            start += part.edge().length();
        }
        return new SewnRun(stretches);
    }

    /** mm. */
    double length() {
        return stretches.get(stretches.size() - 1).end();
    }

    /** The number of the stretch that an edge makes; less than 0 where it is not sewn here. */
    int indexOf(String piece, String edge) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            if (stretch.piece().id().equals(piece) && stretch.edge().name().equals(edge)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of the stretch that a place lies on. */
    int indexAt(double onSeam) {
        int index = 0;
        while (index < stretches.size() - 1 && stretches.get(index).end() <= onSeam) {
            index++;
        }
        return index;
    }
}
