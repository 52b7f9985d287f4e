package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.block.LapelShape;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatStyle;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drawings of the shell pieces and of the other pieces of the suit's cloth: how each lies on the cloth and what is
 * marked on it.
 *
 * @param back the outer back, of lining unless the customer orders cloth
 * @param lapel its upper layer, when there is one
 * @param underLapel the layer beneath it
 * @param pockets the welt pockets, the lower one first
 */
public record WaistcoatPieces(
        PieceDrawing front,
        PieceDrawing back,
        PieceDrawing facing,
        PieceDrawing neckStrip,
        Optional<PieceDrawing> lapel,
        Optional<PieceDrawing> underLapel,
        List<WeltPocket> pockets,
        List<PieceDrawing> welts) {

    public WaistcoatPieces {
        pockets = List.copyOf(pockets);
        welts = List.copyOf(welts);
    }

    static WaistcoatPieces of(
            WaistcoatBlock block, WaistcoatStyle style, WaistcoatForepart forepart, BackPart backPart) {
        PieceDrawing front = drawing("front", "waistcoat front", forepart.net());
        PieceDrawing back = back(block, style, backPart);
        WaistcoatFrontMarks.mark(front, back, block, forepart, backPart);
        WaistcoatShoulders shoulders = block.shoulders();
        List<WeltPocket> pockets = new ArrayList<>();
        pockets.add(WeltPocket.lower(block));
        if (style.fourPockets()) {
            pockets.add(WeltPocket.upper(block));
        }
        List<PieceDrawing> welts = new ArrayList<>();
        for (WeltPocket pocket : pockets) {
            pocket.markOn(front);
            welts.add(pocket.drawing());
        }
        return new WaistcoatPieces(
                front,
                back,
                drawing("facing", "waistcoat facing", WaistcoatFacing.front(forepart, shoulders.downFront()))
                        .turnedOver(),
                drawing(
                                "neckStrip",
                                "back neck strip",
                                WaistcoatFacing.neckStrip(backPart.net(), forepart.facingAtShoulder(shoulders)))
                        .turnedOver(),
                lapel(style, forepart, shoulders, "lapel", "waistcoat lapel"),
                lapel(style, forepart, shoulders, "underLapel", "waistcoat under lapel")
                        .map(PieceDrawing::turnedOver),
                pockets,
                welts);
    }

    private static PieceDrawing back(WaistcoatBlock block, WaistcoatStyle style, BackPart part) {
        if (style.clothBack()) {
            PieceDrawing back = drawing("back", "waistcoat back", part.net());
            WaistcoatFrontMarks.anchorBack(back, block);
            return back;
        }
        return drawing("lining.back", "waistcoat back", part.net())
                .material(Material.LINING)
                .direction(NapDirection.TWO_WAY);
    }

    private static Optional<PieceDrawing> lapel(
            WaistcoatStyle style, WaistcoatForepart front, WaistcoatShoulders shoulders, String piece, String name) {
        if (style.lapel() == LapelShape.NONE) {
            return Optional.empty();
        }
        Polyline opening = front.net().line("opening");
        return Optional.of(drawing(piece, name, LapelDraft.of(front, shoulders, style))
                .grainAlong(opening.last().minus(opening.first())));
    }

    private static PieceDrawing drawing(String piece, String name, NetPiece net) {
        return PieceDrawing.of("waistcoat." + piece, name, Garment.WAISTCOAT, net);
    }

    /** Every drawing, in the order of the piece list. */
    public List<PieceDrawing> all() {
        List<PieceDrawing> all = new ArrayList<>(List.of(front, facing));
        all.addAll(welts);
        all.add(neckStrip);
        lapel.ifPresent(all::add);
        underLapel.ifPresent(all::add);
        all.add(back);
        return all;
    }
}
