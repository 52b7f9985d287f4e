package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutSince;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what an operator says of a suit that may be cut: all, nothing, or some with its pieces. */
final class FoundCut {

    private FoundCut() {}

    /**
     * @param said {@code {"cut": "all"}}, {@code {"cut": "nothing"}}, or {@code {"cut": "some", "pieces": [...]}}
     * @param program of the order, whose pieces may be named
     * @return empty when it is none of these
     */
    static Optional<CutSince> read(JsonNode said, Optional<CutProgram> program) {
        return switch (said.path("cut").asText()) {
            case "all" -> Optional.of(new CutSince.All());
            case "nothing" -> Optional.of(new CutSince.Nothing());
            case "some" -> some(said.path("pieces"), known(program));
            default -> Optional.empty();
        };
    }

    /** No piece is nothing, every piece is all. */
    private static Optional<CutSince> some(JsonNode named, Map<String, PieceRef> known) {
        Set<PieceRef> cut = new TreeSet<>();
        for (JsonNode piece : named) {
            PieceRef ref = known.get(piece.asText());
            if (ref == null) {
                return Optional.empty();
            }
            cut.add(ref);
        }
        if (!named.isArray() || known.isEmpty()) {
            return Optional.empty();
        }
        if (cut.isEmpty()) {
            return Optional.of(new CutSince.Nothing());
        }
        return Optional.of(cut.size() == known.size() ? new CutSince.All() : new CutSince.Some(cut));
    }

    private static Map<String, PieceRef> known(Optional<CutProgram> program) {
        return program.stream()
                .flatMap(known -> known.pieces().stream())
                .map(CutProgram.PieceRange::piece)
                .collect(Collectors.toMap(
                        PieceRef::toString, Function.identity(), (piece, again) -> piece, TreeMap::new));
    }
}
