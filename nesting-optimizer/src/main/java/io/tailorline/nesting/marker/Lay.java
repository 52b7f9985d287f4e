package io.tailorline.nesting.marker;

import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Point;
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

    private static final Orientations WITH_THE_NAP = Orientations.of(0);
    private static final Orientations EITHER_WAY = Orientations.of(0, 180);

    private final Fabric fabric;
    private final Ground ground;
    private final List<LayPiece> pieces;

    private Lay(Fabric fabric, List<LayPiece> pieces) {
        this.fabric = fabric;
        this.ground = new Ground(fabric);
        this.pieces = List.copyOf(pieces);
    }

    /** The pieces of the requested material, in the order of the request. */
    public static Lay of(MarkerRequest request) {
        List<LayPiece> pieces = new ArrayList<>();
        for (Pattern order : request.orders()) {
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    Piece enlarged = LayPiece.enlarged(piece, request.fabric().shrinkage());
                    pieces.addAll(
                            Plies.laid(order.id(), enlarged, request.fabric().spread()));
                }
            }
        }
        return new Lay(request.fabric(), pieces);
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
                    ground.room(piece),
                    directions(piece),
                    piece.cuts().size(),
                    ground.rules(piece)));
        }
        return Instance.of(fabric.id(), ground.height(), parts, ground.flaws(), fabric.pieceGap() + GRID_SLACK);
    }

    private Orientations directions(LayPiece piece) {
        boolean free = fabric.nap() == Nap.TWO_WAY
                && piece.piece().direction() == Direction.TWO_WAY
                && piece.axisOnFold().isEmpty();
        return free ? EITHER_WAY : WITH_THE_NAP;
    }

    /** The first piece that no direction fits across the cloth, if there is one. */
    public Optional<TooWide> firstPieceTooWide() {
        return pieces.stream()
                .filter(piece -> ground.room(piece).height() > ground.height())
                .findFirst()
                .map(piece -> new TooWide(piece.names().get(0), ground.usableWidthFor(piece)));
    }

    /** Names of all copies that are wanted. */
    public List<String> names() {
        return pieces.stream().flatMap(piece -> piece.names().stream()).toList();
    }

    /** Copies that would be cut and that nobody needs, by the name of the copy they come with. */
    public List<String> surplus() {
        return pieces.stream()
                .flatMap(piece ->
                        piece.cuts().stream().filter(LayPiece.Cut::surplus).map(cut -> piece.name(cut.copy())))
                .toList();
    }

    /** No marker can be shorter than this, mm: the longest piece, or all the area over the width. */
    public double leastLength() {
        double longest = pieces.stream()
                .mapToDouble(piece -> piece.outline().width())
                .max()
                .orElse(0);
        return Mm.onGrid(StrictMath.max(longest, area() / ground.height()));
    }

    /** Area of all pieces as they lie on the table, mm2. */
    public double area() {
        return pieces.stream()
                .mapToDouble(piece -> ground.room(piece).area() * piece.cuts().size())
                .sum();
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
            int cut = used.merge(placed.part(), 1, Integer::sum) - 1;
            placements.add(placement(piece, piece.cuts().get(cut), placed.transform()));
        }
        double length = Mm.onGrid(placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0));
        return new Marker(fabric, length, Efficiency.of(placements, length, fabric), placements);
    }

    private Placement placement(LayPiece lay, LayPiece.Cut cut, RigidTransform transform) {
        Piece piece = lay.piece();
        Point translate = Mm.onGrid(ground.toFabric(transform));
        PieceToFabric toFabric = new PieceToFabric(lay.mirrored(), transform.rotationDeg(), translate);
        var cutLine = toFabric.of(piece.cutLine());
        Placement whole = new Placement(
                lay.name(cut.copy()),
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
                LabelPlace.of(
                        cutLine,
                        lay.order() + " " + piece.name() + " " + cut.copy().suffix()));
        return lay.axisOnFold().isPresent()
                ? OnFold.half(whole, fabric.spreadWidth())
                : whole.cut(lay.copies(cut), false);
    }
}
