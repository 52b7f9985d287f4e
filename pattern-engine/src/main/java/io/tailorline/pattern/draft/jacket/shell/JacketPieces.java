package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.collar.JacketFacing;
import io.tailorline.pattern.draft.jacket.collar.ThroatLatch;
import io.tailorline.pattern.draft.jacket.collar.TopCollarDraft;
import io.tailorline.pattern.draft.jacket.collar.UnderCollar;
import io.tailorline.pattern.draft.jacket.front.ClosureMarks;
import io.tailorline.pattern.draft.jacket.front.JacketForepart;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.pocket.JacketFrontMarks;
import io.tailorline.pattern.draft.jacket.pocket.PocketPieces;
import io.tailorline.pattern.draft.jacket.sleeve.CuffMarks;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveCap;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drawings of the jacket's shell pieces: how each lies on the cloth and what is marked on it.
 *
 * @param collar the top collar; none when the facing covers the under collar
 * @param underCollar its right half, of any material
 * @param underCollarAsCut that half, or both in one of felt
 * @param small the pieces of the pockets, then what a style adds: throat latch, rounds of covered buttons
 */
public record JacketPieces(
        PieceDrawing front,
        Optional<PieceDrawing> sideFront,
        PieceDrawing back,
        PieceDrawing side,
        PieceDrawing topSleeve,
        PieceDrawing underSleeve,
        PieceDrawing facing,
        List<PieceDrawing> collar,
        PieceDrawing underCollar,
        PieceDrawing underCollarAsCut,
        List<PieceDrawing> small) {

    /** The under collar is cut on the bias, so that it stretches round the neck. */
    private static final double BIAS_DEG = 45;

    /** Length of the mark at the crown of the sleeve, mm. */
    private static final double CROWN_MARK = 15;

    public JacketPieces {
        collar = List.copyOf(collar);
        small = List.copyOf(small);
    }

    static JacketPieces of(
            Body body,
            JacketBlock block,
            JacketStyle style,
            JacketForepart forepart,
            SleeveCap cap,
            Sleeve sleeve,
            UnderCollar under) {
        PieceDrawing front = drawing("front", "front", forepart.net());
        PieceDrawing side = drawing("side", "side body", SidebodyDraft.of(block, style));
        Optional<PieceDrawing> sideFront = forepart.sideFront().map(net -> drawing("sideFront", "side front", net));
        JacketFrontMarks marks = JacketFrontMarks.of(body, block, style, forepart.princess());
        front.line("roll line", forepart.rollLine(block));
        marks.markOn(front, body, block, style);
        sideFront.ifPresentOrElse(
                outer -> marks.markAcross(front, outer, side, body, block, style), () -> marks.markOnSide(side, block));
        ClosureMarks.markOn(front, block, style, forepart.lapel());
        Point atShoulder = cap.atShoulder(style.changes().pitch());
        Point crown = Point.of(atShoulder.x() - cap.frontFold(), -atShoulder.y());
        PieceDrawing topSleeve = drawing("topSleeve", "top sleeve", sleeve.top())
                .turnedOver()
                .line("shoulder point", Polyline.through(crown, crown.plus(Point.of(0, CROWN_MARK))));
        PieceDrawing underSleeve = drawing("underSleeve", "under sleeve", sleeve.under());
        CuffMarks.markOn(topSleeve, underSleeve, style.cuff());
        PieceDrawing underCollar = drawing("underCollar", "under collar", under.net())
                .grainAlong(under.downCentreBack().turned(BIAS_DEG))
                .direction(NapDirection.TWO_WAY);
        PieceDrawing underCollarAsCut = style.collar().isFelt() ? felt(under) : underCollar;
        List<PieceDrawing> small = new ArrayList<>(PocketPieces.of(body, style, marks.hip(), marks.breast()));
        if (style.collar().hasThroatLatch()) {
            ThroatLatch.markOn(underCollarAsCut, !style.collar().isFelt());
            small.add(ThroatLatch.piece());
        }
        if (style.dinner().isOrdered()) {
            small.addAll(DinnerFacings.buttonRounds(style.dinner()));
        }
        JacketPieces pieces = new JacketPieces(
                front,
                sideFront,
                drawing("back", "back", BackDraft.of(block, style)),
                side,
                topSleeve,
                underSleeve,
                facing(block, style, forepart, under),
                topCollar(style, forepart.lapel(), under),
                underCollar,
                underCollarAsCut,
                small);
        if (style.dinner().isOrdered()) {
            DinnerFacings.cutFromContrast(pieces.all());
        }
        return pieces;
    }

    private static PieceDrawing facing(
            JacketBlock block, JacketStyle style, JacketForepart forepart, UnderCollar under) {
        Point lapelGrain = block.roll().breakPoint().minus(forepart.lapel().tip());
        boolean isWide = style.lining().isUnlined();
        return (style.lapel().isShawl()
                        ? drawing("facing", "facing and top collar", JacketFacing.shawl(block, forepart, under, isWide))
                        : drawing("facing", "facing", JacketFacing.of(block, forepart, isWide)))
                .turnedOver()
                .grainAlong(lapelGrain);
    }

    private static List<PieceDrawing> topCollar(JacketStyle style, Lapel lapel, UnderCollar under) {
        if (style.lapel().isShawl()) {
            return List.of();
        }
        return style.collar().hasOwnStand()
                ? List.of(
                        unfolded(
                                drawing(
                                        "topCollar",
                                        "top collar",
                                        TopCollarDraft.fallOnly(under, lapel, style.collar())),
                                under),
                        unfolded(
                                        drawing(
                                                "collarStand",
                                                "collar stand",
                                                TopCollarDraft.stand(under, lapel, style.collar())),
                                        under)
                                .grainAlong(under.downCentreBack().quarterTurned()))
                : List.of(unfolded(drawing("topCollar", "top collar", TopCollarDraft.whole(under, lapel)), under));
    }

    private static PieceDrawing felt(UnderCollar under) {
        return PieceDrawing.of("jacket.felt.underCollar", "under collar", Garment.JACKET, under.felt())
                .material(Material.FELT)
                .direction(NapDirection.TWO_WAY)
                .grainAlong(under.downCentreBack())
                .cut(CutQuantity.single());
    }

    private static PieceDrawing unfolded(PieceDrawing collar, UnderCollar under) {
        return collar.turnedOver().grainAlong(under.downCentreBack()).cut(CutQuantity.single());
    }

    private static PieceDrawing drawing(String piece, String name, NetPiece net) {
        return PieceDrawing.of("jacket." + piece, name, Garment.JACKET, net);
    }

    /** Every drawing, in the order of the piece list. */
    public List<PieceDrawing> all() {
        List<PieceDrawing> all = new ArrayList<>();
        all.add(front);
        sideFront.ifPresent(all::add);
        all.addAll(List.of(back, side, topSleeve, underSleeve, facing));
        all.addAll(collar);
        all.add(underCollarAsCut);
        all.addAll(small);
        return all;
    }
}
