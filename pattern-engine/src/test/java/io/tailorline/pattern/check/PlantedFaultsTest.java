package io.tailorline.pattern.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.garment.Completeness;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults planted into a whole suit, as an error in a draft or a careless hand would make them; each is caught by name.
 */
class PlantedFaultsTest {

    private static final Pattern SUIT = suit();

    private static Pattern suit() {
        Style style = new Style(Style.Fit.REGULAR, EnumSet.allOf(Garment.class), Map.of(), List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    private static List<String> brokenBy(String piece, UnaryOperator<Piece> fault) {
        List<Piece> pieces = new ArrayList<>(SUIT.pieces());
        int index = pieces.indexOf(SUIT.findPiece(piece).orElseThrow());
        pieces.set(index, fault.apply(pieces.get(index)));
        return broken(pieces);
    }

    private static List<String> broken(List<Piece> pieces) {
        Pattern pattern = new Pattern(
                SUIT.id(), SUIT.style(), SUIT.measurements(), pieces, SUIT.seams(), SUIT.girths(), SUIT.labels());
        return Certificate.of(pattern).broken().stream()
                .map(InvariantResult::name)
                .toList();
    }

    private static Piece with(
            Piece piece,
            Ring cutLine,
            GrainLine grain,
            List<Notch> notches,
            List<InternalLine> lines,
            List<Edge> edges,
            List<StripeAnchor> anchors) {
        return piece.withGeometry(new PieceGeometry(cutLine, grain, notches, piece.drillHoles(), anchors))
                .withInternalLines(lines)
                .withEdges(edges);
    }

    private static Piece withEdges(Piece piece, List<Edge> edges) {
        return with(
                piece,
                piece.cutLine(),
                piece.grainLine(),
                piece.notches(),
                piece.internalLines(),
                edges,
                piece.anchors());
    }

    @Test
    void the_suit_itself_is_sound() {
        assertThat(broken(SUIT.pieces())).isEmpty();
    }

    @Test
    void a_seam_that_is_six_tenths_too_long() {
        assertThat(brokenBy("jacket.side", piece -> {
                    List<Edge> edges = new ArrayList<>();
                    for (Edge edge : piece.edges()) {
                        Polyline line = edge.line();
                        boolean isBack = edge.name().equals("back");
                        edges.add(isBack ? new Edge("back", longer(line, 0.6), edge.allowance()) : edge);
                    }
                    return withEdges(piece, edges);
                }))
                .contains("B.seamLength");
    }

    /** The line with a dent in its longest chord that makes it {@code more} mm longer. */
    private static Polyline longer(Polyline line, double more) {
        int chord = 1;
        for (int i = 2; i < line.size(); i++) {
            chord = line.point(i - 1).distanceTo(line.point(i))
                            > line.point(chord - 1).distanceTo(line.point(chord))
                    ? i
                    : chord;
        }
        Point a = line.point(chord - 1);
        Point b = line.point(chord);
        double half = a.distanceTo(b) / 2;
        double out = Math.sqrt((half + more / 2) * (half + more / 2) - half * half);
        List<Point> points = new ArrayList<>(line.points());
        points.add(
                chord, a.towards(b, 0.5).plus(b.minus(a).unit().quarterTurned().times(out)));
        return new Polyline(points);
    }

    @Test
    void a_missing_notch() {
        assertThat(brokenBy(
                        "jacket.side",
                        piece -> with(
                                piece,
                                piece.cutLine(),
                                piece.grainLine(),
                                piece.notches().subList(1, piece.notches().size()),
                                piece.internalLines(),
                                piece.edges(),
                                piece.anchors())))
                .contains("G.notchPartner");
    }

    @Test
    void a_mirrored_piece() {
        assertThat(brokenBy("jacket.side", PlantedFaultsTest::mirrored)).contains("A.handedness");
        assertThat(brokenBy("trousers.back", PlantedFaultsTest::mirrored)).contains("A.handedness");
        assertThat(brokenBy("jacket.topSleeve", PlantedFaultsTest::mirrored)).contains("A.handedness");
    }

    private static Piece mirrored(Piece piece) {
        UnaryOperator<Point> flip = point -> Point.of(point.x(), -point.y());
        List<Point> ring =
                new ArrayList<>(piece.cutLine().points().stream().map(flip).toList());
        Collections.reverse(ring);
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(0, new Edge(edge.name(), edge.line().mapped(flip).reversed(), edge.allowance()));
        }
        return piece.withGeometry(piece.geometry()
                        .mapped(new Ring(ring), flip, angle -> -angle)
                        .withAnchors(piece.anchors()))
                .withInternalLines(piece.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), line.line().mapped(flip)))
                        .toList())
                .withEdges(edges);
    }

    @Test
    void a_cut_line_that_crosses_itself() {
        assertThat(brokenBy("waistcoat.front", piece -> {
                    List<Point> points = new ArrayList<>(piece.cutLine().points());
                    Collections.swap(points, 10, 30);
                    return with(
                            piece,
                            new Ring(points),
                            piece.grainLine(),
                            piece.notches(),
                            piece.internalLines(),
                            piece.edges(),
                            piece.anchors());
                }))
                .contains("A.simple");
    }

    @Test
    void a_grain_that_leans_by_one_degree() {
        assertThat(brokenBy("trousers.front", piece -> {
                    Point from = piece.grainLine().from();
                    Point run = piece.grainLine().to().minus(from);
                    return with(
                            piece,
                            piece.cutLine(),
                            new GrainLine(from, from.plus(run.turned(1))),
                            piece.notches(),
                            piece.internalLines(),
                            piece.edges(),
                            piece.anchors());
                }))
                .contains("F.grainDirection");
    }

    @Test
    void a_waist_that_was_drawn_two_millimetres_wide() {
        assertThat(brokenBy("jacket.back", piece -> {
                    List<InternalLine> lines = piece.internalLines().stream()
                            .map(line -> line.what().equals("waist line")
                                    ? new InternalLine(
                                            line.what(),
                                            line.line()
                                                    .scaledToLength(line.line().length() - 1))
                                    : line)
                            .toList();
                    return with(
                            piece,
                            piece.cutLine(),
                            piece.grainLine(),
                            piece.notches(),
                            lines,
                            piece.edges(),
                            piece.anchors());
                }))
                .contains("C.laidTape");
    }

    @Test
    void a_back_whose_waist_was_drawn_five_millimetres_below_the_taped_one() {
        assertThat(brokenBy("jacket.back", piece -> {
                    List<InternalLine> lines = piece.internalLines().stream()
                            .map(line ->
                                    new InternalLine(line.what(), line.line().moved(Point.of(5, 0))))
                            .toList();
                    return with(
                            piece,
                            piece.cutLine(),
                            piece.grainLine(),
                            piece.notches(),
                            lines,
                            piece.edges(),
                            piece.anchors());
                }))
                .contains("C.fit");
    }

    @Test
    void a_line_drawn_beside_the_piece() {
        assertThat(brokenBy("jacket.topSleeve", piece -> {
                    List<InternalLine> lines = piece.internalLines().stream()
                            .map(line ->
                                    new InternalLine(line.what(), line.line().moved(Point.of(-40, 0))))
                            .toList();
                    return with(
                            piece,
                            piece.cutLine(),
                            piece.grainLine(),
                            piece.notches(),
                            lines,
                            piece.edges(),
                            piece.anchors());
                }))
                .contains("A.marksInside");
    }

    @Test
    void an_armhole_with_a_kink_at_the_shoulder() {
        assertThat(brokenBy("jacket.back", piece -> withKinked(piece, "armhole", 5)))
                .contains("D.smooth");
    }

    @Test
    void a_lining_whose_cap_has_a_kink_at_the_seam_of_the_sleeve() {
        assertThat(brokenBy("jacket.lining.topSleeve", piece -> withKinked(piece, "cap", 8)))
                .contains("D.smoothLining");
    }

    @Test
    void a_lining_whose_armhole_has_a_kink_at_the_shoulder() {
        assertThat(brokenBy("jacket.lining.back", piece -> withKinked(piece, "armhole", 7)))
                .contains("D.smoothLining");
    }

    private static Piece withKinked(Piece piece, String name, double degrees) {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(edge.name().equals(name) ? new Edge(name, kinked(edge.line(), degrees), edge.allowance()) : edge);
        }
        return withEdges(piece, edges);
    }

    /** The last chords turned outwards about the point they leave. */
    private static Polyline kinked(Polyline line, double degrees) {
        List<Point> points = new ArrayList<>(line.points());
        Point pivot = points.get(points.size() - 5);
        for (int i = points.size() - 4; i < points.size(); i++) {
            points.set(i, pivot.plus(points.get(i).minus(pivot).turned(-degrees)));
        }
        return new Polyline(points);
    }

    @Test
    void a_stripe_anchor_without_a_partner_or_further_along_its_seam() {
        assertThat(brokenBy("jacket.breastWelt", piece -> withAnchors(piece, new StripeAnchor("welt", Point.of(0, 0)))))
                .contains("F.anchors");
        assertThat(brokenBy(
                        "jacket.side",
                        piece -> withAnchors(
                                piece,
                                piece.anchors().stream()
                                        .map(anchor -> new StripeAnchor(
                                                anchor.match(), anchor.at().plus(Point.of(2, 0))))
                                        .toArray(StripeAnchor[]::new))))
                .contains("F.anchors");
    }

    private static Piece withAnchors(Piece piece, StripeAnchor... anchors) {
        return with(
                piece,
                piece.cutLine(),
                piece.grainLine(),
                piece.notches(),
                piece.internalLines(),
                piece.edges(),
                List.of(anchors));
    }

    @Test
    void a_pocket_bearer_that_does_not_fill_the_corner_of_the_front() {
        String bearer = "trousers.sidePocketBearer";

        assertThat(brokenBy(bearer, piece -> withLonger(piece, "waist", 1))).contains("C.laidTape", "B.seamLength");
        assertThat(brokenBy(bearer, piece -> withEdges(piece, turned(piece.edges(), 1))))
                .contains("E.pocketMouth");
    }

    private static Piece withLonger(Piece piece, String name, double more) {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(edge.name().equals(name) ? new Edge(name, longer(edge.line(), more), edge.allowance()) : edge);
        }
        return withEdges(piece, edges);
    }

    private static List<Edge> turned(List<Edge> edges, double degrees) {
        return edges.stream()
                .map(edge ->
                        new Edge(edge.name(), edge.line().mapped(point -> point.turned(degrees)), edge.allowance()))
                .toList();
    }

    @Test
    void a_piece_that_is_missing_or_there_twice() {
        List<Piece> without = SUIT.pieces().stream()
                .filter(piece -> !piece.id().equals("jacket.topSleeve"))
                .toList();
        Pattern missing = new Pattern(
                SUIT.id(), SUIT.style(), SUIT.measurements(), without, List.of(), SUIT.girths(), SUIT.labels());
        List<Piece> twice = new ArrayList<>(SUIT.pieces());
        twice.add(SUIT.pieces().get(0));

        assertThat(Certificate.of(missing).broken())
                .extracting(InvariantResult::name)
                .contains("H.completeness");
        assertThat(broken(twice)).contains("H.completeness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jacket.topCollar",
                "trousers.waistband.right",
                "trousers.waistband.left",
                "trousers.sidePocketBearer",
                "waistcoat.facing",
                "waistcoat.lining.back"
            })
    void a_garment_without_its_collar_waistband_bearer_facing_or_back(String id) {
        List<Piece> without =
                SUIT.pieces().stream().filter(piece -> !piece.id().equals(id)).toList();
        Pattern missing = new Pattern(
                SUIT.id(), SUIT.style(), SUIT.measurements(), without, List.of(), SUIT.girths(), SUIT.labels());

        assertThat(without).hasSize(SUIT.pieces().size() - 1);
        assertThat(Certificate.of(missing).broken())
                .filteredOn(result -> result.name().equals("H.completeness"))
                .singleElement()
                .satisfies(result -> assertThat(result.toString()).contains(id.replace("lining.", "")));
    }

    @Test
    void an_unlined_front_without_its_binding_or_with_a_narrow_facing() {
        Pattern lined = jacket("full");
        Pattern unlined = jacket("none");
        List<Piece> unbound = new ArrayList<>(unlined.pieces());
        unbound.removeIf(piece -> piece.id().equals("jacket.lining.binding"));
        List<Piece> narrow = new ArrayList<>(unlined.pieces());
        narrow.replaceAll(piece -> piece.id().equals("jacket.facing")
                ? lined.findPiece("jacket.facing").orElseThrow()
                : piece);

        assertThat(Certificate.of(unlined).broken()).isEmpty();
        assertThat(new Completeness().check(with(unlined, unbound)).toString()).contains("jacket.lining.binding");
        assertThat(new Completeness().check(with(unlined, narrow)).toString()).contains("does not cover the shoulder");
    }

    private static Pattern jacket(String lining) {
        Style style =
                new Style(Style.Fit.REGULAR, EnumSet.of(Garment.JACKET), Map.of("jacket.lining", lining), List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    private static Pattern with(Pattern pattern, List<Piece> pieces) {
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());
    }

    @Test
    void one_sleeve_instead_of_two() {
        assertThat(brokenBy("jacket.topSleeve", piece -> piece.withCut(CutQuantity.single())))
                .contains("H.completeness");
    }
}
