package io.tailorline.cutter.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.drawing.Arrow;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.render.Label;
import io.tailorline.nesting.render.LabelFit;
import io.tailorline.pattern.piece.GrainLine;
import java.util.List;
import java.util.Optional;

/**
 * Number and name of a projected piece, upright on the cloth, and its grain line. A name that does not fit into the
 * piece is left out, and a grain line that would run through the words; a number never.
 *
 * @param order which of several orders it belongs to, from 0; empty when there is only one
 */
record PieceCaption(ProjectedPiece piece, String name, Optional<Integer> order) {

    /** Letters are read from two metres, mm. */
    private static final Label.Style STYLE =
            new Label.Style(List.of(42.0, 36.0, 30.0, 25.0, 20.0), List.of(42.0, 36.0, 30.0, 24.0, 18.0), false, true);

    /** A number is never smaller, mm. */
    private static final double LEAST = 14;

    private static final double ARROW_LENGTH = 16;
    private static final double ARROW_HALF_WIDTH = 10;
    private static final double TOLERANCE = 2;
    private static final double HALO = 0.22;

    /** From the middle of letters to their base line, as a share of their size. */
    private static final double HALF_HEIGHT = 0.35;

    void draw(SvgWriter svg, TableCanvas canvas) {
        Label label = label();
        if (label.besideGrain() && piece.state() != PieceState.PICKED) {
            grain(svg, canvas);
        }
        svg.group("cap")
                .with("data-no", piece.no())
                .with("transform", canvas.placed(TablePoint.of(label.at())))
                .start("text")
                .with("font-size", label.size())
                .with("y", HALF_HEIGHT * label.size())
                .with(look("text-anchor: middle; fill: " + colour()))
                .with(ProjectionStyle.halo(HALO * label.size()))
                .text(label.text())
                .end()
                .end();
    }

    private void grain(SvgWriter svg, TableCanvas canvas) {
        List<Point> arrow = Arrow.between(
                piece.grain().get(0).point(), piece.grain().get(1).point(), ARROW_LENGTH, ARROW_HALF_WIDTH);
        svg.path("grain", canvas.line(arrow.stream().map(TablePoint::of).toArray(TablePoint[]::new)))
                .with(ProjectionStyle.line(ProjectionStyle.QUIET, 2, "fill: none"));
    }

    private Label label() {
        List<Point> outline = piece.outline().stream().map(TablePoint::point).toList();
        GrainLine grain =
                new GrainLine(piece.grain().get(0).point(), piece.grain().get(1).point());
        String number = ProjectionStyle.mark(piece.state()) + orderLetter() + piece.no();
        return new LabelFit(outline, piece.label().point(), grain)
                .of(number, List.of(name), STYLE)
                .orElseGet(() ->
                        new Label(number, InscribedCircle.of(outline, TOLERANCE).centre(), 0, LEAST, false));
    }

    private String colour() {
        return order.map(ProjectionStyle::order)
                .orElse(piece.state() == PieceState.PICKED ? ProjectionStyle.QUIET : ProjectionStyle.WHITE);
    }

    private String orderLetter() {
        return order.map(number -> (char) ('A' + number % 26) + " ").orElse("");
    }
}
