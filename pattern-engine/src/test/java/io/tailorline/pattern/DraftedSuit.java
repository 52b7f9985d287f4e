package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A jacket and trousers in regular fit with some options, drafted and certified. */
record DraftedSuit(Pattern pattern) {

    private static final PatternEngine ENGINE = new PatternEngine();

    static DraftedSuit of(MeasurementSet body, Map<String, Object> options) {
        return of(body, style(options));
    }

    static DraftedSuit of(MeasurementSet body, Style style) {
        DraftResult result = ENGINE.draftUncertified(body.id(), style, body);
        Map<String, Object> options = style.options();
        assertThat(result).as("%s %s", body.id(), options).isInstanceOf(Drafted.class);
        Pattern pattern = ((Drafted) result).pattern();
        assertThat(Certificate.of(pattern).broken())
                .as("%s %s", body.id(), options)
                .isEmpty();
        return new DraftedSuit(pattern);
    }

    static DraftedSuit ofAverageMan(Map<String, Object> options) {
        return of(AverageMan.body(), options);
    }

    /** Why the average man's order is rejected. */
    static String refusal(Map<String, Object> options) {
        DraftResult result = ENGINE.draft("refused", style(options), AverageMan.body());
        assertThat(result).as("%s", options).isInstanceOf(Rejected.class);
        return ((Rejected) result).reasons().toString();
    }

    /** Four men and six women. */
    static List<MeasurementSet> samples() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>();
        for (String name : List.of("average-man", "small-man", "tall-man", "corpulent-man")) {
            bodies.add(BodyJson.read(Path.of("src/test/resources/bodies", name + ".json")));
        }
        bodies.addAll(SampleWomen.all());
        return bodies;
    }

    static Style style(Map<String, Object> options) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET, Garment.TROUSERS), options, List.of());
    }

    boolean has(String id) {
        return pattern.findPiece(id).isPresent();
    }

    Piece piece(String id) {
        return pattern.findPiece(id).orElseThrow(() -> new AssertionError(id));
    }

    Edge edge(String piece, String edge) {
        return piece(piece).findEdge(edge).orElseThrow(() -> new AssertionError(edge));
    }

    /** Lines drawn on a piece of which the name begins so, in their order. */
    List<InternalLine> lines(String piece, String what) {
        return piece(piece).internalLines().stream()
                .filter(line -> line.what().startsWith(what))
                .toList();
    }

    List<Piece> of(Material material) {
        return pattern.pieces().stream()
                .filter(piece -> piece.material() == material)
                .toList();
    }
}
