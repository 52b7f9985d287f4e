package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.jacket.style.CanvasExtent;
import io.tailorline.pattern.draft.jacket.style.LiningExtent;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside pieces of a jacket, made from its shell: docs/drafting/jacket-inside.md.
 *
 * @param drawings by material: lining, fusible, pocketing, canvas, felt
 * @param seams how the lining is sewn, to itself and to the shell
 */
public record JacketInside(List<PieceDrawing> drawings, List<Seam> seams) {

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS = List.of(LiningExtent.OPTION, CanvasExtent.OPTION);

    private static final String FACING = "jacket.facing";

    public JacketInside {
        drawings = List.copyOf(drawings);
        seams = List.copyOf(seams);
    }

    /**
     * Sets notches on the shell's facing where the lining meets it, so the shell is drawn afterwards. Refused when the
     * lining's sleeve does not fit its armhole.
     */
    public static JacketInside of(JacketShell shell, Style style) throws ImpossibleGeometry {
        ShellPieces outside = ShellPieces.of(shell);
        LiningExtent extent = LiningExtent.in(style);
        CanvasExtent canvas = CanvasExtent.in(style);
        List<PieceDrawing> lining = new ArrayList<>(BodyLining.of(outside, extent));
        lining.addAll(SleeveLining.of(outside, armhole(extent.isUnlined() ? outside.drawings() : lining)));
        List<Seam> seams = LiningSeams.sewn(outside, shell.seams(), lining);
        List<PieceDrawing> drawings = new ArrayList<>(lining);
        drawings.addAll(Pockets.lining(outside));
        drawings.addAll(JacketFusibles.of(outside, extent, canvas));
        drawings.addAll(Pockets.fusible(outside));
        drawings.addAll(Pockets.pocketing(outside));
        if (!extent.isUnlined()) {
            drawings.addAll(Canvas.of(outside, canvas));
        }
        return new JacketInside(drawings, seams);
    }

    /** Length of the armhole that the sleeve's lining is felled to: the body lining's, or the shell's. */
    private static double armhole(List<PieceDrawing> body) {
        double armhole = 0;
        for (PieceDrawing panel : body) {
            armhole += panel.id().equals(FACING)
                    ? 0
                    : EdgePath.armhole(panel.net()).length();
        }
        return armhole;
    }
}
