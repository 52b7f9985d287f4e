package io.tailorline.nesting;

import static io.tailorline.nesting.FoldedCloth.COLLAR;
import static io.tailorline.nesting.FoldedCloth.FINE;
import static io.tailorline.nesting.FoldedCloth.FOLDED;
import static io.tailorline.nesting.FoldedCloth.FRONT;
import static io.tailorline.nesting.FoldedCloth.POCKET;
import static io.tailorline.nesting.FoldedCloth.made;
import static io.tailorline.nesting.FoldedCloth.make;
import static io.tailorline.nesting.FoldedCloth.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A piece with its axis on the fold, cut as a half of itself. */
class OnFoldTest {

    @Test
    void a_symmetrical_piece_may_lie_on_the_fold_and_is_cut_once() {
        Fabric folded = FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withOnFold("jacket.*Collar"));

        Marker marker = made(folded, COLLAR, FRONT);
        Placement half = marker.placements().get(0);

        assertThat(half.onFold()).isTrue();
        assertThat(half.copies())
                .containsExactly(new Placement.CutCopy(PieceRef.parse("A17/jacket.topCollar/1"), false, false));
        assertThat(half.translate().y()).isEqualTo(440);
        assertThat(half.cutLine().signedArea()).isCloseTo(11600, FINE);
        assertThat(half.cutLine().point(0).y()).isEqualTo(500);
        assertThat(marker.efficiency()).isCloseTo((2 * 11600 + 2 * 120000) / (marker.length() * 1000), offset(1e-5));
        Placement whole = UnfoldedMarker.of(marker).placements().get(0);
        assertThat(whole.cutLine().signedArea()).isCloseTo(23200, FINE);
        assertThat(whole.cutLine().points()).contains(whole.translate().plus(new Point(40, 120)));
    }

    @Test
    void a_piece_that_is_named_for_the_fold_and_not_laid_there_is_noted() {
        Spread folds = Spread.of(Spread.Kind.FOLDED).withOnFold(POCKET.id(), "jacket.topColar");
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.pattern("A17", POCKET)),
                Material.SHELL,
                FOLDED.spread(folds),
                SearchBudget.ofIterations(1));

        assertThat(((MarkerResult.Made) new MarkerMaker().make(request)).notes())
                .contains("onFold 'jacket.topColar' matches no piece.")
                .anyMatch(note ->
                        note.startsWith("onFold: '" + POCKET.id() + "' is not laid on the fold: its outline is"));
    }

    @Test
    void a_skewed_piece_never_lies_on_the_fold() {
        Fabric folded = FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withOnFold("*"));

        assertThat(made(folded, POCKET).placements().get(0).onFold()).isFalse();
    }

    @Test
    void faults_planted_in_a_marker_on_two_plies_are_found() {
        Fabric folded = FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withOnFold("*"));
        Marker marker = made(folded, COLLAR, FRONT);
        Placement collar = marker.placements().get(0);
        Placement front = marker.placements().get(1);

        assertThat(failures(marker, collar, copies(front, front.copies().subList(0, 1))))
                .containsExactly("copies", "figures", "complete");
        assertThat(failures(
                        marker,
                        collar,
                        copies(
                                front,
                                List.of(front.copies().get(0), front.copies().get(0)))))
                .containsExactly("names", "complete", "markings");
        assertThat(failures(marker, moved(collar, -5), front)).contains("folds", "shapes");
        assertThat(failures(marker, collar, moved(front, 500 - front.translate().y() - 300)))
                .contains("folds");
        Marker strict = new Marker(
                folded.spread(folded.spread().withoutSurplus()),
                marker.length(),
                marker.efficiency(),
                List.of(
                        collar,
                        copies(
                                front,
                                List.of(front.copies().get(0), new Placement.CutCopy(front.piece(), true, true)))));
        assertThat(names(strict)).contains("copies", "complete");
    }

    private List<String> failures(Marker marker, Placement... placements) {
        return names(new Marker(marker.fabric(), marker.length(), marker.efficiency(), List.of(placements)));
    }

    private static List<String> names(Marker marker) {
        Pattern order = SamplePatterns.pattern("A17", COLLAR, FRONT);
        return MarkerCheck.check(marker, List.of(order)).failures().stream()
                .map(CheckReport.Line::name)
                .toList();
    }

    private static Placement copies(Placement of, List<Placement.CutCopy> copies) {
        return changed(of, 0, copies);
    }

    private static Placement moved(Placement of, double dy) {
        return changed(of, dy, of.copies());
    }

    private static Placement changed(Placement of, double dy, List<Placement.CutCopy> copies) {
        Point by = new Point(0, dy);
        return new Placement(
                of.piece(),
                of.garment(),
                of.side(),
                new PieceToFabric(
                        of.mirrored(), of.rotationDeg(), of.translate().plus(by)),
                of.geometry()
                        .mapped(
                                new Ring(of.cutLine().points().stream()
                                        .map(point -> point.plus(by))
                                        .toList()),
                                point -> point.plus(by),
                                angle -> angle),
                of.label(),
                copies,
                of.onFold());
    }

    @Test
    void a_bundle_with_a_piece_on_the_fold_is_not_reversed() {
        Fabric folded = FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withOnFold("*"));
        BundleRule jacket = BundleRule.of("A17/jacket");
        MarkerRules free = MarkerRules.none().withBundles(jacket.withDirection(BundleDirection.FREE));
        MarkerRules reversed = MarkerRules.none().withBundles(jacket.withDirection(BundleDirection.REVERSED));

        assertThat(make(request(folded, COLLAR, FRONT).withRules(free)))
                .isInstanceOfSatisfying(MarkerResult.Made.class, made -> {
                    assertThat(made.notes())
                            .contains(
                                    "bundle 'A17/jacket' lies at 0 degrees, not 'free': a piece of it lies on the fold.");
                    assertThat(made.marker().placements()).allMatch(placement -> placement.rotationDeg() == 0);
                });
        assertThat(make(request(folded, COLLAR, FRONT).withRules(reversed)))
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.message())
                                .isEqualTo(
                                        "direction ('180') of bundle 'A17/jacket' must be '0': piece 'jacket.topCollar'"
                                                + " lies on the fold, where it points that way."));
    }

    @Test
    void the_fold_must_lie_on_the_stripe_of_a_matched_piece_on_it() {
        Piece back = anchored(COLLAR, new Point(100, 60));

        MarkerRules toCloth = MarkerRules.none().withMatches(MatchRule.same("*").toCloth());

        assertThat(make(request(striped(0), back).withRules(toCloth))).isInstanceOf(MarkerResult.Made.class);
        assertThat(make(request(striped(10), back).withRules(toCloth)))
                .isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.RULES_CONTRADICT);
                    assertThat(rejected.message())
                            .startsWith(
                                    "stripe.offset (10.0 mm) must put the fold (y = 500.0 mm) on the stripe of piece"
                                            + " 'jacket.topCollar', which lies on it: it is 10.00 mm off.");
                });
    }

    @Test
    void opened_out_a_piece_on_the_fold_has_all_its_anchors() {
        Piece collar = anchored(COLLAR, new Point(100, 90));
        Fabric folded = FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withOnFold("*"));

        Marker opened = UnfoldedMarker.of(made(folded, collar));

        assertThat(MarkerCheck.check(opened, List.of(SamplePatterns.pattern("A17", collar)))
                        .failures())
                .isEmpty();
    }

    /** Repeat 20 mm: the fold at 500 mm lies on a stripe with offset 0 and half way between two with offset 10. */
    private static Fabric striped(double offset) {
        return new Fabric(
                        "striped",
                        1000,
                        10,
                        Nap.ONE_WAY,
                        2,
                        Optional.of(new Fabric.Stripe(0, 20, offset)),
                        List.of(),
                        Optional.empty(),
                        new Fabric.Shrinkage(0, 0),
                        Fabric.Face.UP)
                .spread(Spread.of(Spread.Kind.FOLDED).withOnFold("*"));
    }

    private static Piece anchored(Piece piece, Point at) {
        return piece.withGeometry(piece.geometry().withAnchors(List.of(new StripeAnchor("centre back", at))));
    }
}
