package io.tailorline.nesting.marker;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request turned into a packing problem, and its solution turned back into a marker: the only place where a sleeve
 * becomes an anonymous part.
 *
 * <p>Directions: on one-way cloth everything lies at 0, so that all bundles shade alike. On two-way cloth a two-way piece
 * may lie at 0 or 180; one-way pieces lie at 0 with their garment.
 */
public final class Lay {

    /**
     * Added to the gap between two parts, mm: each is moved to the 0.01 mm grid afterwards, by at most half a grid diagonal
     * (0.00708 mm), and the gap must still hold.
     */
    static final double GRID_SLACK = 0.015;

    private static final double GRID_LINES_PER_MM = 100;

    private static final Orientations WITH_THE_NAP = Orientations.of(0);
    private static final Orientations EITHER_WAY = Orientations.of(0, 180);

    private final Fabric fabric;
    private final List<LayPiece> pieces;

    private Lay(Fabric fabric, List<LayPiece> pieces) {
        this.fabric = fabric;
        this.pieces = List.copyOf(pieces);
    }

    /** The pieces of the requested material, in the order of the request. */
    public static Lay of(MarkerRequest request) {
        List<LayPiece> pieces = new ArrayList<>();
        for (Pattern order : request.orders()) {
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    Piece enlarged = LayPiece.enlarged(piece, request.fabric().shrinkage());
                    add(pieces, order.id(), enlarged, false);
                    add(pieces, order.id(), enlarged, true);
                }
            }
        }
        return new Lay(request.fabric(), pieces);
    }

    private static void add(List<LayPiece> pieces, String order, Piece piece, boolean mirrored) {
        List<CutQuantity.Copy> copies = piece.cut().copies().stream()
                .filter(copy -> copy.mirrored() == mirrored)
                .toList();
        if (!copies.isEmpty()) {
            pieces.add(new LayPiece(order, piece, mirrored, copies));
        }
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The packing problem; part {@code i} is the {@code i}-th piece of the lay. */
    public Instance instance() {
        List<Part> parts = new ArrayList<>(pieces.size());
        for (LayPiece piece : pieces) {
            parts.add(new Part(
                    parts.size(),
                    piece.outline(),
                    directions(piece),
                    piece.copies().size()));
        }
        List<Outline> flaws = fabric.flaws().stream().map(Lay::outline).toList();
        return Instance.of(fabric.id(), packingWidth(fabric), parts, flaws, fabric.pieceGap() + GRID_SLACK);
    }

    private static Outline outline(Fabric.Flaw flaw) {
        List<Point> points = flaw.ring().points();
        return Outline.of(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }

    /** The usable width rounded down to the grid that pieces lie on, mm. */
    static double packingWidth(Fabric fabric) {
        double nearest = Mm.onGrid(fabric.usableWidth());
        return nearest <= fabric.usableWidth() ? nearest : Mm.onGrid(nearest - 1 / GRID_LINES_PER_MM);
    }

    private Orientations directions(LayPiece piece) {
        boolean free = fabric.nap() == Nap.TWO_WAY && piece.piece().direction() == Direction.TWO_WAY;
        return free ? EITHER_WAY : WITH_THE_NAP;
    }

    /** The first piece that no direction fits across the cloth, if there is one. */
    public Optional<TooWide> firstPieceTooWide() {
        double width = packingWidth(fabric);
        return pieces.stream()
                .filter(piece -> piece.outline().height() > width)
                .findFirst()
                .map(piece -> new TooWide(
                        name(piece, piece.copies().get(0)),
                        Mm.onGrid(piece.outline().height())));
    }

    /** No marker can be shorter than this, mm: the longest piece, or all the area over the width. */
    public double leastLength() {
        double longest = pieces.stream()
                .mapToDouble(piece -> piece.outline().width())
                .max()
                .orElse(0);
        double area = pieces.stream()
                .mapToDouble(piece -> piece.outline().area() * piece.copies().size())
                .sum();
        return Mm.onGrid(StrictMath.max(longest, area / packingWidth(fabric)));
    }

    /**
     * A piece that does not fit across the cloth.
     *
     * @param piece its name in the marker
     * @param width what it needs across the cloth, mm
     */
    public record TooWide(String piece, double width) {}

    /** The marker of a solution to {@link #instance()}, on the 0.01 mm grid, pieces in the order of the lay. */
    public Marker marker(Solution solution) {
        TreeMap<Integer, Integer> used = new TreeMap<>();
        List<Placement> placements = new ArrayList<>(solution.placed().size());
        for (Solution.PlacedPart placed : solution.placed()) {
            LayPiece piece = pieces.get(placed.part());
            int copy = used.merge(placed.part(), 1, Integer::sum) - 1;
            placements.add(placement(piece, piece.copies().get(copy), placed.transform()));
        }
        double length = Mm.onGrid(placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0));
        return new Marker(fabric, length, Efficiency.of(placements, length, fabric), placements);
    }

    private Placement placement(LayPiece lay, CutQuantity.Copy copy, RigidTransform transform) {
        Piece piece = lay.piece();
        Point translate = Mm.onGrid(new Point(transform.x(), transform.y()));
        PieceToFabric toFabric = new PieceToFabric(lay.mirrored(), transform.rotationDeg(), translate);
        var cutLine = toFabric.of(piece.cutLine());
        return new Placement(
                name(lay, copy),
                lay.order(),
                lay.garment(),
                lay.bundle(),
                transform.rotationDeg(),
                lay.mirrored(),
                translate,
                cutLine,
                toFabric.of(piece.grainLine()),
                piece.notches().stream().map(toFabric::of).toList(),
                piece.drillHoles().stream().map(toFabric::of).toList(),
                LabelPlace.of(cutLine, lay.order() + " " + piece.name() + " " + copy.suffix()));
    }

    private static String name(LayPiece lay, CutQuantity.Copy copy) {
        return lay.order() + "/" + lay.piece().id() + "/" + copy.suffix();
    }
}
