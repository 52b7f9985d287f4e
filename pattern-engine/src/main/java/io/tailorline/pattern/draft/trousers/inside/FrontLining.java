package io.tailorline.pattern.draft.trousers.inside;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The half lining: the shell front down to below the knee, caught in its seams. It lies over the side pocket's bag and
 * has the corner that the pocket cuts away.
 */
final class FrontLining {

    private static final double SEAM = 10;
    private static final double HEM = 20;

    private FrontLining() {}

    static void add(ShellNets shell, List<PieceDrawing> drawings, List<Seam> seams) {
        if (shell.liningHem().isEmpty()) {
            return;
        }
        NetPiece net = net(shell.front(), shell.liningHem().get());
        PieceDrawing drawing = TrouserInsidePiece.of(Material.LINING, "front", "front", net, CutQuantity.pair())
                .turnedOver();
        drawings.add(drawing);
        List<EdgeRef> lining = new ArrayList<>();
        for (NetEdge edge : net.edges()) {
            if (edge.name().startsWith("waist")) {
                lining.add(new EdgeRef(drawing.id(), edge.name()));
            }
        }
        seams.add(TrouserInsidePiece.even("trousers.lining.waist", shell.frontWaist(), lining));
        seams.add(
                TrouserInsidePiece.even("trousers.lining.crotch", "trousers.front", "crotch", drawing.id(), "crotch"));
        if (net.hasEdge("fly")) {
            seams.add(TrouserInsidePiece.even("trousers.lining.fly", "trousers.front", "fly", drawing.id(), "fly"));
        }
    }

    /** The whole front with everything below the line cut away. */
    private static NetPiece net(NetPiece front, Polyline hem) {
        List<NetEdge> edges = new ArrayList<>();
        Polyline inseam = below(front.line("inseam"), hem, true);
        Polyline outseam = below(front.line("outseam"), hem, false);
        for (NetEdge edge : front.edges()) {
            switch (edge.name()) {
                case "inseam" -> edges.add(NetEdge.of("inseam", inseam, SEAM, Corner.SQUARE_THIS));
                case "outseam" -> edges.add(NetEdge.of("outseam", outseam, SEAM));
                case "hem" -> edges.add(NetEdge.of("hem", Polyline.through(outseam.last(), inseam.first()), HEM));
                default -> edges.add(NetEdge.of(edge.name(), edge.line(), SEAM));
            }
        }
        return new NetPiece("front lining", edges);
    }

    /** The part of a seam above the hem line: behind the crossing where it runs up, before it where it runs down. */
    private static Polyline below(Polyline seam, Polyline hem, boolean runsUp) {
        double along = 0;
        for (int i = 1; i < seam.size(); i++) {
            Optional<Crossing> crossing = Crossing.of(seam.point(i - 1), seam.point(i), hem.first(), hem.last());
            if (crossing.isPresent()) {
                Point at = crossing.get().at();
                Polyline.Halves halves =
                        seam.splitAtLength(along + seam.point(i - 1).distanceTo(at));
                return runsUp ? halves.after() : halves.before();
            }
            along += seam.point(i - 1).distanceTo(seam.point(i));
        }
        throw new IllegalStateException("The lining's hem misses a seam of the front.");
    }
}
