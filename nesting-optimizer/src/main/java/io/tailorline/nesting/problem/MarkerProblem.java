package io.tailorline.nesting.problem;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A request turned into a packing problem, and its solution turned back into a marker: the only place where pieces
 * become anonymous parts.
 *
 * <p>The constraints of cloth and shop on each piece are computed by {@link PieceConstraints}. On cloth with its face
 * down every piece lies turned over from how it lies on cloth with its face up.
 */
public final class MarkerProblem {

    /**
     * Added to the gap between two parts, mm: each is moved to the 0.01 mm grid afterwards, by at most half a grid
     * diagonal (0.00708 mm), and the gap must still hold.
     */
    static final double GRID_SLACK = 0.015;

    /** A piece of a marker to start from may be off its pattern by two roundings, mm. */
    private static final double SAME_SHAPE = 0.02;

    private static final double FULL_TURN = 360;

    private final MarkerRequest request;
    private final Fabric fabric;
    private final MarkerRules rules;
    private final ClothStrip strip;
    private final WarmStart start;
    private final List<MarkerPiece> pieces;
    private final PieceConstraints constraints;
    private final EqualTilts equalLeans;
    private final MarkerDrafter drafter;

    private MarkerProblem(MarkerRequest request, List<MarkerPiece> pieces) {
        this.request = request;
        this.fabric = request.fabric();
        this.rules = request.rules();
        this.strip = ClothStrip.of(fabric, rules, pieces);
        this.start = new WarmStart(pieces, strip, request.start());
        this.pieces = List.copyOf(start.pieces());
        this.constraints = new PieceConstraints(fabric, strip, rules, this.pieces);
        this.equalLeans = new EqualTilts(rules, this.pieces);
        this.drafter = new MarkerDrafter(fabric, rules, strip, constraints);
    }

    /** The pieces of the requested material, in the order of the request. */
    public static MarkerProblem of(MarkerRequest request) {
        List<MarkerPiece> pieces = new ArrayList<>();
        for (OrderPieces order : request.orders()) {
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    Piece enlarged =
                            MarkerPiece.enlarged(piece, request.fabric().shrinkage());
                    pieces.addAll(Plies.laid(order.id(), enlarged, request.fabric()));
                }
            }
        }
        return new MarkerProblem(request, pieces);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The packing problem; part {@code i} is the {@code i}-th piece. */
    public Instance instance() {
        List<Part> parts =
                IntStream.range(0, pieces.size()).mapToObj(constraints::part).toList();
        return new Instance(
                fabric.id(),
                strip.height(),
                parts,
                constraints.flaws(),
                fabric.pieceGap() + GRID_SLACK,
                constraints.bundles(),
                start.placements());
    }

    /** Whether copies of some pieces must lean alike and might lean differently. */
    public boolean mustTiltAlike() {
        return equalLeans.areWanted(instance());
    }

    /**
     * The packing problem with one lean for each piece whose copies must lean alike.
     *
     * @param instance {@link #instance()}, or that with other initial places
     * @param found a solution to it, which decides the leans and is begun with
     */
    public Instance tiltedAlike(Instance instance, Solution found) {
        return equalLeans.fixed(instance, found);
    }

    /** The parts of each order, in the order of the request. */
    public List<List<Integer>> orders() {
        Map<String, List<Integer>> orders = new LinkedHashMap<>();
        for (int part = 0; part < pieces.size(); part++) {
            orders.computeIfAbsent(pieces.get(part).order(), any -> new ArrayList<>())
                    .add(part);
        }
        return List.copyOf(orders.values());
    }

    /** The first rule that contradicts another, the cloth or the pieces. */
    public Optional<RuleConflict> conflict() {
        return constraints.conflict();
    }

    /** The rules that cannot be followed, a line each. */
    public List<String> notes() {
        return constraints.notes();
    }

    /** Rules that fit none of the pieces, a line each. */
    public List<String> unusedRules() {
        List<String> notes = new ArrayList<>(UnusedRules.notes(rules, pieces));
        notes.addAll(UnusedFolds.notes(fabric.spread(), pieces));
        return notes;
    }

    /** The bundle with the least slack in its length limit, if there is one. */
    public Optional<TightBundle> tightest() {
        return pieces.stream()
                .map(MarkerPiece::bundle)
                .distinct()
                .flatMap(bundle -> rules.bundle(bundle).within().stream()
                        .map(within -> new TightBundle(bundle, within, least(bundle))))
                .min(Comparator.comparingDouble(together -> together.within() - together.least()));
    }

    private double least(BundleRef bundle) {
        return constraints.leastLength(
                pieces.stream().filter(piece -> piece.bundle().equals(bundle)).toList());
    }

    /**
     * A bundle that must lie within a part of the length.
     *
     * @param within mm
     * @param least that its pieces need at least, mm
     */
    public record TightBundle(BundleRef bundle, double within, double least) {}

    /** The first piece that no direction fits across the cloth, if there is one. */
    public Optional<TooWide> firstPieceTooWide() {
        return pieces.stream()
                .filter(piece -> constraints.narrowest(piece) > strip.height())
                .findFirst()
                .map(piece -> new TooWide(piece.copies().get(0), strip.usableWidthFor(constraints.narrowest(piece))));
    }

    /** The first placement of the marker to start from that is none of the pieces, if there is one. */
    public Optional<Placement> firstUnknownPlacement() {
        return request.start().flatMap(start::firstUnknownPlacement);
    }

    /** The first placement of the marker to start from that has another shape than its piece, if there is one. */
    public Optional<Placement> firstOfAnotherShape() {
        return request.start()
                .flatMap(from -> from.marker().placements().stream()
                        .filter(placement -> start.find(placement)
                                .map(found -> !isAlike(
                                        drafter.placement(new MarkerDrafter.Placed(
                                                found.piece(), found.cut(), start.transform(placement))),
                                        placement))
                                .orElse(false))
                        .findFirst());
    }

    private static boolean isAlike(Placement drawn, Placement given) {
        Ring a = drawn.cutLine();
        Ring b = given.cutLine();
        return a.size() == b.size()
                && IntStream.range(0, a.size())
                        .allMatch(i -> a.point(i).minus(b.point(i)).length() <= SAME_SHAPE);
    }

    /**
     * The marker to start from, or some of its pieces, drawn again from the patterns of this problem: what has changed
     * of them since then, a notch or a hole, is not cut as it was.
     */
    public Marker given(Predicate<Placement> which) {
        List<MarkerDrafter.Placed> onCloth = new ArrayList<>();
        request.start()
                .ifPresent(from -> from.marker().placements().stream()
                        .filter(which)
                        .forEach(placement -> start.find(placement)
                                .ifPresent(found -> onCloth.add(new MarkerDrafter.Placed(
                                        found.piece(), found.cut(), start.transform(placement))))));
        return drafter.marker(onCloth);
    }

    /** The first of some placements of the marker to start from that points another way than its piece may. */
    public Optional<WrongDirection> wrongDirection(Predicate<Placement> which) {
        return request.start()
                .flatMap(from -> from.marker().placements().stream()
                        .filter(which)
                        .flatMap(placement -> wrongDirection(placement).stream())
                        .findFirst());
    }

    private Optional<WrongDirection> wrongDirection(Placement placement) {
        return start.find(placement)
                .map(found -> constraints.directions(found.piece()))
                .filter(may -> Arrays.stream(may).noneMatch(way -> isNear(way, placement.rotationDeg())))
                .map(may -> new WrongDirection(placement.piece(), placement.rotationDeg(), may[0]));
    }

    private static boolean isNear(double degrees, double other) {
        return StrictMath.abs(StrictMath.IEEEremainder(degrees - other, FULL_TURN)) < FULL_TURN / 4;
    }

    /**
     * A given piece that points the wrong way along the warp.
     *
     * @param rotationDeg its rotation
     * @param expectedDeg how it may lie
     */
    public record WrongDirection(PieceRef piece, double rotationDeg, double expectedDeg) {}

    /** All needed copies. */
    public List<PieceRef> copies() {
        return pieces.stream().flatMap(piece -> piece.copies().stream()).toList();
    }

    /** Surplus copies, each the mirror image of the copy named. */
    public List<PieceRef> surplus() {
        return pieces.stream()
                .flatMap(piece ->
                        piece.cuts().stream().filter(MarkerPiece.Cut::surplus).map(cut -> piece.ref(cut.copy())))
                .toList();
    }

    /** No marker can be shorter than this, mm: the longest piece, or all the area over the width. */
    public double leastLength() {
        return constraints.leastLength(pieces);
    }

    /** Area of all pieces as they lie on the table, mm2. */
    public double area() {
        return pieces.stream()
                .mapToDouble(
                        piece -> strip.room(piece).signedArea() * piece.cuts().size())
                .sum();
    }

    /**
     * A piece that does not fit across the cloth.
     *
     * @param width what it needs across the cloth, mm
     */
    public record TooWide(PieceRef piece, double width) {}

    /**
     * The cost of solutions to {@link #instance()}, for one thread.
     *
     * @param outOfTime whether there is no more time to improve the knife's tour: a cost computed then is too high
     */
    public LayoutCost cost(MarkerCosts costs, TableMotion table, BooleanSupplier outOfTime) {
        return new ClothAndTimeCost(pieces, costs, table, outOfTime);
    }

    /** The marker of a solution to {@link #instance()}, on the 0.01 mm grid, pieces in the order of the problem. */
    public Marker marker(Solution solution) {
        TreeMap<Integer, Integer> used = new TreeMap<>();
        List<MarkerDrafter.Placed> onCloth = new ArrayList<>(solution.placed().size());
        for (Solution.PlacedPart placed : solution.placed()) {
            MarkerPiece piece = pieces.get(placed.part());
            int cut = used.merge(placed.part(), 1, Integer::sum) - 1;
            onCloth.add(new MarkerDrafter.Placed(piece, piece.cuts().get(cut), placed.transform()));
        }
        return drafter.marker(onCloth);
    }
}
