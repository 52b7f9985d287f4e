package io.tailorline.pattern.grade;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of grading one style over several sizes. */
public sealed interface Grading {

    /**
     * All pieces correspond in all sizes.
     *
     * @param sizes their names, from the smallest to the largest
     * @param sample the pattern of the sample size
     * @param pieces in the order of the sample's pieces
     */
    record Graded(List<String> sizes, Pattern sample, int sampleIndex, List<GradedPiece> pieces) implements Grading {

        public Graded {
            sizes = List.copyOf(sizes);
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Some pieces differ in their structure between the sizes.
     *
     * @param reasons a piece each, with the sizes and what differs
     */
    record Refused(List<String> reasons) implements Grading {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param patterns of one style, by the name of the size, from the smallest to the largest
     * @param sample name of the sample size, one of them
     */
    static Grading of(Map<String, Pattern> patterns, String sample) {
        List<String> sizes = List.copyOf(patterns.keySet());
        int sampleIndex = sizes.indexOf(sample);
        List<String> reasons = new ArrayList<>();
        Map<String, List<Piece>> byId = new LinkedHashMap<>();
        if (sampleIndex < 0) {
            throw new IllegalArgumentException("Sample size %s is none of %s.".formatted(sample, sizes));
        }
        Pattern base = List.copyOf(patterns.values()).get(sampleIndex);
        base.pieces().forEach(piece -> byId.put(piece.id(), new ArrayList<>()));
        patterns.forEach((size, pattern) -> {
            for (Piece piece : pattern.pieces()) {
                byId.computeIfAbsent(piece.id(), id -> new ArrayList<>()).add(piece);
            }
        });
        List<GradedPiece> pieces = new ArrayList<>();
        byId.forEach((id, bySize) -> {
            if (bySize.size() < sizes.size()) {
                reasons.add("%s is drawn in %d of %d sizes only".formatted(id, bySize.size(), sizes.size()));
            } else {
                GradedPiece.difference(sizes, bySize, sampleIndex)
                        .ifPresentOrElse(reasons::add, () -> pieces.add(GradedPiece.of(sizes, bySize, sampleIndex)));
            }
        });
        return reasons.isEmpty() ? new Graded(sizes, base, sampleIndex, pieces) : new Refused(reasons);
    }
}
