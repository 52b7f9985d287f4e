package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.outline.Run.against;
import static io.tailorline.pattern.draft.outline.Run.edge;
import static io.tailorline.pattern.draft.outline.Run.with;

import io.tailorline.pattern.draft.outline.Run;
import io.tailorline.pattern.draft.outline.Sewing;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.List;

/**
 * How the jacket's shell is sewn, and the notches that meet: docs/drafting/jacket.md, step 10. Single notches in front, double
 * ones behind.
 */
final class JacketSeams {

    private static final EaseRange EQUAL = new EaseRange(0, 0);
    /** The back shoulder's ease may lie this far below and above what is ordered. */
    private static final double SHOULDER_LESS = 2;

    private static final double SHOULDER_MORE = 3;
    private static final EaseRange FOREARM = new EaseRange(-5, -3);
    private static final EaseRange HINDARM = new EaseRange(3, 5);
    private static final EaseRange COLLAR = new EaseRange(-5, 0);
    private static final EaseRange COLLAR_EDGE = new EaseRange(2, 6);
    private static final EaseRange LAPEL = new EaseRange(2, 4);
    private static final EaseRange STEP = new EaseRange(2, 6);
    private static final EaseRange EDGE = new EaseRange(-1, 0);

    /** The sleeve seams' ease lies within 80 mm of the elbow; their notches lie just outside, mm. */
    private static final double CLEAR_OF_ELBOW_EASE = 90;

    /** The back notch lies above the back pitch, where the armhole bends least: about a quarter of it above the scye line. */
    private static final double BACK_PITCH_NOTCH_ABOVE = 12;

    private static final double LAPEL_NOTCH_ABOVE_BREAK = 120;
    private static final double EDGE_NOTCH_BELOW_BREAK = 98;
    private static final double COLLAR_NOTCH_BEFORE_SHOULDER = 25;

    private final JacketPieces pieces;
    private final Block block;
    private final JacketStyle style;

    private JacketSeams(JacketPieces pieces, Block block, JacketStyle style) {
        this.pieces = pieces;
        this.block = block;
        this.style = style;
    }

    /** Sets the notches on the drawings and says how they are sewn. */
    static List<Seam> sewn(JacketPieces pieces, Block block, Sleeve sleeve, JacketStyle style) {
        JacketSeams seams = new JacketSeams(pieces, block, style);
        return List.of(
                        seams.centreBack(),
                        seams.selfSeam("jacket.vent", edge(pieces.back(), "vent")),
                        seams.backSide(),
                        seams.sideFront(),
                        seams.shoulder(),
                        seams.armhole(sleeve),
                        seams.forearm(sleeve),
                        seams.hindarm(sleeve),
                        seams.plain(
                                "jacket.sleeveVent",
                                edge(pieces.topSleeve(), "vent"),
                                edge(pieces.underSleeve(), "vent"),
                                EQUAL),
                        seams.lapel(),
                        seams.frontEdge(),
                        seams.plain(
                                "jacket.lapelStep", edge(pieces.facing(), "step"), edge(pieces.front(), "step"), STEP),
                        seams.underCollar(),
                        seams.selfSeam("jacket.underCollarCentre", edge(pieces.underCollar(), "centreBack")),
                        seams.topCollar(),
                        seams.collarEdge())
                .stream()
                .map(Sewing::seam)
                .toList();
    }

    private Sewing plain(String name, Run.Stretch a, Run.Stretch b, EaseRange ease) {
        return new Sewing(name, with(a), against(b), ease);
    }

    /** A seam between the right and the left copy of one edge. */
    private Sewing selfSeam(String name, Run.Stretch edge) {
        return plain(name, edge, edge, EQUAL);
    }

    private Sewing centreBack() {
        return selfSeam("jacket.centreBack", edge(pieces.back(), "centreBack"))
                .notchedAt(stationAt(block.seams().centreBack(), block.levels().waist()), Kind.SINGLE);
    }

    private Sewing backSide() {
        return atWaistAndSeat(
                plain("jacket.backSide", edge(pieces.back(), "side"), edge(pieces.side(), "back"), EQUAL),
                block.seams().back());
    }

    private Sewing sideFront() {
        return atWaistAndSeat(
                plain("jacket.sideFront", edge(pieces.side(), "front"), edge(pieces.front(), "side"), EQUAL),
                block.seams().front());
    }

    /** Long seams run from hem to armhole: counted from the armhole both sides have the same places. */
    private static Sewing atWaistAndSeat(Sewing seam, Polyline line) {
        double[] stations = line.stations();
        return seam.notchedFromEnd(stations[Curve.CHORDS], Kind.SINGLE)
                .notchedFromEnd(stations[2 * Curve.CHORDS], Kind.SINGLE);
    }

    private Sewing shoulder() {
        return plain(
                "jacket.shoulder",
                edge(pieces.back(), "shoulder"),
                edge(pieces.front(), "shoulder"),
                new EaseRange(Shoulders.bladeEase(style) - SHOULDER_LESS, Shoulders.bladeEase(style) + SHOULDER_MORE));
    }

    /** From the forearm seam over front pitch, shoulder and back pitch to the underarm and back to the forearm seam. */
    private Sewing armhole(Sleeve sleeve) {
        Scye scye = block.scye();
        double toFrontPitch = sleeve.forearmToPitch();
        double toBackPitch =
                toFrontPitch + scye.frontUpper().length() + scye.backUpper().length() - BACK_PITCH_NOTCH_ABOVE;
        double ease = (SleeveCap.EASE_BEFORE_SHOULDER + SleeveCap.EASE_BEHIND_SHOULDER)
                * style.shoulder().capEase();
        return new Sewing(
                        "jacket.armhole",
                        with(edge(pieces.topSleeve(), "cap"), edge(pieces.underSleeve(), "cap")),
                        against(
                                edge(pieces.front(), "armhole"),
                                edge(pieces.back(), "armhole"),
                                edge(pieces.side(), "armhole"),
                                edge(pieces.front(), "underarm")),
                        new EaseRange(
                                style.shoulder().capEase(), style.shoulder().capEase()))
                .notchedAt(toFrontPitch, Kind.SINGLE)
                .notched(toBackPitch + ease, toBackPitch, Kind.DOUBLE)
                .notchedFromEnd(scye.lowestToFrontPitch() - toFrontPitch, Kind.SINGLE);
    }

    private Sewing forearm(Sleeve sleeve) {
        Polyline line = sleeve.under().line("forearm");
        return plain(
                        "jacket.forearm",
                        edge(pieces.topSleeve(), "forearm"),
                        edge(pieces.underSleeve(), "forearm"),
                        FOREARM)
                .notchedFromEnd(stationAt(line, sleeve.elbowLevel() - CLEAR_OF_ELBOW_EASE), Kind.SINGLE)
                .notchedAt(line.length() - stationAt(line, sleeve.elbowLevel() + CLEAR_OF_ELBOW_EASE), Kind.SINGLE);
    }

    private Sewing hindarm(Sleeve sleeve) {
        Polyline line = sleeve.under().line("hindarm").reversed();
        return plain(
                        "jacket.hindarm",
                        edge(pieces.topSleeve(), "hindarm"),
                        edge(pieces.underSleeve(), "hindarm"),
                        HINDARM)
                .notchedAt(stationAt(line, sleeve.elbowLevel() - CLEAR_OF_ELBOW_EASE), Kind.DOUBLE)
                .notchedFromEnd(
                        line.length() - stationAt(line, sleeve.elbowLevel() + CLEAR_OF_ELBOW_EASE), Kind.DOUBLE);
    }

    private Sewing lapel() {
        return plain("jacket.lapel", edge(pieces.facing(), "lapel"), edge(pieces.front(), "lapel"), LAPEL)
                .notchedFromEnd(LAPEL_NOTCH_ABOVE_BREAK, Kind.SINGLE);
    }

    private Sewing frontEdge() {
        return plain("jacket.frontEdge", edge(pieces.facing(), "edge"), edge(pieces.front(), "edge"), EDGE)
                .notchedAt(EDGE_NOTCH_BELOW_BREAK, Kind.SINGLE);
    }

    private Sewing underCollar() {
        double onCollar = pieces.underCollar().net().length("backNeck") + COLLAR_NOTCH_BEFORE_SHOULDER;
        double onNeck = pieces.back().net().length("neck") + COLLAR_NOTCH_BEFORE_SHOULDER;
        return new Sewing(
                        "jacket.underCollar",
                        with(
                                edge(pieces.underCollar(), "backNeck"),
                                edge(pieces.underCollar(), "neck"),
                                edge(pieces.underCollar(), "gorge")),
                        against(
                                edge(pieces.back(), "neck"),
                                edge(pieces.front(), "neck"),
                                edge(pieces.front(), "gorge")),
                        COLLAR)
                .notched(onCollar, onNeck, Kind.SINGLE);
    }

    private Sewing topCollar() {
        return new Sewing(
                "jacket.topCollar",
                with(
                        edge(pieces.collar().get(0), "gorgeRight"),
                        edge(pieces.collar().get(0), "neckRight")),
                against(edge(pieces.facing(), "gorge"), edge(pieces.facing(), "neck")),
                EQUAL);
    }

    private Sewing collarEdge() {
        return new Sewing(
                "jacket.collarEdge",
                with(
                        edge(pieces.collar().get(0), "fallRight"),
                        edge(pieces.collar().get(0), "endRight")),
                against(edge(pieces.underCollar(), "fall"), edge(pieces.underCollar(), "end")),
                COLLAR_EDGE);
    }

    /** How far along a line that runs down the paper it reaches a level, mm; its length when it ends above. */
    private static double stationAt(Polyline line, double level) {
        double[] stations = line.stations();
        for (int i = 1; i < line.size(); i++) {
            double y = line.point(i).y();
            if (y >= level) {
                double from = line.point(i - 1).y();
                double share = StrictMath.max(0, (level - from) / (y - from));
                return stations[i - 1] + (stations[i] - stations[i - 1]) * share;
            }
        }
        return stations[stations.length - 1];
    }
}
