package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.anchor;
import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.striped;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A marker that breaks a rule of the shop is found, by the line that is named for the rule. */
class RuleCheckTest {

    private static final Pattern PAIR = SamplePatterns.pattern(
            "A", piece("jacket.flap", CutQuantity.pair(), NapDirection.TWO_WAY, SamplePatterns.rectangle(100, 50)));

    private final Marker plain = made("check-plain", cloth(60, Nap.ONE_WAY), MarkerRules.none(), PAIR);

    @Test
    void a_gap_of_a_pieces_own_is_measured() {
        assertThat(broken(plain, PAIR, MarkerRules.of(PieceRule.of("*").withGap(6))))
                .containsExactly("gaps");
    }

    @Test
    void a_block_must_be_free_and_on_the_cloth() {
        assertThat(broken(plain, PAIR, MarkerRules.of(PieceRule.of("*").withBlock(Block.of(0, 5, 0, 0)))))
                .containsExactly("gaps", "figures");
        assertThat(broken(plain, PAIR, MarkerRules.of(PieceRule.of("*").withBlock(Block.of(1, 0, 0, 0)))))
                .contains("inside");
    }

    @Test
    void a_bundle_must_lie_the_way_a_rule_names() {
        assertThat(broken(plain, PAIR, bundles(BundleRule.of("*").withDirection(BundleDirection.REVERSED))))
                .containsExactly("direction");
        assertThat(broken(plain, PAIR, bundles(BundleRule.of("*").withDirection(BundleDirection.FORWARD))))
                .isEmpty();
    }

    @Test
    void pieces_that_go_with_their_bundle_look_one_way_on_two_way_cloth_too() {
        Marker twoWay = new Marker(
                cloth(60, Nap.TWO_WAY), plain.length(), plain.efficiency(), plain.placements(), MarkerRules.none());
        Marker planted = with(twoWay, 1, placement -> turnedRound(placement));

        assertThat(broken(planted, PAIR, MarkerRules.none())).isEmpty();
        assertThat(broken(planted, PAIR, MarkerRules.of(PieceRule.of("*").heading(Heading.BUNDLE))))
                .containsExactly("nap");
        assertThat(broken(planted, PAIR, MarkerRules.of(PieceRule.of("*").heading(Heading.WITH))))
                .containsExactly("direction");
    }

    @Test
    void a_bundle_must_lie_within_its_length() {
        assertThat(broken(plain, PAIR, bundles(BundleRule.of("A/jacket").within(150))))
                .containsExactly("nearness");
        assertThat(broken(plain, PAIR, bundles(BundleRule.of("A/jacket").within(201))))
                .isEmpty();
    }

    private static MarkerRules bundles(BundleRule rule) {
        return MarkerRules.none().withBundles(rule);
    }

    @Test
    void a_flaw_is_tolerated_up_to_its_grade_only() {
        Fabric flawed = new Fabric(
                "flawed",
                60,
                0,
                Nap.ONE_WAY,
                0,
                Optional.empty(),
                List.of(new Fabric.Flaw(SamplePatterns.ring(20, 20, 30, 20, 30, 30), "B")),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
        Marker onFlaw = new Marker(flawed, plain.length(), plain.efficiency(), plain.placements());

        assertThat(broken(
                        onFlaw,
                        PAIR,
                        MarkerRules.of(PieceRule.of("*").tolerating("B")).withGrades("A", "B")))
                .isEmpty();
        assertThat(broken(
                        onFlaw,
                        PAIR,
                        MarkerRules.of(PieceRule.of("*").tolerating("A")).withGrades("A", "B")))
                .containsExactly("flaws");
        assertThat(broken(
                        onFlaw,
                        PAIR,
                        MarkerRules.of(PieceRule.of("*").tolerating("A")).withGrades("A")))
                .containsExactly("flaws");
    }

    @Test
    void a_tilt_to_the_wrong_side_or_too_far_is_found() {
        Ring leaning = new Ring(SamplePatterns.rectangle(100, 50).points().stream()
                .map(point -> point.turned(2))
                .toList());
        Pattern jet =
                SamplePatterns.pattern("A", piece("jacket.jet", CutQuantity.pair(), NapDirection.ONE_WAY, leaning));
        MarkerRules clockwise = MarkerRules.of(PieceRule.of("*").withTilt(new Tilt(2, 0, Tilt.Measure.DEGREES)));
        Marker marker = made("check-tilt", cloth(50.1, Nap.ONE_WAY), clockwise, jet);

        assertThat(broken(marker, jet, MarkerRules.none())).containsExactly("grain");
        assertThat(broken(
                        marker, jet, MarkerRules.of(PieceRule.of("*").withTilt(new Tilt(0, 2, Tilt.Measure.DEGREES)))))
                .containsExactly("grain");
        assertThat(broken(marker, jet, MarkerRules.of(PieceRule.of("*").withTilt(Tilt.mm(3)))))
                .containsExactly("grain");
        assertThat(broken(marker, jet, MarkerRules.of(PieceRule.of("*").withTilt(Tilt.mm(4)))))
                .isEmpty();
    }

    @Test
    void on_cloth_with_its_face_down_a_piece_the_other_way_about_is_found() {
        Fabric down = new Fabric(
                "face down",
                60,
                0,
                Nap.ONE_WAY,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.DOWN);

        assertThat(broken(
                        new Marker(down, plain.length(), plain.efficiency(), plain.placements()),
                        PAIR,
                        MarkerRules.none()))
                .containsExactly("shapes");
    }

    private static final Pattern SUIT = SamplePatterns.pattern(
            "A",
            piece(
                    "jacket.front",
                    CutQuantity.pair(),
                    NapDirection.ONE_WAY,
                    SamplePatterns.rectangle(200, 90),
                    anchor("pocket", 120, 47),
                    anchor("edge", 100, 80)),
            piece(
                    "jacket.flap",
                    CutQuantity.pair(),
                    NapDirection.ONE_WAY,
                    SamplePatterns.rectangle(50, 30),
                    anchor("pocket", 4, 8)),
            piece(
                    "jacket.collar",
                    CutQuantity.single(),
                    NapDirection.ONE_WAY,
                    SamplePatterns.rectangle(50, 100),
                    anchor("edge", 25, 50)));

    private final Marker checked = made("check-checked", striped(260, 60, 20, 10), MarkerRules.none(), SUIT);

    @Test
    void each_piece_off_its_stripe_is_found_in_the_direction_in_which_it_is() {
        for (int i = 0; i < checked.placements().size(); i++) {
            assertThat(brokenStripes(with(checked, i, placement -> moved(placement, 0.04, 0))))
                    .as("placement %s along", i)
                    .containsExactly("stripes warp");
            assertThat(brokenStripes(with(checked, i, placement -> moved(placement, 0, 0.04))))
                    .as("placement %s across", i)
                    .containsExactly("stripes weft");
        }
    }

    @Test
    void all_pieces_of_a_garment_may_be_moved_along_but_not_across() {
        Marker along = checked;
        Marker across = checked;
        for (int i = 0; i < checked.placements().size(); i++) {
            along = with(along, i, placement -> moved(placement, 7, 0));
            across = with(across, i, placement -> moved(placement, 0, 7));
        }

        assertThat(brokenStripes(along)).isEmpty();
        assertThat(brokenStripes(across)).containsExactly("stripes weft");
    }

    @Test
    void an_anchor_held_to_the_cloth_must_lie_on_its_line() {
        MarkerRules toCloth = MarkerRules.none()
                .withMatches(MatchRule.same("pocket").toCloth().along(MatchRule.Axis.relative(3)));
        Marker marker = made("check-cloth", striped(260, 60, 20, 10), toCloth, SUIT);

        assertThat(broken(marker, SUIT, toCloth)).isEmpty();
        assertThat(broken(
                        marker,
                        SUIT,
                        MarkerRules.none()
                                .withMatches(MatchRule.same("pocket").toCloth().along(MatchRule.Axis.relative(4)))))
                .containsExactly("stripes warp");
    }

    @Test
    void a_matched_piece_the_other_way_round_is_found() {
        assertThat(brokenStripes(with(checked, 0, RuleCheckTest::turnedRound))).contains("stripes warp");
    }

    @Test
    void anchors_that_are_missing_or_forged_are_found_with_the_patterns() {
        Marker missing = with(checked, 0, placement -> anchored(placement, List.of()));
        Marker forged = with(
                checked,
                0,
                placement -> anchored(
                        placement,
                        placement.anchors().stream()
                                .map(anchor -> new StripeAnchor(
                                        anchor.match(), anchor.at().plus(new Point(0, 1))))
                                .toList()));

        assertThat(broken(missing, SUIT, MarkerRules.none())).contains("anchors");
        assertThat(broken(forged, SUIT, MarkerRules.none())).contains("anchors");
    }

    private static List<String> brokenStripes(Marker marker) {
        return broken(marker, SUIT, MarkerRules.none()).stream()
                .filter(name -> name.startsWith("stripes"))
                .toList();
    }

    private static List<String> broken(Marker marker, Pattern pattern, MarkerRules rules) {
        return MarkerCheck.check(marker, List.of(pattern), rules).failures().stream()
                .map(CheckReport.Line::name)
                .toList();
    }

    private static Marker with(Marker marker, int index, UnaryOperator<Placement> change) {
        List<Placement> placements = new java.util.ArrayList<>(marker.placements());
        placements.set(index, change.apply(placements.get(index)));
        return new Marker(marker.fabric(), marker.length(), marker.efficiency(), placements, marker.rules());
    }

    private static Placement moved(Placement placement, double dx, double dy) {
        return changed(placement, placement.rotationDeg(), point -> point.plus(new Point(dx, dy)));
    }

    /** By half a turn about the middle of its box: a rectangle covers the same cloth as before. */
    private static Placement turnedRound(Placement placement) {
        var xs = placement.cutLine().points().stream().mapToDouble(Point::x).summaryStatistics();
        var ys = placement.cutLine().points().stream().mapToDouble(Point::y).summaryStatistics();
        Point twice = new Point(xs.getMin() + xs.getMax(), ys.getMin() + ys.getMax());
        return changed(placement, placement.rotationDeg() + 180, twice::minus);
    }

    private static Placement changed(Placement placement, double rotationDeg, UnaryOperator<Point> move) {
        return new Placement(
                placement.piece(),
                placement.garment(),
                new PieceToFabric(placement.mirrored(), rotationDeg, move.apply(placement.translate())),
                placement
                        .geometry()
                        .mapped(
                                new Ring(placement.cutLine().points().stream()
                                        .map(move)
                                        .toList()),
                                move,
                                angle -> angle),
                new Placement.Label(
                        move.apply(placement.label().at()),
                        placement.label().angleDeg(),
                        placement.label().text()));
    }

    private static Placement anchored(Placement placement, List<StripeAnchor> anchors) {
        return placement.withGeometry(placement.geometry().withAnchors(anchors));
    }
}
