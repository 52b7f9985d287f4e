package io.tailorline.portal.view;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.render.UprightPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern laid out on paper, grain downwards as a tailor looks at it, in rows, mm, y down.
 *
 * @param pieces with their place in the layout
 */
public record PatternDrawing(double width, double height, List<Drawn> pieces) {

    private static final double GAP = 45;
    private static final double MARGIN = 20;
    private static final double TEXT_HEIGHT = 26;
    private static final double ROW_WIDTH = 2150;
    private static final double ARROW = 14;

    /**
     * One piece.
     *
     * @param cutLine with the internal cuts
     * @param old the sewing line before alterations; empty where nothing moved
     * @param textX of the middle of its name, below it
     */
    public record Drawn(
            String id,
            String name,
            String cutLine,
            String seamLine,
            String old,
            String inside,
            String notches,
            String grain,
            double textX,
            double textY) {}

    /**
     * @param material what the drawn pieces are cut from
     * @param before the pattern without alterations; empty when there are none
     */
    public static PatternDrawing of(
            Pattern pattern, Material material, Optional<Pattern> before, PieceNames names, Locale locale) {
        List<Piece> pieces = pattern.pieces().stream()
                .filter(piece -> piece.material() == material)
                .sorted(Comparator.comparingDouble(
                                (Piece piece) -> -UprightPiece.of(piece).box().height())
                        .thenComparing(Piece::id))
                .toList();
        List<Drawn> drawn = new ArrayList<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double widest = 0;
        for (Piece piece : pieces) {
            Box box = UprightPiece.of(piece).box();
            String name = names.sidedName(piece, locale);
            double room = Math.max(box.width(), Lettering.width(name) * TEXT_HEIGHT - GAP / 2);
            if (x > 0 && x + room > ROW_WIDTH) {
                x = 0;
                y += rowHeight + GAP;
                rowHeight = 0;
            }
            UprightPiece drawing = UprightPiece.of(piece).at(x + (room - box.width()) / 2, y);
            drawn.add(draw(drawing, name, before));
            x += room + GAP;
            widest = Math.max(widest, x - GAP);
            rowHeight = Math.max(rowHeight, box.height() + TEXT_HEIGHT * 1.6);
        }
        return new PatternDrawing(widest, y + rowHeight, List.copyOf(drawn));
    }

    private static Drawn draw(UprightPiece drawing, String name, Optional<Pattern> before) {
        List<Point> old = before.map(unaltered -> OldOutline.of(drawing.piece(), unaltered))
                .orElse(List.of());
        Box box = drawing.box();
        return new Drawn(
                drawing.piece().id(),
                name,
                SvgPath.closed(drawing.cutLine()) + SvgPath.lines(drawing.internalCuts()),
                SvgPath.closed(drawing.seamLine()),
                old.isEmpty() ? "" : SvgPath.closed(drawing.upright(old)),
                SvgPath.lines(drawing.internalLines()),
                SvgPath.lines(drawing.notches()),
                SvgPath.open(drawing.grain(ARROW)),
                box.centre().x(),
                box.maxY() + TEXT_HEIGHT * 1.1);
    }

    /** The box of the drawing with a margin, as SVG writes it. */
    public String viewBox() {
        return new Box(0, 0, width, height).grown(MARGIN).viewBox();
    }
}
