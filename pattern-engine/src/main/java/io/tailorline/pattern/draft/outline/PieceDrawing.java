package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Builds a {@link Piece} from a net piece: collects its marks in the paper frame and draws the finished piece. Mutable
 * and meant for one thread; every setter returns the drawing itself.
 */
public final class PieceDrawing {

    /** A grid step along both axes, and a little, mm. */
    private static final double ROUNDING = 0.015;

    /** Cutters allow a piece that is not seen a few degrees off the grain, and a body piece none [U]. */
    private static final double HIDDEN_TILT_DEG = 2;

    private final String id;
    private final String name;
    private final Garment garment;
    private NetPiece net;
    private PaperToPiece toPiece = PaperToPiece.GRAIN_DOWN;
    private Material material = Material.SHELL;
    private CutQuantity cut = CutQuantity.pair();
    private NapDirection direction = NapDirection.ONE_WAY;
    private double tiltDeg;
    private Function<Ring, GrainLine> grain = GrainPlacement::in;
    private final List<NotchMark> notches = new ArrayList<>();
    private final List<DrillHole> holes = new ArrayList<>();
    private final List<InternalLine> lines = new ArrayList<>();
    private final List<InternalCut> cuts = new ArrayList<>();
    private final List<StripeAnchor> anchors = new ArrayList<>();
    private Side side;

    private PieceDrawing(String id, String name, Garment garment, NetPiece net) {
        this.id = id;
        this.name = name;
        this.garment = garment;
        this.net = net;
        this.side = Side.ofPieceId(id);
    }

    /** A pair of one-way shell pieces with the grain straight down the paper by default. */
    public static PieceDrawing of(String id, String name, Garment garment, NetPiece net) {
        return new PieceDrawing(id, name, garment, net);
    }

    /**
     * A new drawing on the same paper for a piece behind this one: same grain, nap, count and side, but with its face
     * turned away, as for a lining or a fusible. It has no marks yet.
     */
    public PieceDrawing behind(String id, String name, NetPiece net) {
        PieceDrawing behind = new PieceDrawing(id, name, garment, net);
        behind.toPiece = new PaperToPiece(toPiece.grain(), !toPiece.turnedOver());
        behind.cut = cut;
        behind.direction = direction;
        behind.side = side;
        return behind;
    }

    /**
     * The same piece with another outline, its edges running as before, and every mark where the outline's change takes
     * it.
     */
    public PieceDrawing redrawn(
            NetPiece other, UnaryOperator<NotchMark> notch, UnaryOperator<Polyline> line, UnaryOperator<Point> point) {
        PieceDrawing redrawn = new PieceDrawing(id, name, garment, other);
        redrawn.toPiece = toPiece;
        redrawn.material = material;
        redrawn.cut = cut;
        redrawn.direction = direction;
        redrawn.tiltDeg = tiltDeg;
        redrawn.grain = grain;
        redrawn.side = side;
        notches.forEach(mark -> redrawn.notches.add(notch.apply(mark)));
        holes.forEach(hole -> redrawn.holes.add(new DrillHole(point.apply(hole.at()), hole.what())));
        lines.forEach(drawn -> redrawn.lines.add(new InternalLine(drawn.what(), line.apply(drawn.line()))));
        cuts.forEach(open -> redrawn.cuts.add(new InternalCut(open.what(), line.apply(open.line()))));
        anchors.forEach(anchor -> redrawn.anchors.add(new StripeAnchor(anchor.match(), point.apply(anchor.at()))));
        return redrawn;
    }

    public String id() {
        return id;
    }

    /** What the label says. */
    public String name() {
        return name;
    }

    public NetPiece net() {
        return net;
    }

    /** The paper shows the left piece, or the right one with its wrong side up. */
    public PieceDrawing turnedOver() {
        toPiece = new PaperToPiece(toPiece.grain(), true);
        return this;
    }

    /** The grain on paper, from the top of the garment to its hem. */
    public PieceDrawing grainAlong(Point onPaper) {
        toPiece = new PaperToPiece(onPaper.unit(), toPiece.turnedOver());
        return this;
    }

    /** The grain line is drawn through this point of the paper, not where it is longest. */
    public PieceDrawing grainThrough(Point onPaper) {
        grain = seamLine -> GrainPlacement.on(seamLine, toPiece.point(onPaper).y());
        return this;
    }

    public PieceDrawing material(Material of) {
        material = of;
        return this;
    }

    public PieceDrawing cut(CutQuantity quantity) {
        cut = quantity;
        return this;
    }

    public PieceDrawing direction(NapDirection nap) {
        direction = nap;
        return this;
    }

    /**
     * Nobody sees the piece on the garment as it is worn: it may lie either way on two-way cloth, and lean off the
     * grain to save cloth.
     */
    public PieceDrawing hidden() {
        direction = NapDirection.TWO_WAY;
        tiltDeg = HIDDEN_TILT_DEG;
        return this;
    }

    /** A drill hole at a point of the paper. */
    public PieceDrawing drill(String what, Point onPaper) {
        holes.add(new DrillHole(onPaper, what));
        return this;
    }

    /** A line drawn on the piece, paper frame. */
    public PieceDrawing line(String what, Polyline onPaper) {
        lines.add(new InternalLine(what, onPaper));
        return this;
    }

    /**
     * A cut inside the piece, from its inner end, paper frame. One that ends on the seam line runs straight on through
     * the allowance.
     */
    public PieceDrawing internalCut(String what, Polyline onPaper) {
        cuts.add(new InternalCut(what, onPaper));
        return this;
    }

    /** Stripes meet those of every other piece with an anchor of this name at this point of the paper. */
    public PieceDrawing anchor(String match, Point onPaper) {
        anchors.add(new StripeAnchor(match, onPaper));
        return this;
    }

    /** The suit has this piece on one side of the body only: a breast welt, a fly shield. */
    public PieceDrawing onlyOn(Side of) {
        side = of;
        return this;
    }

    /** The side of the body that has this piece. */
    public Side side() {
        return side;
    }

    /**
     * A notch for {@code seam}, {@code along} mm from the start of the edge as the finished piece runs,
     * counter-clockwise.
     */
    public PieceDrawing notch(String edge, double along, Notch.Kind kind, String seam) {
        notches.add(new NotchMark(edge, alongFinished(edge, along), kind, seam));
        return this;
    }

    /** The notches marked so far, each on its edge as drawn on paper. */
    public List<NotchMark> notches() {
        return List.copyOf(notches);
    }

    /**
     * How far round its edge, counter-clockwise as the finished piece runs, a place lies that is {@code onPaper} mm
     * from its start.
     */
    double alongFinished(String edge, double onPaper) {
        return keepsRun() ? onPaper : net.edge(edge).length() - onPaper;
    }

    /** The finished piece, on the grid, its allowances as the settings of a shop have them. */
    public Piece draw(Optional<House> house) {
        house.ifPresent(shop -> net = net.withAllowances(
                edge -> edge.allowance().least() > 0 ? shop.allowance(id, edge.name()) : OptionalDouble.empty()));
        return draw();
    }

    /** The finished piece, on the grid. */
    public Piece draw() {
        List<Edge> edges = edges();
        Ring seamLine = Piece.seamLine(edges);
        Ring cutLine = isCutNet() ? seamLine : Rings.stored(toPiece.mapped(CutOutline.traced(net)));
        return new Piece(
                id,
                side,
                name,
                garment,
                material,
                cut,
                direction,
                tiltDeg,
                new PieceGeometry(
                        cutLine,
                        grain.apply(seamLine),
                        notches(cutLine),
                        drillHoles(),
                        internalCuts(seamLine, cutLine),
                        stripeAnchors()),
                internalLines(),
                edges);
    }

    private List<Notch> notches(Ring cutLine) {
        List<Notch> cutIn = new ArrayList<>(notches.size());
        for (NotchMark mark : notches) {
            mark.cutInto(net, toPiece, cutLine).ifPresent(cutIn::add);
        }
        return cutIn;
    }

    private List<DrillHole> drillHoles() {
        List<DrillHole> drilled = new ArrayList<>(holes.size());
        for (DrillHole hole : holes) {
            drilled.add(new DrillHole(Mm.onGrid(toPiece.point(hole.at())), hole.what()));
        }
        return drilled;
    }

    private List<InternalCut> internalCuts(Ring seamLine, Ring cutLine) {
        List<InternalCut> open = new ArrayList<>(cuts.size());
        for (InternalCut cut : cuts) {
            Polyline line = toPiece.mapped(cut.line().traced()).line();
            Point end = line.last();
            Polyline whole = seamLine.distanceTo(end.x(), end.y()) > ROUNDING
                    ? line
                    : Rings.hit(cutLine, end, line.endChord())
                            .map(line::continuedTo)
                            .orElse(line);
            open.add(new InternalCut(cut.what(), Mm.onGrid(whole.traced()).line()));
        }
        return open;
    }

    private List<StripeAnchor> stripeAnchors() {
        List<StripeAnchor> matched = new ArrayList<>(anchors.size());
        for (StripeAnchor anchor : anchors) {
            matched.add(new StripeAnchor(anchor.match(), Mm.onGrid(toPiece.point(anchor.at()))));
        }
        return matched;
    }

    /** The drawn lines on the grid; lines too short to have two points there are left out. */
    private List<InternalLine> internalLines() {
        List<InternalLine> drawn = new ArrayList<>();
        for (InternalLine line : lines) {
            Trace onGrid = Mm.onGrid(toPiece.mapped(line.line().traced()));
            if (onGrid.size() > 1) {
                drawn.add(new InternalLine(line.what(), onGrid.line()));
            }
        }
        return drawn;
    }

    /** A piece without any allowance is cut where it lies: felt, canvas, strips of fusible. */
    private boolean isCutNet() {
        for (NetEdge edge : net.edges()) {
            if (edge.allowance().start() > 0 || edge.allowance().end() > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsRun() {
        return net.isCounterClockwise() == toPiece.keepsTurn();
    }

    private List<Edge> edges() {
        boolean keepsRun = keepsRun();
        List<Edge> edges = new ArrayList<>(net.edges().size());
        for (NetEdge edge : net.edges()) {
            Polyline line = Rings.storedLine(toPiece.mapped(edge.line().traced()), !keepsRun);
            Allowance allowance = edge.allowance();
            edges.add(new Edge(edge.name(), line, keepsRun ? allowance : allowance.reversed()));
        }
        if (!keepsRun) {
            Collections.reverse(edges);
        }
        joinOnGrid(edges);
        return edges;
    }

    /** Two edges compute their common corner each for itself: rounding may leave it a grid step apart. */
    private static void joinOnGrid(List<Edge> edges) {
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            Point corner = edges.get((i + 1) % edges.size()).line().first();
            double gap = edge.line().last().distanceTo(corner);
            if (gap > 0 && gap < ROUNDING) {
                edges.set(i, new Edge(edge.name(), edge.line().endingAt(corner), edge.allowance()));
            }
        }
    }
}
