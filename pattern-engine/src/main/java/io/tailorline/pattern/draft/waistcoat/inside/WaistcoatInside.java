package io.tailorline.pattern.draft.waistcoat.inside;

import static io.tailorline.pattern.draft.outline.SeamSide.edge;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatForepart;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatPieces;
import io.tailorline.pattern.draft.waistcoat.shell.WaistcoatShell;
import io.tailorline.pattern.draft.waistcoat.shell.WeltPocket;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside pieces of a waistcoat: docs/drafting/waistcoat.md, steps 14 and 15.
 *
 * @param pieces lining, fusible and pocketing
 * @param seams of the lining among itself and with the shell
 */
public record WaistcoatInside(List<PieceDrawing> pieces, List<Seam> seams) {

    private static final EaseRange EQUAL = new EaseRange(0, 0);
    /** The lining hangs longer, for a tuck. */
    private static final EaseRange TUCKED = new EaseRange(10, 20);

    public WaistcoatInside {
        pieces = List.copyOf(pieces);
        seams = List.copyOf(seams);
    }

    /** Everything inside; sets the notches that meet it on the shell's drawings. */
    public static WaistcoatInside of(WaistcoatShell shell) {
        Lining lining = Lining.of(shell);
        List<PieceDrawing> pieces = new ArrayList<>(List.of(lining.front(), lining.innerBack()));
        if (shell.style().strap()) {
            pieces.add(StrapAndPocketBags.strap(shell));
        }
        WaistcoatPieces shellPieces = shell.pieces();
        pieces.add(WaistcoatFusibles.under(shellPieces.front(), "front", "waistcoat front fusible"));
        for (int i = 0; i < shellPieces.welts().size(); i++) {
            WeltPocket pocket = shellPieces.pockets().get(i);
            pieces.add(WaistcoatFusibles.under(shellPieces.welts().get(i), pocket.id(), pocket.name() + " fusible"));
        }
        shellPieces.lapel().ifPresent(lapel -> pieces.add(WaistcoatFusibles.ofLapel(lapel)));
        for (WeltPocket pocket : shellPieces.pockets()) {
            pieces.add(StrapAndPocketBags.bag(pocket));
        }
        return new WaistcoatInside(pieces, seams(lining, shell));
    }

    private static List<Seam> seams(Lining lining, WaistcoatShell shell) {
        WaistcoatPieces shellPieces = shell.pieces();
        PieceDrawing front = lining.front();
        PieceDrawing back = lining.innerBack();
        double frontPitch = shell.block().scye().frontPitch();
        double backPitch = shell.block().scye().backPitch();
        List<SeamSide.Stretch> shoulder = new ArrayList<>();
        for (String name : WaistcoatForepart.shoulderEdges(front.net())) {
            shoulder.add(edge(front, name));
        }
        SeamSide frontShoulder = new SeamSide(shoulder, true);
        double ease = back.net().length("shoulder") - frontShoulder.length();
        List<Seam> seams = new ArrayList<>();
        seams.add(middle(sewn("waistcoat.liningFacing", front, "inner", shellPieces.facing(), "inner", TUCKED)));
        seams.add(sewn("waistcoat.liningFrontArmhole", front, "armhole", shellPieces.front(), "armhole", EQUAL)
                .notchedAt(frontPitch, Kind.SINGLE)
                .seam());
        seams.add(sewn("waistcoat.liningBackArmhole", back, "armhole", shellPieces.back(), "armhole", EQUAL)
                .notchedAt(backPitch, Kind.DOUBLE)
                .seam());
        seams.add(middle(sewn("waistcoat.liningSide", back, "side", front, "side", EQUAL)));
        seams.add(middle(new SeamPairing(
                "waistcoat.liningShoulder",
                SeamSide.with(edge(back, "shoulder")),
                frontShoulder,
                new EaseRange(ease, ease))));
        seams.add(middle(sewn("waistcoat.liningNeck", back, "neck", shellPieces.neckStrip(), "lower", EQUAL)));
        seams.add(middle(sewn("waistcoat.innerBackCentre", back, "centreBack", back, "centreBack", EQUAL)));
        seams.add(hem("waistcoat.liningFrontHem", front, shellPieces.front(), "hem.centre", "hem.side"));
        seams.add(hem("waistcoat.liningBackHem", back, shellPieces.back(), "hem.side", "hem.centre"));
        seams.add(sewn("waistcoat.frontVent", front, "vent", shellPieces.front(), "vent", EQUAL)
                .seam());
        seams.add(sewn("waistcoat.backVent", back, "vent", shellPieces.back(), "vent", EQUAL)
                .seam());
        return seams;
    }

    private static SeamPairing sewn(
            String name, PieceDrawing a, String edgeA, PieceDrawing b, String edgeB, EaseRange ease) {
        return new SeamPairing(name, SeamSide.with(edge(a, edgeA)), SeamSide.against(edge(b, edgeB)), ease);
    }

    /** One notch in the middle of both sides. */
    private static Seam middle(SeamPairing pairing) {
        return pairing.notched(pairing.a().length() / 2, pairing.b().length() / 2, Kind.SINGLE)
                .seam();
    }

    /**
     * The hem's edges in sewing order, with a notch in the middle of the longer one; a dart between them is sewn
     * before.
     */
    private static Seam hem(String name, PieceDrawing lining, PieceDrawing shell, String first, String second) {
        List<SeamSide.Stretch> a = new ArrayList<>(List.of(edge(lining, first)));
        List<SeamSide.Stretch> b = new ArrayList<>(List.of(edge(shell, first)));
        double notch = lining.net().length(first) / 2;
        if (shell.net().hasEdge("dart")) {
            a.add(edge(lining, second));
            b.add(edge(shell, second));
            double after = lining.net().length(second);
            notch = after > 2 * notch ? 2 * notch + after / 2 : notch;
        }
        return new SeamPairing(name, new SeamSide(a, false), new SeamSide(b, true), EQUAL)
                .notchedAt(notch, Kind.SINGLE)
                .seam();
    }
}
