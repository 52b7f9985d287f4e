package io.tailorline.pattern.worn;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pieces of a pattern by kind, whichever side they are cut for. */
record SuitPieces(Pattern pattern, Map<String, List<Piece>> byKind) {

    static SuitPieces of(Pattern pattern) {
        return new SuitPieces(pattern, pattern.pieces().stream().collect(Collectors.groupingBy(Piece::kind)));
    }

    /** A 32-line button, mm, as sewn to fronts; a 24-line one, as sewn to cuffs and waistcoats. Trade. */
    static final double FRONT_BUTTON = 20;

    static final double SMALL_BUTTON = 15;

    Optional<Piece> find(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream().findFirst();
    }

    Optional<Piece> find(String kind, Side side) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(piece -> piece.side().meets(side))
                .findFirst();
    }

    boolean has(String kind) {
        return find(kind).isPresent();
    }

    Optional<Polyline> edge(String kind, String edge) {
        return find(kind).flatMap(piece -> piece.findEdge(edge)).map(Edge::line);
    }

    Optional<Polyline> line(String kind, String what) {
        return find(kind).stream()
                .flatMap(piece -> piece.internalLines().stream())
                .filter(line -> line.what().equals(what))
                .map(InternalLine::line)
                .findFirst();
    }

    /** The tone of the outer cloth that a piece is cut from; the suit's own where there is no such piece. */
    Tone tone(String kind) {
        return find(kind)
                .map(piece -> switch (piece.material()) {
                    case CONTRAST -> Tone.CONTRAST;
                    case LINING -> Tone.LINING;
                    default -> Tone.CLOTH;
                })
                .orElse(Tone.CLOTH);
    }
}
