package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.outline.SeamSide.against;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;
import static io.tailorline.pattern.draft.outline.SeamSide.with;

import io.tailorline.pattern.draft.jacket.collar.UnderCollar;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.ArrayList;
import java.util.List;

/**
 * How collar and lapel are sewn: docs/drafting/jacket.md, steps 10, 18 and 24. Of a piece that reaches over centre back
 * the right half is named.
 */
final class CollarSeams {

    private static final EaseRange COLLAR = new EaseRange(-5, 0);
    private static final EaseRange COLLAR_EDGE = new EaseRange(2, 6);
    private static final EaseRange SHAWL_EDGE = new EaseRange(0, 6);
    private static final double NOTCH_BEFORE_SHOULDER = 25;

    private final JacketPieces pieces;
    private final JacketStyle style;
    /** Suffix of an edge's name on the under collar. */
    private final String half;

    private CollarSeams(JacketPieces pieces, JacketStyle style) {
        this.pieces = pieces;
        this.style = style;
        this.half = style.collar().isFelt() ? "Right" : "";
    }

    static List<SeamPairing> of(JacketPieces pieces, JacketStyle style) {
        CollarSeams collar = new CollarSeams(pieces, style);
        List<SeamPairing> seams = new ArrayList<>();
        seams.add(collar.underCollar());
        if (!style.collar().isFelt()) {
            seams.add(JacketSeams.selfSeam("jacket.underCollarCentre", edge(pieces.underCollarAsCut(), "centreBack")));
        }
        if (style.lapel().isShawl()) {
            seams.add(JacketSeams.selfSeam("jacket.facingCentreBack", edge(pieces.facing(), "centreBack")));
            seams.add(new SeamPairing(
                    "jacket.collarEdge",
                    with(edge(pieces.facing(), "fall")),
                    against(collar.under("fall")),
                    SHAWL_EDGE));
        } else {
            seams.add(collar.topCollar());
            if (style.collar().hasOwnStand()) {
                seams.add(collar.stand());
            }
            seams.add(collar.collarEdge());
        }
        return seams;
    }

    private SeamSide.Stretch under(String edge) {
        return edge(pieces.underCollarAsCut(), edge + half);
    }

    /** Felt is laid over the neck edge and takes no notches. A shawl's under collar is sewn on to the edge. */
    private SeamPairing underCollar() {
        List<SeamSide.Stretch> collar = new ArrayList<>(List.of(under("backNeck"), under("neck"), under("gorge")));
        List<SeamSide.Stretch> neck = new ArrayList<>(
                List.of(edge(pieces.back(), "neck"), edge(pieces.front(), "neck"), edge(pieces.front(), "gorge")));
        if (style.lapel().isShawl()) {
            collar.add(under("end"));
            neck.add(edge(pieces.front(), "step"));
        }
        double longer = UnderCollar.longerForStoop(style);
        SeamPairing seam = new SeamPairing(
                "jacket.underCollar",
                new SeamSide(collar, false),
                new SeamSide(neck, true),
                new EaseRange(COLLAR.min() + longer, COLLAR.max() + longer));
        if (style.collar().isFelt()) {
            return seam;
        }
        double onCollar = pieces.underCollarAsCut().net().length("backNeck") + NOTCH_BEFORE_SHOULDER;
        double onNeck = pieces.back().net().length("neck") + NOTCH_BEFORE_SHOULDER;
        seam.notched(onCollar, onNeck, Kind.SINGLE);
        return style.collar().hasThroatLatch() ? atLatch(seam) : seam;
    }

    /** In the middle of the gorge, where it has room: the latch on the left, its button on the right. */
    private SeamPairing atLatch(SeamPairing seam) {
        double gorge = pieces.front().net().length("gorge");
        return gorge > 2 * SeamSide.CLEAR_OF_CORNERS ? seam.notchedFromEnd(gorge / 2, Kind.SINGLE) : seam;
    }

    private SeamPairing topCollar() {
        PieceDrawing collar = pieces.collar().get(0);
        PieceDrawing atNeck = pieces.collar().get(pieces.collar().size() - 1);
        SeamPairing seam = new SeamPairing(
                        "jacket.topCollar",
                        with(edge(collar, "gorgeRight"), edge(atNeck, "neckRight")),
                        against(edge(pieces.facing(), "gorge"), edge(pieces.facing(), "neck")),
                        JacketSeams.EQUAL)
                .notchedFromEnd(NOTCH_BEFORE_SHOULDER, Kind.SINGLE);
        onLeftHalf(seam, atNeck, "neckLeft", NOTCH_BEFORE_SHOULDER);
        return seam;
    }

    private SeamPairing stand() {
        PieceDrawing fall = pieces.collar().get(0);
        PieceDrawing stand = pieces.collar().get(1);
        double middle = stand.net().length("standSeamRight") / 2;
        SeamPairing seam = new SeamPairing(
                        "jacket.collarStand",
                        with(edge(stand, "standSeamRight")),
                        against(edge(fall, "standSeamRight")),
                        JacketSeams.EQUAL)
                .notchedAt(middle, Kind.SINGLE);
        onLeftHalf(seam, stand, "standSeamLeft", middle);
        onLeftHalf(seam, fall, "standSeamLeft", middle);
        return seam;
    }

    /** The same notch on the half of a collar that the seam does not name, where there was room for it. */
    private static void onLeftHalf(SeamPairing seam, PieceDrawing collar, String edge, double along) {
        if (collar.notches().stream().anyMatch(mark -> mark.seam().equals(seam.name()))) {
            collar.notch(edge, along, Kind.SINGLE, seam.name());
        }
    }

    private SeamPairing collarEdge() {
        PieceDrawing collar = pieces.collar().get(0);
        return new SeamPairing(
                "jacket.collarEdge",
                with(edge(collar, "fallRight"), edge(collar, "endRight")),
                against(under("fall"), under("end")),
                COLLAR_EDGE);
    }
}
