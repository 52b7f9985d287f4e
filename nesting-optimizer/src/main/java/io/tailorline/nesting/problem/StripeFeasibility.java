package io.tailorline.nesting.problem;

import io.tailorline.nesting.model.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether matched pieces have a place across the cloth on their stripes. A repeat wider than the room beside a piece
 * may leave none.
 */
final class StripeFeasibility {

    /** Rounding of a place, mm. */
    private static final double ROUNDING = 1e-6;

    private final Map<Integer, List<Span>> groups = new TreeMap<>();

    /**
     * Where the anchor of a piece may lie so that the piece is on the cloth.
     *
     * @param piece its id
     * @param low from here, mm off its phase
     * @param high to here
     */
    record Span(String piece, double low, double high, double repeat) {

        private boolean reaches(double shift) {
            double first = shift + repeat * StrictMath.ceil((low - shift) / repeat - ROUNDING);
            return first <= high + ROUNDING;
        }
    }

    /** @param minY of the piece in the frame of the lattice's anchor */
    void add(String piece, Lattice lattice, double minY, double maxY, double height) {
        Lattice.Axis across = lattice.across();
        double low = lattice.anchorY() - minY - across.phase();
        double high = height - maxY + lattice.anchorY() - across.phase();
        groups.computeIfAbsent(across.group(), group -> new ArrayList<>())
                .add(new Span(piece, low, high, across.repeat()));
    }

    /** Pieces that cannot all lie on the cloth; empty when all can. */
    List<String> stranded() {
        for (Map.Entry<Integer, List<Span>> group : groups.entrySet()) {
            List<Span> spans = group.getValue();
            if (group.getKey() == Lattice.Axis.TO_THE_STRIP) {
                List<String> alone = spans.stream()
                        .filter(span -> !span.reaches(0))
                        .map(Span::piece)
                        .distinct()
                        .toList();
                if (!alone.isEmpty()) {
                    return alone;
                }
            } else if (spans.stream()
                    .flatMap(span -> List.of(span.low(), span.high()).stream())
                    .noneMatch(shift -> spans.stream().allMatch(span -> span.reaches(shift)))) {
                return spans.stream().map(Span::piece).distinct().toList();
            }
        }
        return List.of();
    }
}
