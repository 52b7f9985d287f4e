package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.style.DinnerStyle;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.List;
import java.util.Set;

/** What of a dinner jacket is cut from its second cloth: docs/drafting/jacket.md, step 27. */
final class DinnerFacings {

    /** Pieces of every jacket that a dinner jacket has of the other cloth. */
    private static final Set<String> FACED =
            Set.of("jacket.facing", "jacket.jet", "jacket.ticketJet", "jacket.breastWelt");

    private static final double FRONT_BUTTON = 20;
    private static final double CUFF_BUTTON = 15;
    /** A round is cut twice as wide as the button that it covers. */
    private static final double ROUND_OVER_BUTTON = 2;

    /** Handle of a quarter circle. */
    private static final double QUARTER = 0.5523;

    private static final int CHORDS = 8;

    private DinnerFacings() {}

    static void cutFromContrast(List<PieceDrawing> drawings) {
        for (PieceDrawing drawing : drawings) {
            if (FACED.contains(drawing.id())) {
                drawing.material(Material.CONTRAST);
            }
        }
    }

    /** One round for every button that is seen. */
    static List<PieceDrawing> buttonRounds(DinnerStyle dinner) {
        return List.of(
                round("frontButtonRound", "front button round", FRONT_BUTTON, dinner.frontButtons()),
                round("cuffButtonRound", "cuff button round", CUFF_BUTTON, dinner.cuffButtons()));
    }

    private static PieceDrawing round(String part, String name, double button, int count) {
        double radius = ROUND_OVER_BUTTON * button / 2;
        String id = "jacket." + Material.CONTRAST.word() + "." + part;
        Point right = Point.of(radius, 0);
        Point low = Point.of(0, radius);
        NetPiece net = NetPiece.of(
                id,
                NetEdge.of("right", Polyline.joined(quarter(low.times(-1), right), quarter(right, low)), 0),
                NetEdge.of(
                        "left",
                        Polyline.joined(quarter(low, right.times(-1)), quarter(right.times(-1), low.times(-1))),
                        0));
        return PieceDrawing.of(id, name, Garment.JACKET, net)
                .material(Material.CONTRAST)
                .cut(new CutQuantity(count, false))
                .direction(NapDirection.TWO_WAY);
    }

    /** From one point of a circle about the origin to another, a quarter further on. */
    private static Polyline quarter(Point from, Point to) {
        return new Curve(from, to.times(QUARTER), from.times(-QUARTER), to).sampled(CHORDS);
    }
}
