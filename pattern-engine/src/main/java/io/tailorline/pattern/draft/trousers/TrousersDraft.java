package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.BendCheck;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.trousers.inside.TrouserInside;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A man's or a woman's trousers. Steps: docs/drafting/trousers.md. */
public final class TrousersDraft {

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS = TrouserStyle.OPTIONS;

    private static final Set<String> OF_THE_WAIST = Set.of(TrouserFront.ID, TrouserBack.ID, SidePocketParts.BEARER);

    private TrousersDraft() {}

    /** The trousers' pieces, seams, girths and notes; refused when a construction step leaves no room for this body. */
    public static GarmentDraft of(Figure figure, Style style) throws ImpossibleGeometry {
        TrouserLines lines = TrouserLines.of(figure, TrouserStyle.of(style));
        TrouserShell shell = TrouserShell.of(lines);
        TrouserInside inside = TrouserInside.of(shell.nets(lines));
        List<Seam> seams = new ArrayList<>(new TrouserSeams(lines, shell).sewn());
        seams.addAll(inside.seams());
        List<Piece> pieces = new ArrayList<>();
        List<PieceDrawing> drawings = new ArrayList<>(shell.all());
        drawings.addAll(inside.drawings());
        for (PieceDrawing drawing : drawings) {
            pieces.add(BendCheck.of(drawing.draw(style.house())));
        }
        return new GarmentDraft(pieces, seams, girths(figure.body(), lines, pieces), lines.notes());
    }

    /**
     * Measured on the drawn pieces: the waist along its seam, pleats and darts closed; the seat on both seat lines,
     * pleats laid; the way through the crotch from band to band where it was taken. Of one leg: thigh, knee, calf and
     * hem, with the ease that they have.
     */
    private static List<Girth> girths(Body body, TrouserLines lines, List<Piece> pieces) {
        TrouserBlock block = lines.block();
        Ease ease = block.style().ease();
        double waist = 2 * waist(pieces);
        double pleats = 2 * block.pleats().seatExtra();
        double seat = 2 * (lines.frontSeatWidth() + lines.backSeatWidth());
        List<Girth> girths = new ArrayList<>();
        girths.add(new Girth("trouserWaist", body.girths().waist(), ease.trouserWaist(), Mm.onGrid(waist)));
        girths.add(new Girth("trouserSeat", body.girths().seat(), ease.trouserSeat() + pleats, Mm.onGrid(seat)));
        if (body.lengths().crotchLength() > 0) {
            double aboveWaist = TrouserLevels.aboveWaist(body, block.style());
            girths.add(asDrawn("crotch", body.lengths().crotchLength() + 2 * aboveWaist, lines.crotchSeam()));
        }
        girths.add(asDrawn("thigh", body.leg().thigh(), lines.thigh()));
        girths.add(asDrawn(
                "knee",
                body.leg().knee(),
                block.front().kneeWidth() + block.back().kneeWidth()));
        girths.add(asDrawn("calf", body.leg().calf(), lines.calf()));
        girths.add(asDrawn(
                "hem",
                body.leg().heel(),
                block.front().hemWidth() + block.back().hemWidth()));
        return girths;
    }

    private static Girth asDrawn(String name, double body, double finished) {
        return new Girth(name, Mm.onGrid(body), Mm.onGrid(finished - body), Mm.onGrid(finished));
    }

    private static double waist(List<Piece> pieces) {
        double sum = 0;
        for (Piece piece : pieces) {
            for (Edge edge : OF_THE_WAIST.contains(piece.id()) ? piece.edges() : List.<Edge>of()) {
                sum += edge.name().startsWith("waist") ? edge.length() : 0;
            }
        }
        return sum;
    }
}
