package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * One piece as SVG, upright, 1 mm a user unit: cut line, seam line, notches, grain arrow, drill holes, internal cuts
 * and lines and its name. Without a size of its own; a page styles it by the classes {@code cut seam notch grain drill
 * internal name}.
 */
public final class PieceSvg {

    private static final double MARGIN = 20;
    private static final double NAME_SIZE = 26;
    private static final double LEAST_NAME_SIZE = 13;

    /** Room left at both ends of a name: allowances are not written on. */
    private static final double ROUND_NAME = 45;

    private static final double ARROW_HEAD = 9;
    private static final double DRILL_RADIUS = 3;

    private PieceSvg() {}

    /** A whole picture of the piece alone, in English. */
    public static String picture(Piece piece) {
        UprightPiece drawing = UprightPiece.of(piece);
        SvgWriter svg = new SvgWriter(drawing.box().grown(MARGIN)).with("class", "pattern");
        svg.style(PatternSvg.STYLE);
        draw(svg, drawing, PatternWords.ENGLISH);
        return svg.document();
    }

    /** The piece as a group. */
    static void draw(SvgWriter svg, UprightPiece drawing, PatternWords words) {
        Piece piece = drawing.piece();
        UprightPiece here = UprightPiece.of(piece);
        svg.group("piece")
                .with("data-piece", piece.id())
                .with("data-material", piece.material().word())
                .with(
                        "transform",
                        "translate(%s %s)"
                                .formatted(
                                        SvgPath.number(drawing.by().x()),
                                        SvgPath.number(drawing.by().y())))
                .title("%s, %s".formatted(words.piece(piece), words.copies(piece)))
                .path("cut", SvgPath.closed(here.cutLine()))
                .path("seam", SvgPath.closed(here.seamLine()));
        if (!piece.internalCuts().isEmpty()) {
            svg.path("cut", SvgPath.lines(here.internalCuts()));
        }
        if (!piece.internalLines().isEmpty()) {
            svg.path("internal", SvgPath.lines(here.internalLines()));
        }
        svg.path("grain", SvgPath.open(here.grain(ARROW_HEAD)));
        if (!piece.notches().isEmpty()) {
            svg.path("notch", SvgPath.lines(here.notches()));
        }
        List<Point> holes = here.drillHoles();
        for (int i = 0; i < holes.size(); i++) {
            svg.start("g")
                    .title(words.mark(piece.drillHoles().get(i).what()))
                    .circle("drill", holes.get(i), DRILL_RADIUS)
                    .end();
        }
        name(svg, here, words.piece(piece));
        svg.end();
    }

    /** In the middle of the widest place, as large as fits, along the piece where it is narrow. */
    private static void name(SvgWriter svg, UprightPiece drawing, String name) {
        InscribedCircle widest = drawing.widest();
        Point at = widest.centre();
        Box box = drawing.box();
        double across = 1.7 * widest.radius();
        double needed = NAME_SIZE * Lettering.width(name);
        boolean isTight = needed > across;
        boolean along = isTight && box.height() > box.width();
        double longest = 0.7 * StrictMath.max(box.height(), box.width());
        double room = isTight ? StrictMath.max(across, StrictMath.min(longest, 2 * needed)) : across;
        double size = StrictMath.max(LEAST_NAME_SIZE, StrictMath.min(NAME_SIZE, NAME_SIZE * room / needed));
        double half = size * Lettering.width(name) / 2 + ROUND_NAME;
        at = along
                ? Point.of(at.x(), within(at.y(), box.minY() + half, box.maxY() - half))
                : Point.of(within(at.x(), box.minX() + half, box.maxX() - half), at.y());
        svg.words("name", at, size);
        if (along) {
            svg.with("transform", "rotate(-90 %s %s)".formatted(SvgPath.number(at.x()), SvgPath.number(at.y())));
        }
        svg.text(name).end();
    }

    /** The nearest value in the range, or its middle when it is none. */
    private static double within(double value, double least, double most) {
        return least > most ? (least + most) / 2 : StrictMath.max(least, StrictMath.min(most, value));
    }
}
