package io.tailorline.portal.patternroom.review;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.replace.PieceComparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What changed on a piece that another system brought back, mm and degrees, frame of the drafted piece.
 *
 * @param turnDeg how far the file was turned to lie on the drafted piece: its grain leans as much the other way
 */
record PieceComparisonView(
        double turnDeg, double moveX, double moveY, double greatest, List<EdgeView> edges, List<NotchView> notches) {

    /** @param longer length in the file less that of the drafted edge */
    record EdgeView(String edge, String label, double greatest, double longer, double x, double y) {}

    /** @param moved empty where the file lacks it */
    record NotchView(String label, double x, double y, Optional<Double> moved) {}

    static PieceComparisonView of(String piece, PieceComparison comparison, Function<Notice, String> told) {
        return new PieceComparisonView(
                Mm.onGrid(comparison.alignment().turnDeg()),
                Mm.onGrid(comparison.alignment().move().x()),
                Mm.onGrid(comparison.alignment().move().y()),
                Mm.onGrid(comparison.greatest()),
                comparison.edges().stream()
                        .map(edge -> new EdgeView(
                                edge.edge(),
                                told.apply(Notice.of("found.edge", Word.piece(piece), Word.edge(edge.edge()))),
                                Mm.onGrid(edge.distance()),
                                Mm.onGrid(edge.longer()),
                                Mm.onGrid(edge.at().x()),
                                Mm.onGrid(edge.at().y())))
                        .toList(),
                comparison.notches().stream()
                        .map(notch -> new NotchView(
                                told.apply(Notice.of(
                                        "found.notch",
                                        Word.piece(piece),
                                        Word.seam(notch.notch().mate()))),
                                notch.notch().at().x(),
                                notch.notch().at().y(),
                                notch.isMissing() ? Optional.empty() : Optional.of(Mm.onGrid(notch.moved()))))
                        .toList());
    }
}
