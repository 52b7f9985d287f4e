package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sleeve as it hangs from the shoulder: an ellipse at every level, its axis leaning outwards as far as the trunk
 * needs. The arm is turned so that the hind seam with its buttons lies near the outline and is seen from both sides.
 */
final class Sleeve {

    /** Depth over breadth of an arm in its sleeve; a guess. */
    private static final double DEPTH = 1.3;

    private static final double LEAST_DEG = 8;
    private static final double MOST_DEG = 32;
    /** Seen between sleeve and trunk at the waist, mm. */
    private static final double CLEAR = 14;

    /** The middle of the arm hangs this share of its breadth inside the shoulder's tip; estimated by eye. */
    private static final double INSIDE = .3;

    /** Outside of the middle of the top sleeve its hind seam is seen at this share of half the breadth. */
    private static final double OUTER_SEAM = .97;

    private static final int STRETCHES = 16;
    /** The head of the sleeve runs into the arm at this share of the way from the armhole to the cuff. */
    private static final double UPPER_ARM = .16;
    /** A roped sleeve head stands so far over the shoulder, mm. Trade. */
    private static final double ROPE = 6;

    private final SleeveTube tube;
    private final TrunkSurface surface;
    private final boolean isRoped;
    private final Point top;
    private final Point down;
    private final double turnDeg;

    /** @param isRoped whether the head of the sleeve stands up over the shoulder */
    Sleeve(SleeveTube tube, TrunkSurface surface, boolean isRoped) {
        this.tube = tube;
        this.isRoped = isRoped;
        this.surface = surface;
        this.top = surface.tip().plus(Point.of(-INSIDE * breadth(0), 0));
        this.turnDeg = turnDeg();
        this.down = Point.of(0, -1).turned(turnDeg);
    }

    /** Breadth of the ellipse seen from the front, mm. */
    final double breadth(double share) {
        return 2 * ellipse(share).a();
    }

    Ellipse ellipse(double share) {
        return new Ellipse(1, DEPTH).scaledTo(tube.girth(share));
    }

    private double turnDeg() {
        for (double deg = LEAST_DEG; deg < MOST_DEG; deg += .5) {
            if (isClear(Point.of(0, -1).turned(deg))) {
                return deg;
            }
        }
        return MOST_DEG;
    }

    private boolean isClear(Point along) {
        for (int i = STRETCHES / 2; i <= STRETCHES; i++) {
            double share = (double) i / STRETCHES;
            Point inner = top.plus(along.times(tube.along(share) / -along.y())).plus(Point.of(-breadth(share) / 2, 0));
            double trunk = surface.at(surface.panels().nape().x() + surface.height(0) - inner.y())
                    .a();
            if (inner.x() < trunk + CLEAR) {
                return false;
            }
        }
        return true;
    }

    private Point axis(double along) {
        return top.plus(down.times(along));
    }

    /** On the sleeve, -1 at the inner outline and 1 at the outer one. */
    private Point at(double share, double across) {
        return axis(tube.along(share)).plus(down.quarterTurned().times(across * breadth(share) / 2));
    }

    List<Point> outline() {
        List<Point> outline = new ArrayList<>();
        Point tip = surface.tip();
        Point shoulder = tip.minus(surface.neck()).unit();
        Point upperArm = at(UPPER_ARM, 1);
        double drop = tip.distanceTo(upperArm);
        Point head = isRoped ? tip.plus(shoulder.quarterTurned().times(ROPE)) : tip;
        outline.addAll(Lines.curve(
                head,
                shoulder.times(drop * .30),
                at(2 * UPPER_ARM, 1).minus(upperArm).unit().times(drop * .5),
                upperArm));
        for (int i = 1; i <= STRETCHES; i++) {
            outline.add(at(UPPER_ARM + (1 - UPPER_ARM) * i / STRETCHES, 1));
        }
        for (int i = STRETCHES; i >= 0; i--) {
            outline.add(at((double) i / STRETCHES, -1));
        }
        outline.add(Point.of(
                surface.at(surface.panels().scye()).a() - 30,
                surface.height(surface.panels().scye())));
        return outline;
    }

    Point cuff() {
        return axis(tube.length());
    }

    Point down() {
        return down;
    }

    double cuffBreadth() {
        return breadth(1);
    }

    double axisHeight(double share) {
        return axis(tube.along(share)).y();
    }

    SleeveTube tube() {
        return tube;
    }

    void drawOn(Half half, SuitPieces pieces) {
        half.shape("jacket.sleeve", Tone.CLOTH, outline(), panel());
        Tone tone = pieces.has("jacket.contrast.cuffButtonRound") ? Tone.CONTRAST : Tone.INSIDE;
        Polyline vent = tube.jacket().findEdge("jacket.topSleeve", "vent").orElse(tube.hindarm());
        List<Point> seam = new ArrayList<>();
        for (int i = 0; i <= STRETCHES; i++) {
            double share = tube.shareOf(vent.length()) + (1 - tube.shareOf(vent.length())) * i / STRETCHES;
            seam.add(at(share, OUTER_SEAM));
        }
        half.seam("jacket.cuff.vent", seam);
        buttons(half, tone, "jacket.underSleeve", tube.underHind());
        buttons(half, tone, "jacket.topSleeve", tube.hindarm());
        tube.jacket().marks("jacket.topSleeve").stream()
                .filter(mark -> mark.what().startsWith("cuff buttonhole"))
                .forEach(mark -> {
                    double fromCuff =
                            tube.hindarm().last().x() - mark.line().first().x();
                    double share = tube.shareOf(fromCuff);
                    double from = 1 - (SuitPieces.SMALL_BUTTON * 2.2) / breadth(share);
                    double to =
                            1 - (SuitPieces.SMALL_BUTTON * 2.2 + 2 * mark.line().length()) / breadth(share);
                    half.seam("jacket.cuff.buttonholes", List.of(at(share, from), at(share, to)));
                });
    }

    /** Those of a real cuff are marked on the under sleeve, those of a sham one on the top sleeve. */
    private void buttons(Half half, Tone tone, String piece, Polyline hindarm) {
        tube.jacket().marks(piece).stream()
                .filter(mark -> mark.what().equals("cuff button"))
                .forEach(mark -> {
                    double share = tube.shareOf(
                            hindarm.last().x() - mark.line().first().x());
                    half.round(
                            "jacket.cuff.buttons",
                            tone,
                            at(share, 1 - (SuitPieces.SMALL_BUTTON * 1.3) / breadth(share)),
                            SuitPieces.SMALL_BUTTON);
                });
    }

    /** Stripes run along the arm, the middle of the top sleeve on that of the arm. */
    private Panel panel() {
        double half = tube.girth(0) / 4;
        List<Point> ring = List.of(
                Point.of(-tube.capHeight(), -half),
                Point.of(tube.length() - tube.capHeight(), -half),
                Point.of(tube.length() - tube.capHeight(), half),
                Point.of(-tube.capHeight(), half));
        Point phase = surface.panels().phases().of("jacket.topSleeve").minus(tube.middle(0));
        return new Panel(ring, Point.of(phase.x(), -phase.y()), this::cloth);
    }

    private Optional<Point> cloth(Point at) {
        double share = at.x() / (tube.length() - tube.capHeight());
        Ellipse ellipse = ellipse(TrunkPanels.clamp(share));
        if (StrictMath.abs(at.y()) > ellipse.quarter()) {
            return Optional.empty();
        }
        double across = ellipse.seen(at.y());
        Point seen = axis(at.x() + tube.capHeight()).plus(down.quarterTurned().times(across));
        return seen.y() > surface.tip().y() - (seen.x() - surface.tip().x()) * .4
                ? Optional.empty()
                : Optional.of(seen);
    }
}
