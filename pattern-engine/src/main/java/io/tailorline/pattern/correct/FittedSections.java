package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A side of a seam, each edge from notch to notch, made as long as what is sewn to it while its corners stay. */
record FittedSections(SewnRun side, List<FittedSection> sections) {

    /** A shorter stretch between notches is fitted with the one beside it, mm. */
    private static final double LEAST_SECTION = 15;

    FittedSections {
        sections = List.copyOf(sections);
    }

    /**
     * @param places of its notches, from its beginning to its end, mm
     * @param longer by how much what is sewn to it has become longer up to a place, mm
     */
    static FittedSections of(SewnRun side, List<Double> places, DoubleUnaryOperator longer) {
        List<FittedSection> found = new ArrayList<>();
        for (SewnRun.Stretch stretch : side.stretches()) {
            List<Double> ends = new ArrayList<>();
            ends.add(stretch.start());
            for (double place : places) {
                if (place >= ends.get(ends.size() - 1) + LEAST_SECTION && place <= stretch.end() - LEAST_SECTION) {
                    ends.add(place);
                }
            }
            ends.add(stretch.end());
            for (int i = 1; i < ends.size(); i++) {
                double from = ends.get(i - 1);
                double to = ends.get(i);
                double need = longer.applyAsDouble(to) - longer.applyAsDouble(from);
                found.add(FittedSection.of(stretch, from, to, need));
            }
        }
        return new FittedSections(side, found);
    }

    /** How far a place moves along the seam, and out of the piece, mm: one end of an edge that is slid stays. */
    Point shift(SewnRun.Stretch stretch, double onSeam) {
        double out = 0;
        double slid = 0;
        double whole = 0;
        for (FittedSection section : sections) {
            if (section.from() >= stretch.start() && section.to() <= stretch.end()) {
                out += section.outAt(onSeam);
                slid += section.slidAt(onSeam);
                whole += section.slid();
            }
        }
        return Point.of(whole == 0 || endGives(stretch) ? slid : slid - whole, out);
    }

    /** The end that meets its neighbour more squarely gives: so the neighbour keeps its length. */
    private boolean endGives(SewnRun.Stretch stretch) {
        double atFirst = alongNeighbour(stretch, true);
        double atLast = alongNeighbour(stretch, false);
        return stretch.forward() ? atLast <= atFirst : atFirst <= atLast;
    }

    /** 0 where the neighbour is square to the edge, 1 where it runs on or is sewn in this seam as well. */
    private double alongNeighbour(SewnRun.Stretch stretch, boolean atFirst) {
        List<Edge> edges = stretch.piece().edges();
        int index = edges.indexOf(stretch.edge());
        Edge neighbour = edges.get((index + (atFirst ? edges.size() - 1 : 1)) % edges.size());
        if (side.indexOf(stretch.piece().id(), neighbour.name()) >= 0) {
            return 1;
        }
        Point own = atFirst
                ? stretch.edge().line().startTangent()
                : stretch.edge().line().endTangent();
        Point other = atFirst ? neighbour.line().endTangent() : neighbour.line().startTangent();
        return StrictMath.abs(own.dot(other));
    }
}
