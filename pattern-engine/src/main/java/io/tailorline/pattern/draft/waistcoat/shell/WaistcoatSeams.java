package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.outline.SeamSide.against;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;
import static io.tailorline.pattern.draft.outline.SeamSide.with;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the shell is sewn, and the notches that meet: docs/drafting/waistcoat.md, step 13. Single in front, double
 * behind.
 */
final class WaistcoatSeams {

    private static final EaseRange EQUAL = new EaseRange(0, 0);

    /** The two short edges of a lapel's notch need none, mm. */
    private static final double NOTCHED_LAPEL_EDGE = 80;

    private final WaistcoatPieces pieces;
    private final WaistcoatBlock block;

    private WaistcoatSeams(WaistcoatPieces pieces, WaistcoatBlock block) {
        this.pieces = pieces;
        this.block = block;
    }

    /**
     * Sets the notches on the drawings and pairs the seams.
     *
     * @param bladeEase excess of the back shoulder over the front's, mm
     */
    static List<Seam> sewn(WaistcoatPieces pieces, WaistcoatBlock block, double bladeEase) {
        WaistcoatSeams seams = new WaistcoatSeams(pieces, block);
        List<SeamPairing> sewn = new ArrayList<>();
        sewn.add(seams.centreBack());
        sewn.add(seams.side());
        sewn.add(seams.shoulder(bladeEase));
        sewn.add(seams.opening());
        sewn.add(seams.frontEdge());
        sewn.add(seams.facingHem());
        sewn.add(seams.backNeck());
        sewn.add(plain(
                "waistcoat.facingShoulder",
                edge(pieces.neckStrip(), "shoulder"),
                edge(pieces.facing(), "shoulder"),
                EQUAL));
        PieceDrawing strip = pieces.neckStrip();
        sewn.add(plain("waistcoat.neckStripCentre", edge(strip, "centreBack"), edge(strip, "centreBack"), EQUAL));
        pieces.lapel().ifPresent(lapel -> seams.lapel(lapel, sewn));
        List<Seam> named = new ArrayList<>(sewn.size());
        for (SeamPairing pairing : sewn) {
            named.add(pairing.seam());
        }
        return named;
    }

    private static SeamPairing plain(String name, SeamSide.Stretch a, SeamSide.Stretch b, EaseRange ease) {
        return new SeamPairing(name, with(a), against(b), ease);
    }

    /** From the nape to the hem. */
    private SeamPairing centreBack() {
        double belowWaist = block.levels().centreBack() - block.levels().centreBackWaist();
        SeamPairing seam = plain(
                "waistcoat.centreBack", edge(pieces.back(), "centreBack"), edge(pieces.back(), "centreBack"), EQUAL);
        double toWaist = seam.a().length() - belowWaist;
        return seam.notchedAt(toWaist, Kind.DOUBLE).notchedAt(toWaist / 2, Kind.DOUBLE);
    }

    /** From the vent up to the armhole. */
    private SeamPairing side() {
        return plain("waistcoat.side", edge(pieces.back(), "side"), edge(pieces.front(), "side"), EQUAL)
                .notchedFromEnd(block.sides().toWaist(), Kind.SINGLE)
                .notchedFromEnd(block.sides().toWaist() / 2, Kind.SINGLE);
    }

    private SeamPairing shoulder(double bladeEase) {
        List<SeamSide.Stretch> front = new ArrayList<>();
        for (String name : WaistcoatForepart.shoulderEdges(pieces.front().net())) {
            front.add(edge(pieces.front(), name));
        }
        SeamPairing seam = new SeamPairing(
                "waistcoat.shoulder",
                with(edge(pieces.back(), "shoulder")),
                new SeamSide(front, true),
                new EaseRange(bladeEase, bladeEase));
        return seam.notched(seam.a().length() / 2, seam.b().length() / 2, Kind.SINGLE);
    }

    private SeamPairing opening() {
        SeamPairing seam =
                plain("waistcoat.opening", edge(pieces.facing(), "opening"), edge(pieces.front(), "opening"), EQUAL);
        return seam.notchedAt(seam.a().length() / 2, Kind.SINGLE);
    }

    private SeamPairing frontEdge() {
        return plain("waistcoat.frontEdge", edge(pieces.facing(), "edge"), edge(pieces.front(), "edge"), EQUAL)
                .notchedAt(block.edge().toWaist(), Kind.SINGLE);
    }

    private SeamPairing facingHem() {
        SeamPairing seam =
                plain("waistcoat.facingHem", edge(pieces.facing(), "hem"), edge(pieces.front(), "hem.facing"), EQUAL);
        return seam.notchedAt(seam.a().length() / 2, Kind.SINGLE);
    }

    private SeamPairing backNeck() {
        SeamPairing seam =
                plain("waistcoat.backNeck", edge(pieces.neckStrip(), "neck"), edge(pieces.back(), "neck"), EQUAL);
        return seam.notchedAt(seam.a().length() / 2, Kind.DOUBLE);
    }

    private void lapel(PieceDrawing lapel, List<SeamPairing> sewn) {
        SeamPairing opening =
                plain("waistcoat.lapelOpening", edge(pieces.facing(), "opening"), edge(lapel, "opening"), EQUAL);
        sewn.add(opening.notchedAt(opening.a().length() / 3, Kind.SINGLE));
        PieceDrawing under = pieces.underLapel().orElseThrow();
        for (String outer : LapelDraft.outerEdges(lapel.net())) {
            String name = "waistcoat.lapel" + outer.substring(0, 1).toUpperCase(Locale.ROOT) + outer.substring(1);
            SeamPairing edge = plain(name, edge(under, outer), edge(lapel, outer), EQUAL);
            boolean isLong = edge.a().length() > NOTCHED_LAPEL_EDGE;
            sewn.add(isLong ? edge.notchedAt(edge.a().length() / 2, Kind.SINGLE) : edge);
        }
    }
}
