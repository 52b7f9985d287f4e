package io.tailorline.portal.patternroom.review;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.seam.SeamPair;
import io.tailorline.pattern.seam.SewnSide;
import java.util.List;
import java.util.function.Function;

/**
 * A seam as the tailor's page lists it, lengths in mm.
 *
 * @param name of the seam in the pattern
 * @param label in the reader's language
 * @param first edges of its first side, in sewing order
 * @param difference length of the first side less that of the second
 * @param outside how far it lies outside the ease; 0 within
 * @param broken whether it cannot be sewn as it is drawn
 */
record SeamView(
        String name,
        String label,
        List<SewnEdgeView> first,
        List<SewnEdgeView> second,
        double firstLength,
        double secondLength,
        double difference,
        double easeMin,
        double easeMax,
        double outside,
        boolean broken,
        List<SewnNotches> notches) {

    /** @param label {@code front, armhole} */
    record SewnEdgeView(String piece, String edge, String label) {}

    /** Partners: how far along each side they lie. */
    record SewnNotches(double first, double second, double difference, double outside) {}

    /** @param told a notice in the reader's language */
    static SeamView of(SeamPair pair, Function<Notice, String> told) {
        return new SeamView(
                pair.seam().name(),
                told.apply(Notice.of("found.seam", Word.seam(pair.seam().name()))),
                edges(pair.a(), told),
                edges(pair.b(), told),
                Mm.onGrid(pair.a().length()),
                Mm.onGrid(pair.b().length()),
                Mm.onGrid(pair.difference()),
                Mm.onGrid(pair.seam().ease().min()),
                Mm.onGrid(pair.seam().ease().max()),
                Mm.onGrid(pair.outside()),
                pair.isBroken(),
                pair.notches().stream()
                        .map(notch -> new SewnNotches(
                                Mm.onGrid(notch.onA()),
                                Mm.onGrid(notch.onB()),
                                Mm.onGrid(notch.difference()),
                                Mm.onGrid(notch.outside())))
                        .toList());
    }

    private static List<SewnEdgeView> edges(SewnSide side, Function<Notice, String> told) {
        return side.edges().stream()
                .map(edge -> new SewnEdgeView(
                        edge.piece().id(),
                        edge.edge().name(),
                        told.apply(Notice.of(
                                "found.edge",
                                Word.piece(edge.piece().id()),
                                Word.edge(edge.edge().name())))))
                .toList();
    }
}
