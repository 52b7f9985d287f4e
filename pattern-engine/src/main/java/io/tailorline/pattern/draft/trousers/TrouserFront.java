package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;

/**
 * The trouser front. Drawn on paper as the left leg, so it is turned over. Allowances: docs/drafting/trousers.md, 6.
 *
 * <p>Edges on paper, from the hem: inseam, crotch (fork to fly end, or to the waist without a fly), fly, waist (between
 * mouths: waist.centre, pleat, waist.middle, pleat.second, waist.side), mouth of a pocket that cuts the corner away,
 * outseam, hem.
 */
final class TrouserFront {

    static final String ID = "trousers.front";

    private static final double SEAM = 10;
    private static final double INSIDE = 10;
    /** The fold lines of a pleat are drawn this far down. */
    private static final double PLEAT_LINE = 60;

    private static final double DART_LENGTH = 90;

    private TrouserFront() {}

    static PieceDrawing of(TrouserLines lines) {
        FrontLines front = lines.front();
        Leg leg = lines.block().front();
        NetPiece net = front.pocket().cutsFront() ? cutAway(lines) : whole(lines);
        PieceDrawing drawing =
                PieceDrawing.of(ID, "trouser front", Garment.TROUSERS, net).turnedOver();
        if (SidePocketParts.bearsSeatLine(front)) {
            LegMarks.pocketAnchor(drawing, front.outseam(), front.pocket().down());
        } else {
            LegMarks.seatAnchor(drawing, front.side());
        }
        LegMarks.draw(drawing, leg, front.outseam());
        pocket(drawing, front);
        for (DartMouth mouth : front.mouths()) {
            mouth(drawing, front, mouth);
        }
        if (lines.block().style().sideZip()) {
            drawing.line(SideZip.LINE, SideZip.of(lines.front().outseam()));
        } else {
            drawing.notch("crotch", net.edge("crotch").length(), Notch.Kind.SINGLE, TrouserSeams.CROTCH);
        }
        return drawing.anchor("trousers.fly", front.crotch().point(1));
    }

    /** The front with the corner above the pocket's mouth: what lies behind it has all of it. */
    static NetPiece whole(TrouserLines lines) {
        FrontLines front = lines.front();
        return net(lines, front.waist(), List.of(), front.outseam().reversed());
    }

    private static NetPiece cutAway(TrouserLines lines) {
        PocketCorner corner = PocketCorner.of(lines.front());
        return net(
                lines,
                corner.frontWaist(),
                List.of(NetEdge.of(SidePocketParts.MOUTH, corner.mouth(), SEAM)),
                corner.frontOutseam());
    }

    /**
     * @param waist from centre front
     * @param mouth of the pocket, between waist and outside seam
     * @param outseam down to the hem
     */
    private static NetPiece net(TrouserLines lines, Polyline waist, List<NetEdge> mouth, Polyline outseam) {
        FrontLines front = lines.front();
        Leg leg = lines.block().front();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("inseam", front.inseam(), SEAM, Corner.SQUARE_THIS));
        if (lines.block().style().sideZip()) {
            edges.add(NetEdge.of("crotch", front.crotch().reversed(), SEAM));
        } else {
            Polyline.Halves crotch = front.crotch().splitAtLength(front.fly());
            edges.add(NetEdge.of("crotch", crotch.after().reversed(), SEAM));
            edges.add(NetEdge.of("fly", crotch.before().reversed(), SEAM));
        }
        edges.addAll(DartMouth.edges(waist, front.mouths(), SEAM));
        edges.addAll(mouth);
        edges.add(NetEdge.of("outseam", outseam, SEAM, Corner.FOLD_NEXT));
        edges.add(NetEdge.of(
                "hem", leg.hemLine(front.outseam(), front.inseam()), LegMarks.hemAllowance(leg), Corner.FOLD_THIS));
        return new NetPiece("trouser front", edges);
    }

    /** A mouth in the side seam is drawn; its ends are notched and need no hole. */
    private static void pocket(PieceDrawing drawing, FrontLines front) {
        if (!front.pocket().isThere()) {
            return;
        }
        Polyline mouth = front.pocket().line(front);
        drawing.anchor(SidePocketParts.ANCHOR, mouth.at(mouth.length() / 2));
        if (!front.pocket().cutsFront()) {
            drawing.line(SidePocketParts.LINE, mouth);
        }
    }

    /** A dart is drawn to its tip, a pleat where it is folded. */
    private static void mouth(PieceDrawing drawing, FrontLines front, DartMouth mouth) {
        Point from = front.waist().at(mouth.from());
        Point to = front.waist().at(mouth.to());
        if (mouth.edge().equals(DartMouth.DART)) {
            Point tip = from.towards(to, 0.5).plus(Point.of(0, DART_LENGTH));
            drawing.line("dart", Polyline.through(from, tip, to)).drill("dart tip", tip.minus(Point.of(0, INSIDE)));
            return;
        }
        Point down = Point.of(0, PLEAT_LINE);
        drawing.line(mouth.edge() + " fold", Polyline.through(from, from.plus(down)))
                .line(mouth.edge() + " laid to", Polyline.through(to, to.plus(down)));
    }
}
