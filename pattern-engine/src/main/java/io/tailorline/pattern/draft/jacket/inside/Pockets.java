package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of the pockets and the small parts of the lining: docs/drafting/jacket-inside.md, steps 7, 8 and 9. A
 * pocket that the shell does not have gets no bag.
 */
final class Pockets {

    private static final String MOUTH = "mouth";
    private static final double SEAM = LiningMeasures.SEAM;
    private static final CutQuantity PAIR = CutQuantity.pair();
    private static final CutQuantity FOUR = new CutQuantity(4, true);
    private static final CutQuantity ONE = CutQuantity.single();
    private static final CutQuantity TWO = new CutQuantity(2, false);

    /** The lining of a flap or patch stays hidden by this on every side. */
    private static final double LINING_SMALLER = 2;

    private static final double BAG_BESIDE_MOUTH = 25;
    private static final double HIP_BAG_DEPTH = 200;
    /** No bag ends nearer to the hem, mm. */
    private static final double BAG_ABOVE_HEM = 20;

    private static final double BREAST_BAG_DEPTH = 150;
    private static final double IN_BREAST_BAG_DEPTH = 180;
    private static final double TICKET_BAG_DEPTH = 120;
    private static final double STAY_BESIDE_MOUTH = 20;
    private static final double STAY_WIDTH = 40;

    private static final double IN_BREAST_FACING = 50;
    private static final Rectangle PEN_BAG = new Rectangle(60, 150, SEAM);
    private static final Rectangle HANGER_LOOP = new Rectangle(32, 90, SEAM / 2);
    private static final Rectangle BUTTON_TAB = new Rectangle(80, 80, SEAM);

    private final ShellPieces outside;

    private Pockets(ShellPieces outside) {
        this.outside = outside;
    }

    /** Small parts cut from lining. */
    static List<PieceDrawing> lining(ShellPieces outside) {
        Pockets pockets = new Pockets(outside);
        List<PieceDrawing> parts = new ArrayList<>();
        for (String lined : List.of("flap", "ticketFlap", "patchPocket", "breastPatch")) {
            outside.find(lined).map(Pockets::linedBehind).ifPresent(parts::add);
        }
        pockets.mouthOf("inBreastJet")
                .ifPresent(mouth -> parts.add(new Rectangle(IN_BREAST_FACING, mouth + 2 * STAY_BESIDE_MOUTH, SEAM)
                        .drawn("inBreastFacing", "in-breast pocket facing", Material.LINING, FOUR)));
        parts.add(PEN_BAG.drawn("penBag", "pen pocket", Material.LINING, TWO));
        parts.add(HANGER_LOOP.drawn("hangerLoop", "hanger loop", Material.LINING, ONE));
        parts.add(BUTTON_TAB.drawn("buttonTab", "in-breast button tab", Material.LINING, ONE));
        return parts;
    }

    /** Stays fused behind the mouths. */
    static List<PieceDrawing> fusible(ShellPieces outside) {
        Pockets pockets = new Pockets(outside);
        List<PieceDrawing> parts = new ArrayList<>();
        pockets.mouthOf("jet")
                .or(() -> pockets.mouthOf("patchPocket"))
                .ifPresent(mouth -> parts.add(stay("pocketStay", "pocket stay", mouth)));
        pockets.mouthOf("inBreastJet")
                .ifPresent(mouth -> parts.add(stay("inBreastStay", "in-breast pocket stay", mouth)));
        return parts;
    }

    private static PieceDrawing stay(String part, String name, double mouth) {
        return Rectangle.strip(STAY_WIDTH, mouth + 2 * STAY_BESIDE_MOUTH).drawn(part, name, Material.FUSIBLE, PAIR);
    }

    /** The bags of the pockets that are cut into the cloth; a patch pocket needs none. */
    static List<PieceDrawing> pocketing(ShellPieces outside) {
        Pockets pockets = new Pockets(outside);
        List<PieceDrawing> parts = new ArrayList<>();
        pockets.mouthOf("jet")
                .ifPresent(mouth -> parts.add(
                        bag(mouth, pockets.hipBagDepth()).drawn("hipBag", "hip pocket bag", Material.POCKETING, FOUR)));
        outside.find("ticketJet")
                .ifPresent(jet -> parts.add(bag(jet.net().length(MOUTH), TICKET_BAG_DEPTH)
                        .drawn("ticketBag", "ticket pocket bag, right", Material.POCKETING, TWO)
                        .onlyOn(jet.side())));
        outside.find("breastWelt")
                .ifPresent(welt -> parts.add(bag(welt.net().length(MOUTH), BREAST_BAG_DEPTH)
                        .drawn("breastBag", "breast pocket bag, left", Material.POCKETING, TWO)
                        .onlyOn(welt.side())));
        pockets.mouthOf("inBreastJet")
                .ifPresent(mouth -> parts.add(bag(mouth, IN_BREAST_BAG_DEPTH)
                        .drawn("inBreastBag", "in-breast pocket bag", Material.POCKETING, FOUR)));
        return parts;
    }

    /** As cut: on a short jacket less than usual, so that the bag hangs clear of the hem. */
    private double hipBagDepth() {
        return StrictMath.min(HIP_BAG_DEPTH, outside.belowPocket() - BAG_ABOVE_HEM + 2 * SEAM);
    }

    private static Rectangle bag(double mouth, double depth) {
        return new Rectangle(mouth + 2 * BAG_BESIDE_MOUTH, depth, SEAM);
    }

    /** Width of a pocket's mouth, if the shell has the pocket. */
    private Optional<Double> mouthOf(String piece) {
        return outside.find(piece).map(found -> found.net().length(MOUTH));
    }

    /** The piece's own outline, smaller all round. */
    private static PieceDrawing linedBehind(PieceDrawing shell) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (Point point : shell.net().seamLine().points()) {
            left = StrictMath.min(left, point.x());
            right = StrictMath.max(right, point.x());
            top = StrictMath.min(top, point.y());
            low = StrictMath.max(low, point.y());
        }
        Point centre = Point.of((left + right) / 2, (top + low) / 2);
        double across = 1 - 2 * LINING_SMALLER / (right - left);
        double along = 1 - 2 * LINING_SMALLER / (low - top);
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : shell.net().edges()) {
            edges.add(new NetEdge(
                    edge.name(),
                    edge.line()
                            .mapped(point -> Point.of(
                                    centre.x() + (point.x() - centre.x()) * across,
                                    centre.y() + (point.y() - centre.y()) * along)),
                    Allowance.of(SEAM),
                    edge.corner()));
        }
        String id = ShellPieces.idBehind(shell.id(), Material.LINING);
        return shell.behind(id, ShellPieces.nameBehind(shell.name(), Material.LINING), new NetPiece(id, edges))
                .material(Material.LINING);
    }
}
