package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.List;

/** All pieces inside the trousers and how they are sewn to the shell. */
public record TrouserInside(List<PieceDrawing> drawings, List<Seam> seams) {

    public TrouserInside {
        drawings = List.copyOf(drawings);
        seams = List.copyOf(seams);
    }

    public static TrouserInside of(ShellNets shell) {
        List<PieceDrawing> drawings = new ArrayList<>();
        List<Seam> seams = new ArrayList<>();
        FrontLining.add(shell, drawings, seams);
        TrouserFusibles.add(shell, drawings, seams);
        PocketBags.add(shell, drawings);
        Curtains.add(shell, drawings, seams);
        CrotchStay.add(shell, drawings);
        return new TrouserInside(drawings, seams);
    }
}
