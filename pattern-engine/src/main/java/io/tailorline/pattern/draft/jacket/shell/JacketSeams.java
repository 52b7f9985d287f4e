package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.outline.SeamSide.against;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;
import static io.tailorline.pattern.draft.outline.SeamSide.with;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketScye;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.draft.jacket.front.JacketForepart;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveCap;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.ArrayList;
import java.util.List;

/**
 * How the jacket's shell is sewn, and the notches that meet: docs/drafting/jacket.md, step 10. Single notches in front,
 * double ones behind.
 */
final class JacketSeams {

    static final EaseRange EQUAL = new EaseRange(0, 0);
    /** Tolerance of the back shoulder's ease below and above the ordered one. */
    private static final double SHOULDER_LESS = 2;

    private static final double SHOULDER_MORE = 3;

    /** Under a flat cap the pitch lies in the bend beside the forearm seam; the notch is set above, mm. */
    private static final double LEAST_TO_FRONT_NOTCH = 30.5;

    /**
     * The back notch lies above the back pitch, where the armhole bends least: about a quarter of it above the scye
     * line.
     */
    private static final double BACK_PITCH_NOTCH_ABOVE = 12;

    private final JacketPieces pieces;
    private final FrontSeamEdges front;
    private final JacketBlock block;
    private final JacketStyle style;

    private JacketSeams(JacketPieces pieces, JacketBlock block, JacketStyle style) {
        this.pieces = pieces;
        this.front = new FrontSeamEdges(pieces);
        this.block = block;
        this.style = style;
    }

    /** Sets the notches on the drawings and pairs the seams. */
    static List<Seam> sewn(
            JacketPieces pieces, JacketBlock block, JacketForepart forepart, Sleeve sleeve, JacketStyle style) {
        JacketSeams seams = new JacketSeams(pieces, block, style);
        List<SeamPairing> sewn = new ArrayList<>();
        sewn.add(seams.centreBack());
        if (style.vents().atCentre()) {
            sewn.add(selfSeam("jacket.vent", edge(pieces.back(), "vent")));
        }
        sewn.add(seams.backSide());
        if (style.vents().atSides()) {
            sewn.add(seams.sideVent());
        }
        sewn.add(seams.sideFront());
        sewn.add(seams.shoulder());
        sewn.add(seams.armhole(sleeve));
        sewn.addAll(SleeveSeams.of(pieces, sleeve));
        sewn.addAll(FacingSeams.of(pieces, style));
        sewn.addAll(CollarSeams.of(pieces, style));
        pieces.sideFront()
                .ifPresent(sideFront -> sewn.add(PrincessSeamPairing.of(
                        sideFront, pieces.front(), forepart.princess().orElseThrow())));
        return sewn.stream().map(SeamPairing::seam).toList();
    }

    static SeamPairing plain(String name, SeamSide.Stretch a, SeamSide.Stretch b, EaseRange ease) {
        return new SeamPairing(name, with(a), against(b), ease);
    }

    /** A seam between the right and the left copy of one edge. */
    static SeamPairing selfSeam(String name, SeamSide.Stretch edge) {
        return plain(name, edge, edge, EQUAL);
    }

    private SeamPairing centreBack() {
        return selfSeam("jacket.centreBack", edge(pieces.back(), "centreBack"))
                .notchedAt(block.seams().centreBack().stationAt(block.levels().waist()), Kind.SINGLE);
    }

    private SeamPairing backSide() {
        return atWaistAndSeat(
                plain("jacket.backSide", edge(pieces.back(), "side"), edge(pieces.side(), "back"), EQUAL),
                block.seams().back(),
                style.hasActionBack() ? ActionBack.NOTCH_BELOW_WAIST : 0);
    }

    /** The back laps over the side body: both are as long. The seat's notch lies here. */
    private SeamPairing sideVent() {
        Polyline seam = block.seams().back();
        double top = pieces.back().net().length("side");
        return plain("jacket.sideVent", edge(pieces.back(), "sideVent"), edge(pieces.side(), "sideVent"), EQUAL)
                .notchedFromEnd(seam.stations()[2 * Curve.CHORDS] - top, Kind.SINGLE);
    }

    private SeamPairing sideFront() {
        return atWaistAndSeat(
                new SeamPairing(
                        "jacket.sideFront",
                        with(edge(pieces.side(), "front")),
                        new SeamSide(front.side(), true),
                        EQUAL),
                block.seams().front(),
                0);
    }

    /**
     * Long seams run from hem to armhole: counted from the armhole both sides have the same places.
     *
     * @param lower how far below the waist its notch lies
     */
    private static SeamPairing atWaistAndSeat(SeamPairing seam, Polyline line, double lower) {
        double[] stations = line.stations();
        return seam.notchedFromEnd(stations[Curve.CHORDS] + lower, Kind.SINGLE)
                .notchedFromEnd(stations[2 * Curve.CHORDS], Kind.SINGLE);
    }

    /** The back is eased in over the blade: alike on both sides of the notch in the middle. */
    private SeamPairing shoulder() {
        SeamPairing seam = new SeamPairing(
                "jacket.shoulder",
                with(edge(pieces.back(), "shoulder")),
                new SeamSide(front.shoulder(), true),
                new EaseRange(
                        JacketShoulders.bladeEase(style) - SHOULDER_LESS,
                        JacketShoulders.bladeEase(style) + SHOULDER_MORE));
        return seam.notched(seam.a().length() / 2, seam.b().length() / 2, Kind.SINGLE);
    }

    /** From the forearm seam over front pitch, shoulder and back pitch to the underarm and back to the forearm seam. */
    private SeamPairing armhole(Sleeve sleeve) {
        JacketScye scye = block.scye();
        double toFrontPitch = sleeve.forearmToPitch();
        double toBackPitch =
                toFrontPitch + scye.frontUpper().length() + scye.backUpper().length() - BACK_PITCH_NOTCH_ABOVE;
        double toCrown = toFrontPitch
                + scye.frontUpper().length()
                + SleeveCap.EASE_BEFORE_SHOULDER * style.shoulder().capEase();
        pieces.topSleeve().notch("cap", toCrown, Kind.SINGLE, "jacket.shoulder");
        double ease = (SleeveCap.EASE_BEFORE_SHOULDER + SleeveCap.EASE_BEHIND_SHOULDER)
                * style.shoulder().capEase();
        return new SeamPairing(
                        "jacket.armhole",
                        with(edge(pieces.topSleeve(), "cap"), edge(pieces.underSleeve(), "cap")),
                        new SeamSide(roundTheArm(), true),
                        new EaseRange(
                                style.shoulder().capEase(), style.shoulder().capEase()))
                .notchedAt(StrictMath.max(toFrontPitch, LEAST_TO_FRONT_NOTCH), Kind.SINGLE)
                .notched(toBackPitch + ease, toBackPitch, Kind.DOUBLE)
                .notchedFromEnd(scye.lowestToFrontPitch() - toFrontPitch, Kind.SINGLE);
    }

    private List<SeamSide.Stretch> roundTheArm() {
        List<SeamSide.Stretch> stretches = new ArrayList<>(front.armhole());
        stretches.add(edge(pieces.back(), "armhole"));
        stretches.add(edge(pieces.side(), "armhole"));
        stretches.add(front.underarm());
        return stretches;
    }
}
