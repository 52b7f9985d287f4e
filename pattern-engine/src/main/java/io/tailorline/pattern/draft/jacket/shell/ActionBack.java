package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.NotchMark;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * An action back: a pleat behind the arm, from the shoulder seam to the waist, where it ends in the seam to the side
 * body. The back is drawn without it; then all beyond the fold is moved out by twice the pleat's depth, so that the
 * folded back is the drawn one. docs/drafting/jacket.md, step 28.
 *
 * @param onShoulder where the fold leaves the shoulder seam
 * @param atWaist where it ends on the side seam
 * @param opened by how much what lies beyond the fold is moved, square to it
 */
public record ActionBack(Point onShoulder, Point atWaist, Point opened) {

    /** Mouth of the pleat in the shoulder seam, and its end at the waist. */
    static final String MOUTH = "pleat";

    static final String END = "pleat.end";
    static final String SHOULDER = "shoulder";
    static final String OUTER_SHOULDER = "shoulder.outer";
    static final String SIDE = "side";
    static final String UPPER_SIDE = "side.upper";
    static final String SEAM_OF_END = "jacket.pleat";

    /** The waist's notch of the side seam lies this far below the waist, where the pleat ends, mm. */
    static final double NOTCH_BELOW_WAIST = 20;

    private static final double DEPTH = 40;

    /** Between the fold and the armhole. */
    private static final double BEFORE_ARMHOLE = 20;

    private static final double LEAST_OUTER_SHOULDER = 25;
    private static final double LEAST_FROM_NECK = 45;

    /** The fold keeps so far from the notch in the middle of the shoulder. */
    private static final double CLEAR_OF_NOTCH = 17;

    /** A point is beyond the fold from here on, mm. */
    private static final double BEYOND = 0.01;

    /** The pleat's end is sewn to itself. */
    private static final EaseRange FOLDED = new EaseRange(0, 1);

    /** Refused where no fold from the shoulder clears the armhole. */
    static ActionBack of(NetPiece back, JacketBlock block) throws ImpossibleGeometry {
        Polyline shoulder = back.line(SHOULDER);
        Polyline seam = block.seams().back();
        double toWaist = seam.stationAt(block.levels().waist());
        Point waist = seam.at(toWaist);
        double along = StrictMath.min(
                shoulder.length() - LEAST_OUTER_SHOULDER,
                StrictMath.min(
                        clearOf(seam.splitAtLength(toWaist).before(), 0, waist, shoulder),
                        clearOf(back.line("armhole"), BEFORE_ARMHOLE, waist, shoulder)));
        double middle = shoulder.length() / 2;
        double clear = StrictMath.abs(along - middle) < CLEAR_OF_NOTCH ? middle - CLEAR_OF_NOTCH : along;
        ImpossibleGeometry.requireAtLeast("jacket.back, pleat", clear, LEAST_FROM_NECK, "draft.action-back");
        Point top = shoulder.at(clear);
        Point up = top.minus(waist).unit();
        return new ActionBack(top, waist, up.quarterTurned().times(2 * DEPTH));
    }

    /** How far from the neck a fold may leave the shoulder to pass inside all points of a line, mm. */
    private static double clearOf(Polyline line, double inside, Point waist, Polyline shoulder) {
        Point along = shoulder.startChord();
        double least = Double.POSITIVE_INFINITY;
        for (Point point : line.points()) {
            Point up = point.minus(Point.of(inside, 0)).minus(waist);
            if (up.y() < 0) {
                least = StrictMath.min(least, waist.minus(shoulder.first()).cross(up) / along.cross(up));
            }
        }
        return least;
    }

    /** From the shoulder seam to the waist. */
    public Polyline fold() {
        return Polyline.through(onShoulder, atWaist);
    }

    /** The back as it is cut, with every mark where it lies with the pleat open. */
    PieceDrawing cut(PieceDrawing back) {
        double shoulder = back.net().line(SHOULDER).first().distanceTo(onShoulder);
        double side = back.net().line(SIDE).stationAt(atWaist.y());
        return back.redrawn(
                        new NetPiece(back.id(), edges(back.net(), side)),
                        mark -> divided(mark, shoulder, side),
                        this::opened,
                        this::opened)
                .line("pleat fold", fold())
                .line("pleat laid to", fold().moved(opened))
                .notch(END, DEPTH, Notch.Kind.SINGLE, SEAM_OF_END);
    }

    private List<NetEdge> edges(NetPiece back, double sideToWaist) {
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : back.edges()) {
            switch (edge.name()) {
                case SHOULDER -> {
                    edges.add(NetEdge.of(SHOULDER, Polyline.through(edge.line().first(), onShoulder), SEAM));
                    edges.add(NetEdge.of(MOUTH, mouth(edge.line().startChord()), SEAM));
                    Polyline outer =
                            Polyline.through(onShoulder, edge.line().last()).moved(opened);
                    edges.add(new NetEdge(OUTER_SHOULDER, outer, edge.allowance(), edge.corner()));
                }
                case "armhole" ->
                    edges.add(new NetEdge(edge.name(), edge.line().moved(opened), edge.allowance(), edge.corner()));
                case SIDE -> {
                    Polyline.Halves halves = edge.line().splitAtLength(sideToWaist);
                    edges.add(new NetEdge(UPPER_SIDE, halves.before().moved(opened), edge.allowance(), Corner.MITRE));
                    edges.add(NetEdge.of(END, Polyline.through(atWaist.plus(opened), atWaist), SEAM));
                    edges.add(new NetEdge(SIDE, halves.after(), edge.allowance(), edge.corner()));
                }
                default -> edges.add(edge);
            }
        }
        return edges;
    }

    /** Folded, both layers of the pleat end along the shoulder seam beside it: a peak between the folds. */
    private Polyline mouth(Point alongShoulder) {
        Point out = opened.unit();
        Point inwards = alongShoulder.times(-DEPTH / alongShoulder.dot(out));
        return Polyline.through(onShoulder, onShoulder.plus(inwards).plus(opened), onShoulder.plus(opened));
    }

    private static NotchMark divided(NotchMark mark, double shoulder, double side) {
        return switch (mark.edge()) {
            case SHOULDER -> mark.along() < shoulder ? mark : mark.on(OUTER_SHOULDER, mark.along() - shoulder);
            case SIDE -> mark.along() < side ? mark.on(UPPER_SIDE, mark.along()) : mark.on(SIDE, mark.along() - side);
            default -> mark;
        };
    }

    private boolean isBeyond(Point point) {
        Point up = onShoulder.minus(atWaist).unit();
        Point from = point.minus(atWaist);
        return from.dot(opened.unit()) > BEYOND && from.dot(up) > BEYOND;
    }

    private Point opened(Point point) {
        return isBeyond(point) ? point.plus(opened) : point;
    }

    /** A line across the fold runs on straight through the pleat. */
    private Polyline opened(Polyline line) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (i > 0 && isBeyond(line.point(i)) != isBeyond(line.point(i - 1))) {
                Point on = onFold(line.point(i - 1), line.point(i));
                points.add(isBeyond(line.point(i)) ? on : on.plus(opened));
                points.add(isBeyond(line.point(i)) ? on.plus(opened) : on);
            }
            points.add(opened(line.point(i)));
        }
        return new Polyline(points);
    }

    private Point onFold(Point from, Point to) {
        double before = from.minus(atWaist).dot(opened);
        double after = to.minus(atWaist).dot(opened);
        return from.towards(to, before / (before - after));
    }

    /** The same seams with the edges that the pleat divides, and its end sewn to itself. */
    static List<Seam> sewn(List<Seam> seams, String back) {
        List<Seam> sewn = new ArrayList<>();
        for (Seam seam : seams) {
            sewn.add(new Seam(seam.name(), divided(seam.a(), back), divided(seam.b(), back), seam.ease()));
        }
        List<EdgeRef> end = List.of(new EdgeRef(back, END));
        sewn.add(new Seam(SEAM_OF_END, end, end, FOLDED));
        return sewn;
    }

    /** The back's seams run from the hem up and from the arm to the neck. */
    private static List<EdgeRef> divided(List<EdgeRef> run, String back) {
        List<EdgeRef> divided = new ArrayList<>();
        for (EdgeRef ref : run) {
            boolean isShoulder = ref.equals(new EdgeRef(back, SHOULDER));
            if (isShoulder) {
                divided.add(new EdgeRef(back, OUTER_SHOULDER));
            }
            divided.add(ref);
            if (ref.equals(new EdgeRef(back, SIDE))) {
                divided.add(new EdgeRef(back, UPPER_SIDE));
            }
        }
        return divided;
    }
}
