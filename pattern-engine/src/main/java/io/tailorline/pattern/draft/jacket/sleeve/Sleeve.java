package io.tailorline.pattern.draft.jacket.sleeve;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SLEEVE_VENT;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The two-piece sleeve: the tube cut along two lines, so that the cap keeps its length. docs/drafting/jacket.md, step
 * 16. The paper shows the left arm's top sleeve face up, and the under sleeve as seen through it: the left one wrong
 * side up, which is the right one face up.
 *
 * @param top edges: forearm, cap, hindarm, vent, cuff
 * @param under edges: hindarm, cap, forearm, cuff, vent
 * @param forearmToPitch length of cap from the forearm seam to the front pitch
 * @param elbowLevel y of the elbow, below the scye line
 */
public record Sleeve(NetPiece top, NetPiece under, double forearmToPitch, double elbowLevel) {

    /** The forearm seam lies this far under the front fold, the hindarm seam under the back fold. */
    private static final double FOREARM_UNDER = 25;

    private static final double HINDARM_UNDER = 20;
    /** The top sleeve's forearm is stretched, its hindarm eased at the elbow. */
    private static final double FOREARM_STRETCH = -4;

    private static final double HINDARM_EASE = 4;
    private static final double ELBOW_SPREAD = 80;
    private static final double MOST_SLIDE = 40;
    /** A shorter chord has no reliable direction, mm. */
    private static final double LEAST_CHORD = 0.8;

    private static final int DIRECTION_POINTS = 5;

    /** @param vent length of the cuff's vent */
    public static Sleeve of(SleeveCap cap, SleeveTube tube, double vent) throws ImpossibleGeometry {
        Polyline.Halves front = cap.front().splitAtX(cap.frontFold() - FOREARM_UNDER);
        Polyline.Halves back = cap.back().splitAtX(cap.backFold() + HINDARM_UNDER);
        Polyline topCap = Polyline.joined(front.after(), cap.frontUpper(), cap.backUpper(), back.before())
                .mapped(p -> Point.of(p.x() - cap.frontFold(), -p.y()));
        Polyline underCap = Polyline.joined(
                back.after().mapped(p -> Point.of(cap.frontFold() + cap.width() - p.x(), -p.y())),
                front.before().mapped(p -> Point.of(cap.frontFold() - p.x(), -p.y())));
        Polyline underForearm = seam(tube.frontFold(), underCap.last(), share -> FOREARM_UNDER);
        Polyline underHindarm = seam(tube.backFold(), underCap.first(), share -> -HINDARM_UNDER * (1 - share));
        Polyline topForearm = fitted(
                seam(tube.frontFold(), topCap.first(), share -> -FOREARM_UNDER),
                underForearm.length() + FOREARM_STRETCH,
                tube.elbowLevel());
        Polyline topHindarm = fitted(
                seam(tube.backFold(), topCap.last(), share -> HINDARM_UNDER * (1 - share)),
                underHindarm.length() + HINDARM_EASE,
                tube.elbowLevel());
        return new Sleeve(
                top(topForearm, topCap, topHindarm, vent),
                under(underHindarm, underCap, underForearm, vent),
                front.after().length(),
                tube.elbowLevel());
    }

    /** The same sleeve set further forward in the armhole: its notches move along the cap, its outline stays. */
    public Sleeve turnedForward(double pitch) {
        return new Sleeve(top, under, forearmToPitch - pitch, elbowLevel);
    }

    private static NetPiece top(Polyline forearm, Polyline cap, Polyline hindarm, double vent) {
        Polyline.Halves hind = hindarm.splitAtLength(hindarm.length() - vent);
        return NetPiece.of(
                "jacket.topSleeve",
                NetEdge.of("forearm", forearm.reversed(), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("cap", cap, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("hindarm", hind.before(), SEAM, Corner.STEP),
                NetEdge.of("vent", hind.after(), SLEEVE_VENT, Corner.FOLD_NEXT),
                NetEdge.of("cuff", Polyline.through(hindarm.last(), forearm.last()), HEM, Corner.FOLD_THIS));
    }

    private static NetPiece under(Polyline hindarm, Polyline cap, Polyline forearm, double vent) {
        Polyline.Halves hind = hindarm.splitAtLength(hindarm.length() - vent);
        return NetPiece.of(
                "jacket.underSleeve",
                NetEdge.of("hindarm", hind.before().reversed(), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("cap", cap, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("forearm", forearm, SEAM, Corner.FOLD_NEXT),
                NetEdge.of("cuff", Polyline.through(forearm.last(), hindarm.last()), HEM, Corner.FOLD_THIS),
                NetEdge.of("vent", hind.after().reversed(), SLEEVE_VENT, Corner.STEP));
    }

    /** A fold line shifted sideways, as a share of its length says, and begun at the end of the cap, {@code top}. */
    private static Polyline seam(Polyline fold, Point top, DoubleUnaryOperator shift) {
        double[] stations = fold.stations();
        double length = stations[stations.length - 1];
        List<Point> points = new ArrayList<>(fold.size() + 1);
        points.add(top);
        for (int i = top.y() < -LEAST_CHORD ? 0 : 1; i < fold.size(); i++) {
            points.add(fold.point(i).plus(Point.of(shift.applyAsDouble(stations[i] / length), 0)));
        }
        return new Polyline(points);
    }

    /** The seam slid along itself below the elbow until it has the required length. */
    private static Polyline fitted(Polyline seam, double wanted, double elbow) throws ImpossibleGeometry {
        RootFinder.Root slide =
                RootFinder.rising(by -> slid(seam, elbow, by).length() - wanted, -MOST_SLIDE, MOST_SLIDE);
        if (!slide.found()) {
            throw new ImpossibleGeometry(
                    "jacket.topSleeve, seams",
                    ImpossibleGeometry.text("%.1f mm", seam.length()),
                    ImpossibleGeometry.text("%.1f mm", wanted),
                    Notice.of("draft.sleeve.seams"));
        }
        return slid(seam, elbow, slide.value());
    }

    private static Polyline slid(Polyline seam, double elbow, double by) {
        Point along = seam.last()
                .minus(seam.point(seam.size() - 1 - DIRECTION_POINTS))
                .unit();
        double from = StrictMath.max(elbow - ELBOW_SPREAD, seam.first().y());
        return seam.mapped(point -> {
            double t = StrictMath.max(0, StrictMath.min(1, (point.y() - from) / (2 * ELBOW_SPREAD)));
            return point.plus(along.times(by * t * t * (3 - 2 * t)));
        });
    }
}
