package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Certified trousers of a body, and what is read off them. */
record DraftedTrousers(Pattern pattern) {

    private static final PatternEngine ENGINE = new PatternEngine();

    private static DraftResult result(MeasurementSet body, Style.Fit fit, Map<String, Object> options) {
        return ENGINE.draft("order-1", new Style(fit, Set.of(Garment.TROUSERS), options, List.of()), body);
    }

    static DraftedTrousers of(MeasurementSet body, Map<String, Object> options) {
        return of(body, Style.Fit.REGULAR, options);
    }

    static DraftedTrousers of(MeasurementSet body, Style.Fit fit, Map<String, Object> options) {
        DraftResult result = result(body, fit, options);
        assertThat(result)
                .as("%s %s %s: %s", body.id(), fit, options, result instanceof Rejected no ? no.reasons() : "drafted")
                .isInstanceOf(Drafted.class);
        return new DraftedTrousers(((Drafted) result).pattern());
    }

    static boolean isRefused(MeasurementSet body, Style.Fit fit, Map<String, Object> options) {
        return result(body, fit, options) instanceof Rejected;
    }

    /** The field that a style is refused for. */
    static String refusedFor(MeasurementSet body, Map<String, Object> options) {
        DraftResult result = result(body, Style.Fit.REGULAR, options);
        assertThat(result).as("%s", options).isInstanceOf(Rejected.class);
        return ((Rejected) result).reasons().get(0).where();
    }

    boolean has(String id) {
        return pattern.findPiece(id).isPresent();
    }

    Piece piece(String id) {
        return pattern.findPiece(id).orElseThrow(() -> new AssertionError(id));
    }

    Edge edge(String id, String edge) {
        return piece(id).findEdge(edge).orElseThrow(() -> new AssertionError(id + " " + edge));
    }

    List<InternalLine> lines(String id, String what) {
        return piece(id).internalLines().stream()
                .filter(line -> line.what().equals(what))
                .toList();
    }
}
