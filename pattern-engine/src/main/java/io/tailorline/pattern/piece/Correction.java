package io.tailorline.pattern.piece;

import io.tailorline.geometry.Ring;
import java.util.List;

/**
 * What a tailor moved by hand on a drafted piece. Places are told on the drafted edges, so that the order of several
 * leaves no trace. Rules: docs/drafting/alterations.md, By hand.
 */
public sealed interface Correction {

    /** The farthest that a point of a seam line, or a notch, may be moved, mm: more is an alteration (*trade*). */
    double FARTHEST = 10;

    /** A place this near to the end of its edge is the corner, mm. */
    double AT_CORNER = 1;

    /** Any other place keeps this from both ends of its edge, mm: nearer, {@link #FARTHEST} would fold the line. */
    double CLEAR_OF_CORNER = 20;

    /** Id of the piece without a side: {@code jacket.front}. */
    String piece();

    /** Whose piece; both for a pair that stays alike. */
    Side side();

    /** The same of the piece of another side. */
    Correction withSide(Side other);

    /**
     * A point of a seam edge, its neighbours with it: the whole at the point, nothing at the ends of the edge. At an
     * end of the edge the corner is moved, and both edges that meet there.
     *
     * @param along from the first point of the edge as it is drafted, mm
     * @param dx frame of the right piece, +x towards the hem, mm
     * @param dy frame of the right piece, which a left one mirrors, mm
     */
    record OfPoint(String piece, Side side, String edge, double along, double dx, double dy) implements Correction {

        @Override
        public OfPoint withSide(Side other) {
            return new OfPoint(piece, other, edge, along, dx, dy);
        }

        public double distance() {
            return StrictMath.sqrt(dx * dx + dy * dy);
        }
    }

    /**
     * A notch along its edge, and its partner on the other side of the seam by as much.
     *
     * @param mate the seam that it names
     * @param number among the notches of that seam on the piece, from 1 in the pattern's order
     * @param by away from the first point of its edge, mm
     */
    record OfNotch(String piece, Side side, String mate, int number, double by) implements Correction {

        @Override
        public OfNotch withSide(Side other) {
            return new OfNotch(piece, other, mate, number, by);
        }
    }

    /**
     * A whole outline in place of the drafted one, as another system brought it back. It stands as it is, whatever is
     * altered later.
     *
     * @param edges as many as the drafted piece has, with their names and in their order
     * @param cutLine counter-clockwise
     * @param notches with depth, kind and seam
     */
    record OfOutline(String piece, Side side, List<Edge> edges, Ring cutLine, List<Notch> notches)
            implements Correction {

        /** Points of all lines together; a whole front has 500. */
        public static final int MOST_POINTS = 4000;

        public OfOutline {
            edges = List.copyOf(edges);
            notches = List.copyOf(notches);
        }

        @Override
        public OfOutline withSide(Side other) {
            return new OfOutline(piece, other, edges, cutLine, notches);
        }

        public int points() {
            return cutLine.size()
                    + edges.stream().mapToInt(edge -> edge.line().size()).sum();
        }
    }
}
