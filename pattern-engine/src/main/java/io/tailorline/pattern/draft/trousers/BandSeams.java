package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** How the halves of the waistband are sewn to each other, to the fly shield and to their facings. */
final class BandSeams {

    private static final EaseRange EVEN = new EaseRange(0, 0);
    private static final String CENTRE_BACK = "centre back";

    private BandSeams() {}

    static List<Seam> centreBack(TrouserShell shell) {
        List<Seam> seams = new ArrayList<>();
        PieceDrawing left = shell.sideZip().map(SideZip::bandLeftBack).orElse(shell.bandLeft());
        seams.add(joined("trousers.band", shell.bandRight(), CENTRE_BACK, left, CENTRE_BACK));
        List<PieceDrawing> facings = shell.bandFacings();
        if (!facings.isEmpty()) {
            seams.add(joined("trousers.band.facing", facings.get(0), CENTRE_BACK, facings.get(1), CENTRE_BACK));
            seams.add(layers(shell.bandRight(), facings.get(0)));
            seams.add(layers(shell.bandLeft(), facings.get(1)));
        }
        return seams;
    }

    /** Where the band runs on over the shield of the fly or of a zip at the side; without a fly it is sewn in front. */
    static List<Seam> shield(TrouserShell shell) {
        List<Seam> seams = new ArrayList<>();
        shell.fly().map(TrouserShell.Fly::shield).ifPresent(shield -> {
            PieceDrawing below = shield.side() == Side.RIGHT ? shell.bandRight() : shell.bandLeft();
            seams.add(joined("trousers.fly.shield", below, "shield", shield, "top"));
        });
        shell.sideZip().ifPresent(zip -> {
            seams.add(joined("trousers.band.front", shell.bandRight(), "front", shell.bandLeft(), "front"));
        });
        return seams;
    }

    /** The facing lies the other way up, so both rings meet every edge in the outer layer's order. */
    private static Seam layers(PieceDrawing outer, PieceDrawing facing) {
        List<EdgeRef> ofOuter = new ArrayList<>();
        List<EdgeRef> ofFacing = new ArrayList<>();
        int edges = outer.net().edges().size();
        int centreBack = outer.net().indexOf(CENTRE_BACK);
        for (int i = 1; i < edges; i++) {
            String edge = outer.net().edges().get((centreBack + i) % edges).name();
            if (facing.net().hasEdge(edge)) {
                ofOuter.add(new EdgeRef(outer.id(), edge));
                ofFacing.add(new EdgeRef(facing.id(), edge));
            }
        }
        return new Seam("trousers.band.top." + outer.side().word(), ofOuter, ofFacing, EVEN);
    }

    private static Seam joined(String name, PieceDrawing a, String edgeA, PieceDrawing b, String edgeB) {
        return new Seam(name, List.of(new EdgeRef(a.id(), edgeA)), List.of(new EdgeRef(b.id(), edgeB)), EVEN);
    }
}
