package io.tailorline.portal.patternroom.workbench;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PieceNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a pattern on the bench's paper, with what differs from the pattern on the order. */
@Component
class AdjustmentPreviews {

    private static final double TENTHS = 10;

    /** Garment by garment; by the rooms to a centimetre, so that an alteration does not change the order. */
    private static final Comparator<DrawnPiece> TALLEST_FIRST = Comparator.comparing(
                    (DrawnPiece drawn) -> drawn.piece().garment())
            .thenComparing(drawn -> -Math.rint(drawn.room().height() / TENTHS))
            .thenComparing(drawn -> drawn.piece().id());

    private final PieceNames names;
    private final NoticeTexts notices;
    private final MessageSource words;

    AdjustmentPreviews(PieceNames names, NoticeTexts notices, MessageSource words) {
        this.names = names;
        this.notices = notices;
        this.words = words;
    }

    /**
     * @param order with the pattern that it is compared with
     * @param held prints of the drawings that the page holds
     */
    AdjustmentPreview of(
            Pattern pattern, List<Notice> notes, BenchOrder order, BenchView view, Set<String> held, Locale locale) {
        List<DrawnPiece> drawn = view.pieces(pattern).stream()
                .map(piece -> DrawnPiece.of(piece, order.pattern()))
                .sorted(TALLEST_FIRST)
                .toList();
        List<String> called = drawn.stream()
                .map(each -> names.sidedName(each.piece(), locale))
                .toList();
        PieceLayout paper = PieceLayout.of(drawn, called);
        List<AdjustmentPreview.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            pieces.add(piece(drawn.get(i), called.get(i), paper.places().get(i), held, locale));
        }
        return new AdjustmentPreview(
                RelativeSvgPath.tenths(paper.width()),
                RelativeSvgPath.tenths(paper.height()),
                pieces,
                BenchNumbers.of(pattern, order, words, locale),
                order.last().stream()
                        .map(last -> new AdjustmentPreview.LastOrder(
                                last.garment().word(),
                                last.orderId(),
                                last.placed().toString()))
                        .toList(),
                Certificate.size(),
                notices.of(notes, pattern.measurements().sex(), locale));
    }

    private AdjustmentPreview.Piece piece(
            DrawnPiece drawn, String name, PieceLayout.Place place, Set<String> held, Locale locale) {
        String print = DrawingDigest.of(drawn.piece().id(), name, drawn.svg(), drawn.marks());
        boolean isHeld = held.contains(print);
        return new AdjustmentPreview.Piece(
                drawn.piece().id(),
                name,
                print,
                RelativeSvgPath.tenths(place.x()),
                RelativeSvgPath.tenths(place.y()),
                RelativeSvgPath.tenths(place.nameX()),
                RelativeSvgPath.tenths(place.nameY()),
                RelativeSvgPath.tenths(drawn.zero().x()),
                RelativeSvgPath.tenths(drawn.zero().y()),
                drawn.piece().cut().mirrored(),
                Side.ofPieceId(drawn.piece().id()) == Side.LEFT,
                drawn.edges().stream()
                        .mapToDouble(edge -> toTenths(edge.moved()))
                        .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one),
                isHeld ? "" : drawn.svg(),
                isHeld ? "" : drawn.marks(),
                isHeld ? List.of() : edges(drawn, locale),
                isHeld ? List.of() : notches(drawn, locale));
    }

    private List<AdjustmentPreview.Notch> notches(DrawnPiece drawn, Locale locale) {
        Map<String, Integer> numbers = new HashMap<>();
        List<AdjustmentPreview.Notch> notches = new ArrayList<>();
        for (Notch notch : drawn.piece().notches()) {
            String seam = Seam.withoutSide(notch.mate());
            Point at = drawn.at(notch.at());
            notches.add(new AdjustmentPreview.Notch(
                    seam,
                    numbers.merge(seam, 1, Integer::sum),
                    names.edgeName(seam, locale).orElse(seam),
                    RelativeSvgPath.tenths(at.x()),
                    RelativeSvgPath.tenths(at.y())));
        }
        return notches;
    }

    private List<AdjustmentPreview.Edge> edges(DrawnPiece drawn, Locale locale) {
        return drawn.edges().stream()
                .map(edge -> new AdjustmentPreview.Edge(
                        edge.name(),
                        names.edgeName(edge.name(), locale).orElse(edge.name()),
                        toTenths(edge.length()),
                        toTenths(edge.moved())))
                .toList();
    }

    private static double toTenths(double mm) {
        return Math.rint(mm * TENTHS) / TENTHS;
    }
}
