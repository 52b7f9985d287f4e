package io.tailorline.pattern.draft.jacket;

import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SoundOutline;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;

/** Drafts a jacket: the shell first, then what lies inside it, built from the shell's pieces. */
public final class JacketDraft {

    /** What a customer may choose. */
    public static final List<StyleOption> OPTIONS = JacketShell.OPTIONS;

    private JacketDraft() {}

    /** The jacket's pieces, seams, girths and notes; refused when a construction step leaves no room for this body. */
    public static GarmentDraft of(Figure figure, Style style) throws ImpossibleGeometry {
        JacketShell shell = JacketShell.of(figure, style);
        List<Piece> pieces = new ArrayList<>();
        for (PieceDrawing drawing : shell.pieces().all()) {
            pieces.add(SoundOutline.of(drawing.draw()));
        }
        return new GarmentDraft(pieces, shell.seams(), shell.girths(), shell.notes());
    }
}
