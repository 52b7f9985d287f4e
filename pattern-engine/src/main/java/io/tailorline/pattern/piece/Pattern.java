package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.MeasurementSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything needed to cut and sew one person's suit.
 *
 * @param id the order or body it was drafted for
 * @param labels words printed on every piece label, by name
 */
public record Pattern(
        String id,
        Style style,
        MeasurementSet measurements,
        List<Piece> pieces,
        List<Seam> seams,
        List<Girth> girths,
        Map<String, String> labels)
        implements OrderPieces {

    public Pattern {
        pieces = List.copyOf(pieces);
        seams = List.copyOf(seams);
        girths = List.copyOf(girths);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
