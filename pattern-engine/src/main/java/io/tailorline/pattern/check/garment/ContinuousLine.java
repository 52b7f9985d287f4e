package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.piece.Edge;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of a garment that continue across its seams: where a seam ends on one, both pieces continue it. */
enum ContinuousLine {
    HEM("hem"),
    ARMHOLE("armhole", "underarm"),
    NECK("neck"),
    WAIST("waist"),
    CAP("cap"),
    CUFF("cuff"),
    FORK("crotch", "seat");

    private final List<String> edges;

    ContinuousLine(String... edges) {
        this.edges = List.of(edges);
    }

    /** The line an edge is a stretch of; the part of its name before a dot counts: {@code hem.side}. */
    static Optional<ContinuousLine> of(Edge edge) {
        int dot = edge.name().indexOf('.');
        String plain = dot < 0 ? edge.name() : edge.name().substring(0, dot);
        return Arrays.stream(values())
                .filter(line -> line.edges.contains(plain))
                .findFirst();
    }
}
