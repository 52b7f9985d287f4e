package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
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
    public static final List<StyleOption> OPTIONS = List.of(LiningExtent.OPTION);

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
        List<PieceDrawing> lining = new ArrayList<>(BodyLining.of(outside, LiningExtent.in(style)));
        double armhole = 0;
        for (PieceDrawing panel : lining) {
            armhole += EdgePath.armhole(panel.net()).length();
        }
        lining.addAll(SleeveLining.of(outside, armhole));
        List<Seam> seams = LiningSeams.sewn(outside, shell.seams(), lining);
        List<PieceDrawing> drawings = new ArrayList<>(lining);
        drawings.addAll(Pockets.lining(outside));
        drawings.addAll(JacketFusibles.of(outside));
        drawings.addAll(Pockets.fusible(outside));
        drawings.addAll(Pockets.pocketing(outside));
        drawings.addAll(Canvas.of(outside));
        return new JacketInside(drawings, seams);
    }
}
