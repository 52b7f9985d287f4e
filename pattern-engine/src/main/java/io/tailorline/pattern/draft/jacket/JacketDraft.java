package io.tailorline.pattern.draft.jacket;

import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.inside.JacketInside;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.outline.OutlineCheck;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Drafts a jacket: the shell first, then the inside pieces, built from the shell's pieces. */
public final class JacketDraft {

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS = Stream.concat(
                    JacketShell.OPTIONS.stream(), JacketInside.OPTIONS.stream())
            .toList();

    private JacketDraft() {}

    /** The jacket's pieces, seams, girths and notes; refused when a construction step leaves no room for this body. */
    public static GarmentDraft of(Figure figure, Style style) throws ImpossibleGeometry {
        JacketShell shell = JacketShell.of(figure, style);
        JacketInside inside = JacketInside.of(shell, style);
        List<PieceDrawing> drawings = new ArrayList<>(shell.asCut());
        drawings.addAll(inside.drawings());
        List<Piece> pieces = new ArrayList<>(drawings.size());
        for (PieceDrawing drawing : drawings) {
            pieces.add(OutlineCheck.of(drawing.draw(style.house())));
        }
        List<Seam> seams = new ArrayList<>(shell.seams());
        seams.addAll(inside.seams());
        return new GarmentDraft(pieces, shell.sewnAsCut(seams), shell.girths(), shell.notes());
    }
}
