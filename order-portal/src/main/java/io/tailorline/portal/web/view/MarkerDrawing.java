package io.tailorline.portal.web.view;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.StripeLines;
import io.tailorline.nesting.render.Label;
import io.tailorline.nesting.render.LabelFit;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A marker as it lies on the cloth, ready to be drawn: x along the warp, y down, mm.
 *
 * @param pieces in cutting order where it is known
 * @param stripes the path of the lines of striped or checked cloth that the pieces meet; empty where there are none
 */
public record MarkerDrawing(double length, double width, List<Piece> pieces, String stripes) {

    /** Names stand along the cloth; the largest have some 13 px on a wide screen. */
    private static final Label.Style STYLE =
            new Label.Style(List.of(46.0, 40.0, 34.0, 28.5), List.of(28.5), false, false);

    private static final double MARGIN = 12;

    /**
     * One piece.
     *
     * @param no place in the cutting order, from 1; 0 while there is no program
     * @param name with its side, for sentences
     * @param label what stands on it; empty where it does not fit
     * @param cut by a job before
     */
    public record Piece(
            int no,
            PieceRef piece,
            String name,
            String path,
            String label,
            double x,
            double y,
            double textHeight,
            boolean cut) {}

    /** The same with pieces that are cut whatever the running job does. */
    public MarkerDrawing with(Set<PieceRef> cut) {
        return new MarkerDrawing(
                length,
                width,
                pieces.stream()
                        .map(each -> new Piece(
                                each.no(),
                                each.piece(),
                                each.name(),
                                each.path(),
                                each.label(),
                                each.x(),
                                each.y(),
                                each.textHeight(),
                                cut.contains(each.piece())))
                        .toList(),
                stripes);
    }

    /** @param lettered number and side on every piece, as the cutter room reads them */
    public static MarkerDrawing of(
            Marker marker, Optional<CutProgram> program, PieceNames names, Locale locale, boolean lettered) {
        Map<PieceRef, Integer> order = new TreeMap<>();
        program.ifPresent(cut -> cut.pieces().forEach(range -> order.put(range.piece(), range.no())));
        double width = marker.fabric().usableWidth();
        List<Piece> pieces = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            pieces.add(piece(placement, order.getOrDefault(placement.piece(), 0), width, lettered, names, locale));
        }
        pieces.sort(Comparator.comparingInt(Piece::no));
        String stripes =
                SvgPath.lines(Frame.flipped(width).lines(StripeLines.of(marker).drawn()));
        return new MarkerDrawing(marker.length(), width, List.copyOf(pieces), stripes);
    }

    private static Piece piece(
            Placement placement, int no, double width, boolean lettered, PieceNames names, Locale locale) {
        Frame frame = Frame.flipped(width);
        List<Point> ring = placement.cutLine().points();
        PieceRef piece = placement.piece();
        String number = lettered && no > 0 ? String.valueOf(no) : "";
        String name = lettered ? names.letteredName(piece, locale) : names.shortName(piece, locale);
        Point place = placement.label().at();
        Label label = new LabelFit(ring, place, placement.grainLine())
                .of(number, List.of(name), STYLE)
                .orElse(new Label(number, place, 0, STYLE.numberSizes().get(0), false));
        Point at = frame.at(label.at());
        return new Piece(
                no,
                piece,
                names.fullName(piece, locale),
                SvgPath.closed(frame.at(ring)),
                label.text(),
                at.x(),
                at.y(),
                label.size(),
                false);
    }

    /** The box of the drawing with a margin, as SVG writes it. */
    public String viewBox() {
        return new Box(0, 0, length, width).grown(MARGIN).viewBox();
    }
}
