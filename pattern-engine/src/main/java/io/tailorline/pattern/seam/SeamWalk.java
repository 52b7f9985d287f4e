package io.tailorline.pattern.seam;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of walking a seam, as a tailor walks the sleeve round the armhole: the piece of the first side is laid on
 * the piece of the second with the two sewn places on each other and the seam lines touching.
 *
 * @param onA mm from the beginning of the first side
 * @param onB of the place on the second that is sewn to it, mm
 * @param turned whether the piece of the first side is turned over
 * @param turnDeg how far it is turned then, degrees counter-clockwise
 * @param move added after that, mm
 */
public record SeamWalk(
        double onA, double onB, SewnSide.Place a, SewnSide.Place b, boolean turned, double turnDeg, Point move) {

    /** A point of the piece of the first side, in the frame of the piece of the second, mm. */
    public Point laid(Point ofA) {
        return over(ofA).turned(turnDeg).plus(move);
    }

    private Point over(Point ofA) {
        return turned ? Point.of(ofA.x(), -ofA.y()) : ofA;
    }

    /** At one place. Pieces that lie on the same side of their ways are sewn face to face: one is turned over. */
    public static SeamWalk at(SeamPair pair, double onA) {
        double onB = pair.sewnTo(onA);
        SewnSide.Place a = pair.a().at(onA);
        SewnSide.Place b = pair.b().at(onB);
        boolean turned = a.forward() == b.forward();
        SeamWalk inPlace = new SeamWalk(onA, onB, a, b, turned, 0, Point.of(0, 0));
        double turn = b.direction().angleDeg() - inPlace.over(a.direction()).angleDeg();
        Point at = inPlace.over(a.at()).turned(turn);
        return new SeamWalk(onA, onB, a, b, turned, turn, b.at().minus(at));
    }

    /**
     * From end to end in equal steps, each notch of the first side one more.
     *
     * @param steps at least 1
     */
    public static List<SeamWalk> along(SeamPair pair, int steps) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            places.add(pair.a().length() * i / steps);
        }
        pair.notches().forEach(notch -> places.add(notch.onA()));
        return places.stream().sorted().distinct().map(onA -> at(pair, onA)).toList();
    }

    /** The pieces it leads over on the side that is walked. */
    public Piece walking() {
        return a.piece();
    }

    public Piece lying() {
        return b.piece();
    }
}
