package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounding of outward corners that saves the lift there. The arc touches both edges and lies inside the piece; with
 * radius r and turn t it passes the drawn corner at {@code r (1 / cos(t/2) - 1)}.
 *
 * @param tolerance greatest distance from the drawn corner, mm; 0 rounds none
 * @param least minimum radius, mm
 * @param liftAngle smaller turns need no lift, degrees
 */
record CornerRounding(double tolerance, double least, double liftAngle) {

    /** Greatest distance from the corner at which an arc begins, mm: a notch 6 mm away still lies on a drawn edge. */
    private static final double FARTHEST = 5;

    /** The ends of the chords are rounded to the grid, mm. */
    private static final double GRID = 0.01;

    /** Chord tolerance, mm. */
    private static final double SAGITTA = 0.02;

    static CornerRounding of(CutRules rules, double liftAngle) {
        return new CornerRounding(rules.cornerRounding(), rules.turningRadius(), liftAngle);
    }

    /** The points of the arc that replaces the {@code i}-th point; empty where the corner stays. */
    List<TablePoint> arc(ClosedPath outline, int i) {
        double turn = outline.turn(i);
        if (tolerance <= GRID || turn < liftAngle) {
            return List.of();
        }
        double half = StrictMath.toRadians(turn) / 2;
        double radius = (tolerance - GRID) / (1 / StrictMath.cos(half) - 1);
        radius = Math.min(radius, FARTHEST / StrictMath.tan(half));
        double tangent = radius * StrictMath.tan(half);
        TablePoint corner = outline.point(i);
        double shorter = Math.min(corner.distanceTo(outline.point(i - 1)), corner.distanceTo(outline.point(i + 1)));
        if (radius < least || 2 * tangent > shorter) {
            return List.of();
        }
        return arc(corner, outline.point(i - 1), tangent, radius, 2 * half);
    }

    /** From the edge that comes from {@code before} around to the left by {@code turn}, radians. */
    private static List<TablePoint> arc(
            TablePoint corner, TablePoint before, double tangent, double radius, double turn) {
        double length = before.distanceTo(corner);
        double dx = (corner.x() - before.x()) / length;
        double dy = (corner.y() - before.y()) / length;
        int chords = Math.max(2, (int) Math.ceil(turn / (2 * StrictMath.acos(1 - SAGITTA / radius))));
        List<TablePoint> points = new ArrayList<>();
        for (int k = 0; k <= chords; k++) {
            double angle = turn * k / chords;
            double ahead = radius * StrictMath.sin(angle) - tangent;
            double aside = radius * (1 - StrictMath.cos(angle));
            points.add(new TablePoint(
                    Mm.onGrid(corner.x() + dx * ahead - dy * aside), Mm.onGrid(corner.y() + dy * ahead + dx * aside)));
        }
        return points;
    }
}
