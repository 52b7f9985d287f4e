package io.tailorline.pattern.draft.waistcoat;

import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.OutlineCheck;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatStyle;
import io.tailorline.pattern.draft.waistcoat.inside.WaistcoatInside;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatShell;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;

/** Drafts a waistcoat: the shell first, then the inside pieces, built from the shell's pieces. */
public final class WaistcoatDraft {

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS = WaistcoatStyle.OPTIONS;

    private WaistcoatDraft() {}

    /**
     * The waistcoat's pieces, seams, girths and notes; refused when a construction step leaves no room for this body.
     */
    public static GarmentDraft of(Figure figure, Style style) throws ImpossibleGeometry {
        WaistcoatShell shell = WaistcoatShell.of(figure, style);
        WaistcoatInside inside = WaistcoatInside.of(shell);
        List<Piece> pieces = new ArrayList<>();
        for (PieceDrawing drawing : shell.pieces().all()) {
            pieces.add(OutlineCheck.of(drawing.draw(style.house())));
        }
        for (PieceDrawing drawing : inside.pieces()) {
            pieces.add(OutlineCheck.of(drawing.draw(style.house())));
        }
        List<Seam> seams = new ArrayList<>(shell.seams());
        seams.addAll(inside.seams());
        return new GarmentDraft(pieces, seams, shell.girths(), shell.notes());
    }
}
