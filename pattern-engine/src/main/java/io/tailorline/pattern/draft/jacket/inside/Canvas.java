package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.draft.jacket.style.CanvasExtent;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;

/**
 * Chest piece, the felt that covers it, and shoulder plate, all net: docs/drafting/jacket-inside.md, step 10. They lie
 * on the front between armhole, shoulder and roll line; a half or full canvas of the front lies under them.
 */
final class Canvas {

    /** The canvas ends this far behind the roll line, so that the lapel rolls softly. */
    private static final double BEHIND_ROLL = 10;
    /** Where the chest piece leaves the roll line: as a share of the way to the break. */
    private static final double DOWN_THE_ROLL = 0.85;
    /** At the side it ends this far below the lowest point of the armhole. */
    private static final double BELOW_ARMHOLE = 40;

    private static final double LEAVES_ROLL = 0.5;
    private static final Point ARRIVES_AT_SIDE = Point.of(-0.2, -0.5);
    /** The felt is stepped inside the canvas, so that no edges lie on each other and show (*trade*: 10 to 15). */
    private static final double FELT_INSIDE = 12;

    /** A full canvas leaves the hem upwards and swings behind the dart to the side (*trade*). */
    private static final Point LEAVES_HEM = Point.of(-0.10, -0.40);

    private static final double PLATE_AT_ARMHOLE = 120;
    private static final double PLATE_SHARE_OF_ARMHOLE = 0.6;
    private static final double PLATE_AT_NECK = 90;
    private static final double PLATE_HANDLE = 0.3;
    private static final double BIAS_DEG = 45;
    private static final int CHORDS = 20;

    private final ShellPieces outside;
    private final PieceDrawing front;
    private final EdgePath armhole;
    /** The front's neck as far as the canvas reaches. */
    private final Polyline neck;
    /** The front's seam towards the side, down from the armhole. */
    private final LongSeam side;

    private final Point down;
    private final Point out;

    private Canvas(ShellPieces outside) {
        this.outside = outside;
        this.front = outside.piece("front");
        this.armhole = EdgePath.armhole(front.net());
        this.down = outside.breakPoint().minus(outside.rollTop()).unit();
        this.out = Point.of(down.y(), -down.x());
        this.neck = neckToRoll();
        String top = EdgePath.armholeAndShoulder(front.net()).first().name();
        this.side = LongSeam.along(EdgePath.between(front.net(), "hem", top), false);
    }

    static List<PieceDrawing> of(ShellPieces outside, CanvasExtent extent) {
        Canvas canvas = new Canvas(outside);
        List<PieceDrawing> parts = new ArrayList<>();
        if (extent != CanvasExtent.CHEST) {
            parts.add(canvas.front(extent == CanvasExtent.FULL));
        }
        PieceDrawing chest = canvas.chest();
        parts.add(chest);
        if (!canvas.armhole.isEmpty()) {
            parts.add(canvas.shoulderPlate());
        }
        parts.add(canvas.felt(chest));
        return parts;
    }

    private PieceDrawing chest() {
        Polyline roll = Polyline.through(neck.last(), lowOnRoll());
        LongSeam sideTop = side.endingAt(side.stationAt(lowestOfArmhole() + BELOW_ARMHOLE));
        Point from = roll.last();
        double chord = from.distanceTo(sideTop.hem());
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : armhole.edges()) {
            edges.add(net(edge.name(), edge.line()));
        }
        edges.add(net("shoulder", front.net().line("shoulder")));
        edges.add(net("neck", neck));
        edges.add(net("roll", roll));
        edges.add(net(
                "lower",
                new Curve(from, Point.of(-LEAVES_ROLL * chord, 0), ARRIVES_AT_SIDE.times(chord), sideTop.hem())
                        .sampled(CHORDS)));
        edges.addAll(sideTop.edges(false, 0, Corner.MITRE));
        return drawn("chest", "chest canvas", Material.CANVAS, edges);
    }

    /** The whole front with its lapel, to the break or to the hem. */
    private PieceDrawing front(boolean isFull) {
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : armhole.edges()) {
            edges.add(net(edge.name(), edge.line()));
        }
        List<String> outer = isFull
                ? List.of("shoulder", "neck", "gorge", "step", "lapel", "edge")
                : List.of("shoulder", "neck", "gorge", "step", "lapel");
        outer.forEach(name -> edges.add(net(name, front.net().line(name))));
        LongSeam sideTop = side.endingAt(side.stationAt(lowestOfArmhole() + BELOW_ARMHOLE));
        Point from = edges.get(edges.size() - 1).line().last();
        double chord = from.distanceTo(sideTop.hem());
        Point leaves = isFull ? LEAVES_HEM.times(chord) : Point.of(-LEAVES_ROLL * chord, 0);
        edges.add(net("lower", new Curve(from, leaves, ARRIVES_AT_SIDE.times(chord), sideTop.hem()).sampled(CHORDS)));
        edges.addAll(sideTop.edges(false, 0, Corner.MITRE));
        return drawn("front", isFull ? "full canvas" : "half canvas", Material.CANVAS, edges);
    }

    /**
     * As far inside the chest canvas everywhere; of one that is nowhere so wide it has the outline. Nothing is sewn to
     * it: its two edges are the halves of its outline from where that begins.
     */
    private PieceDrawing felt(PieceDrawing canvas) {
        Ring outline = canvas.net().seamLine();
        Ring inside = Polygons.within(outline, FELT_INSIDE).orElse(outline);
        Polyline line = Polyline.joined(
                new Polyline(inside.points()), Polyline.through(inside.point(inside.size() - 1), inside.point(0)));
        Polyline.Halves halves = line.splitAtLength(line.station(inside.size() / 2));
        return drawn(
                "chest",
                "chest felt",
                Material.FELT,
                List.of(net("inner", halves.before()), net("outer", halves.after())));
    }

    private static NetEdge net(String name, Polyline line) {
        return NetEdge.of(name, line, 0);
    }

    private PieceDrawing drawn(String part, String name, Material material, List<NetEdge> edges) {
        String id = "jacket." + material.word() + "." + part;
        return front.behind(id, name, new NetPiece(id, edges))
                .material(material)
                .direction(NapDirection.TWO_WAY);
    }

    /** Distance from the roll line, positive on the lapel's side. */
    private double beyondRoll(Point point) {
        return point.minus(outside.rollTop()).dot(out);
    }

    private Polyline neckToRoll() {
        Polyline whole = front.net().line("neck");
        for (int i = 1; i < whole.size(); i++) {
            double here = beyondRoll(whole.point(i)) + BEHIND_ROLL;
            if (here >= 0) {
                double before = beyondRoll(whole.point(i - 1)) + BEHIND_ROLL;
                double share = before >= 0 ? 1 : before / (before - here);
                return new Trace(i + 1)
                        .along(whole, 0, i)
                        .to(whole.point(i - 1).towards(whole.point(i), share))
                        .line();
            }
        }
        return whole;
    }

    private Point lowOnRoll() {
        return outside.rollTop().towards(outside.breakPoint(), DOWN_THE_ROLL).minus(out.times(BEHIND_ROLL));
    }

    private double lowestOfArmhole() {
        double lowest = Double.NEGATIVE_INFINITY;
        for (NetEdge edge : EdgePath.armhole(outside.piece("side").net()).edges()) {
            for (int i = 0; i < edge.line().size(); i++) {
                lowest = StrictMath.max(lowest, edge.line().y(i));
            }
        }
        return lowest;
    }

    /** Over the hollow below the shoulder, on the bias. */
    private PieceDrawing shoulderPlate() {
        Polyline whole = armhole.last().line();
        double kept = StrictMath.min(PLATE_AT_ARMHOLE, PLATE_SHARE_OF_ARMHOLE * whole.length());
        Polyline armholeTop = whole.splitAtLength(whole.length() - kept).after();
        Polyline shoulder = front.net().line("shoulder");
        Point low = shoulder.last().plus(down.times(PLATE_AT_NECK));
        double chord = low.distanceTo(armholeTop.first());
        Polyline lower = new Curve(
                        low,
                        Point.of(-PLATE_HANDLE * chord, PLATE_HANDLE * chord),
                        Point.of(-PLATE_HANDLE * chord, 0),
                        armholeTop.first())
                .sampled(CHORDS);
        return drawn(
                        "shoulder",
                        "shoulder plate",
                        Material.CANVAS,
                        List.of(
                                net("armhole", armholeTop),
                                net("shoulder", shoulder),
                                net("roll", Polyline.through(shoulder.last(), low)),
                                net("lower", lower)))
                .grainAlong(Point.of(0, 1).turned(BIAS_DEG));
    }
}
