package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.ROUNDING;
import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.make;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.placed;
import static io.tailorline.nesting.LaidRules.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tilt, gap, block, quality, direction, nearness and face on strips so narrow that the marker can be worked out by
 * hand.
 */
class MarkerRulesTest {

    private static final Fabric NARROW = cloth(50, Nap.ONE_WAY);

    /** Fills the narrow cloth from edge to edge. */
    private static final Piece PAIR =
            piece("jacket.flap", CutQuantity.pair(), NapDirection.ONE_WAY, SamplePatterns.rectangle(100, 50));

    /** Two right angles of one triangle make a rectangle of 100 x 50 when one of them is reversed. */
    private static final Ring TRIANGLE = SamplePatterns.ring(0, 0, 100, 0, 0, 50);

    /** 100 x 50, drawn leaning by 2 degrees: it needs 50 cos 2 + 100 sin 2 = 53.46 mm of width, turned back 50. */
    private static final Ring LEANING = leaning();

    private static Ring leaning() {
        List<Point> corners = new ArrayList<>();
        for (Point corner : SamplePatterns.rectangle(100, 50).points()) {
            corners.add(corner.turned(2));
        }
        return new Ring(corners);
    }

    @Test
    void without_rules_two_pieces_lie_one_behind_the_other() {
        assertThat(made("plain", NARROW, MarkerRules.none(), PAIR).length()).isCloseTo(200, within(2 * ROUNDING));
    }

    @Test
    void a_piece_leans_as_far_as_it_may_and_its_mirror_image_the_other_way() {
        Fabric narrow = cloth(50.1, Nap.ONE_WAY);
        Piece leaning = piece("jacket.jet", CutQuantity.pair(), NapDirection.ONE_WAY, LEANING);
        MarkerRules clockwise =
                MarkerRules.of(PieceRule.of("jacket.jet").withTilt(new Tilt(2, 0, Tilt.Measure.DEGREES)));
        MarkerRules counterClockwise =
                MarkerRules.of(PieceRule.of("jacket.jet").withTilt(new Tilt(0, 2, Tilt.Measure.DEGREES)));

        Marker marker = made("tilt", narrow, clockwise, leaning);

        assertThat(placed(marker, "A/jacket.jet/R").rotationDeg()).isEqualTo(-2);
        assertThat(placed(marker, "A/jacket.jet/L").rotationDeg()).isEqualTo(2);
        assertThat(marker.length()).isCloseTo(200, within(2 * ROUNDING));
        assertThat(refusal(make(narrow, MarkerRules.none(), leaning)))
                .isEqualTo("usableWidth (50.1 mm) must be at least 53.46 mm: piece 'A/jacket.jet/R' is that wide.");
        assertThat(refusal(make(narrow, counterClockwise, leaning))).contains("53.46 mm");
    }

    @Test
    void a_tilt_in_mm_counts_over_the_length_of_the_piece() {
        // drawn leaning the piece is 100 cos 2 + 50 sin 2 = 101.68 long; 3.56 mm over it are atan(3.56 / 101.68) =
        // 2.005 degrees
        Fabric narrow = cloth(50.1, Nap.ONE_WAY);
        Piece leaning = piece("jacket.jet", CutQuantity.single(), NapDirection.ONE_WAY, LEANING);
        MarkerRules enough = MarkerRules.of(PieceRule.of("*").withTilt(Tilt.mm(3.56)));
        MarkerRules tooLittle = MarkerRules.of(PieceRule.of("*").withTilt(Tilt.mm(3)));

        assertThat(made("tilt-mm", narrow, enough, leaning).placements().get(0).rotationDeg())
                .isCloseTo(-2, within(0.01));
        assertThat(refusal(make(narrow, tooLittle, leaning))).startsWith("usableWidth");
    }

    @Test
    void each_piece_brings_half_of_its_gap() {
        MarkerRules wide = MarkerRules.of(PieceRule.of("jacket.flap").withGap(6));
        Piece welt =
                piece("jacket.welt", CutQuantity.single(), NapDirection.ONE_WAY, SamplePatterns.rectangle(100, 50));
        Piece flap =
                piece("jacket.flap", CutQuantity.single(), NapDirection.ONE_WAY, SamplePatterns.rectangle(100, 50));

        // 100 + 6 + 100, and 100 + (6 + 0) / 2 + 100
        assertThat(made("gap", NARROW, wide, PAIR).length()).isCloseTo(206, within(2 * ROUNDING));
        assertThat(made("gap-mixed", NARROW, wide, flap, welt).length()).isCloseTo(203, within(2 * ROUNDING));
    }

    @Test
    void a_gap_below_that_of_the_cloth_is_refused() {
        Fabric cloth = Fabric.plain("cloth", 60, Nap.ONE_WAY, 2);

        assertThat(refusal(make(cloth, MarkerRules.of(PieceRule.of("*").withGap(1)), PAIR)))
                .isEqualTo("gap (1.0 mm) of piece 'jacket.flap' must be at least the pieceGap of the cloth, 2.0 mm.");
    }

    @Test
    void a_block_is_cloth_of_its_piece_and_turned_over_with_it() {
        Fabric cloth = cloth(60, Nap.ONE_WAY);
        MarkerRules rules = MarkerRules.of(PieceRule.of("jacket.flap").withBlock(Block.of(0, 5, 10, 0)));

        Marker marker = made("block", cloth, rules, PAIR);

        // 60 high with the block, so one behind the other: 2 x (100 + 5)
        assertThat(marker.length()).isCloseTo(210, within(2 * ROUNDING));
        assertThat(lowest(placed(marker, "A/jacket.flap/R"))).isCloseTo(10, within(0.01));
        assertThat(lowest(placed(marker, "A/jacket.flap/L"))).isCloseTo(0, within(0.01));
    }

    @Test
    void a_block_may_be_told_in_per_cent_of_the_repeat() {
        Block hem = new Block(Block.Amount.mm(0), Block.Amount.perCent(50), Block.Amount.mm(0), Block.Amount.mm(0));
        MarkerRules rules = MarkerRules.of(PieceRule.of("*").withBlock(hem));

        // half of 20 mm behind each
        assertThat(made("block-repeat", LaidRules.striped(50, 20, 0, 0), rules, PAIR)
                        .length())
                .isCloseTo(220, within(2 * ROUNDING));
        assertThat(refusal(make(NARROW, rules, PAIR)))
                .isEqualTo("block.hem (50.0 % of the repeat) of piece 'jacket.flap' must be in mm:"
                        + " the cloth has no repeat in that direction.");
    }

    @Test
    void a_piece_that_does_not_fit_with_its_block_is_refused_before_searching() {
        assertThat(refusal(make(NARROW, MarkerRules.of(PieceRule.of("*").withBlock(Block.of(0, 0, 1, 0))), PAIR)))
                .contains("must be at least 51.0 mm");
    }

    @Test
    void a_piece_lies_on_flaws_up_to_the_grade_it_tolerates() {
        Fabric flawed = flawed(new Fabric.Flaw(SamplePatterns.ring(20, 20, 30, 20, 30, 30, 20, 30), "B"));
        Piece facing =
                piece("jacket.facing", CutQuantity.single(), NapDirection.ONE_WAY, SamplePatterns.rectangle(100, 50));
        MarkerRules tolerant =
                MarkerRules.of(PieceRule.of("*.facing").tolerating("B")).withGrades("A", "B", "C");
        MarkerRules strict =
                MarkerRules.of(PieceRule.of("*.facing").tolerating("A")).withGrades("A", "B", "C");

        assertThat(made("quality", flawed, tolerant, facing).length()).isCloseTo(100, within(ROUNDING));
        // behind the flaw, which ends at 30
        assertThat(made("quality-strict", flawed, strict, facing).length()).isCloseTo(130, within(ROUNDING));
        assertThat(refusal(make(flawed, MarkerRules.of(PieceRule.of("*").tolerating("B")), facing)))
                .isEqualTo(
                        "tolerates ('B') of piece 'jacket.facing' must be one of the grades []; list them from mild to grave: \"grades\": [\"A\", \"B\"].");
    }

    private static Fabric flawed(Fabric.Flaw flaw) {
        return new Fabric(
                "flawed",
                50,
                0,
                Nap.ONE_WAY,
                0,
                Optional.empty(),
                List.of(flaw),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }

    @Test
    void on_one_way_cloth_a_bundle_may_be_reversed_as_a_whole_when_the_rules_say_so() {
        Pattern one = SamplePatterns.pattern(
                "A", piece("jacket.gusset", CutQuantity.single(), NapDirection.ONE_WAY, TRIANGLE));
        Pattern two = SamplePatterns.pattern(
                "B", piece("jacket.gusset", CutQuantity.single(), NapDirection.ONE_WAY, TRIANGLE));
        MarkerRules free = MarkerRules.none().withBundles(BundleRule.of("*").withDirection(BundleDirection.FREE));

        // all at 0: the second triangle begins where the first one's longest side ends; one reversed: a rectangle
        assertThat(made("nap", NARROW, MarkerRules.none(), one, two).length()).isCloseTo(200, within(2 * ROUNDING));
        assertThat(made("bundle-free", NARROW, free, one, two).length()).isCloseTo(100, within(0.5));
    }

    @Test
    void the_pieces_of_one_bundle_never_look_different_ways_on_one_way_cloth() {
        Piece two = piece("jacket.gusset", new CutQuantity(2, false), NapDirection.ONE_WAY, TRIANGLE);
        MarkerRules free = MarkerRules.none().withBundles(BundleRule.of("*").withDirection(BundleDirection.FREE));

        assertThat(made("bundle-one", NARROW, free, two).length()).isCloseTo(200, within(2 * ROUNDING));
    }

    @Test
    void a_bundle_may_be_fixed_at_half_a_turn() {
        MarkerRules reversed =
                MarkerRules.none().withBundles(BundleRule.of("A/*").withDirection(BundleDirection.REVERSED));

        assertThat(made("bundle-180", NARROW, reversed, PAIR).placements())
                .allMatch(placement -> placement.rotationDeg() == 180);
    }

    @Test
    void on_two_way_cloth_a_two_way_piece_lies_either_way_unless_it_goes_with_its_bundle() {
        Fabric twoWay = cloth(50, Nap.TWO_WAY);
        Piece two = piece("jacket.gusset", new CutQuantity(2, false), NapDirection.TWO_WAY, TRIANGLE);
        Piece oneWay = piece("jacket.gusset", new CutQuantity(2, false), NapDirection.ONE_WAY, TRIANGLE);
        MarkerRules bundle = MarkerRules.of(PieceRule.of("*").heading(Heading.BUNDLE));

        assertThat(made("two-way", twoWay, MarkerRules.none(), two).length()).isCloseTo(100, within(0.5));
        assertThat(made("two-way-bundle", twoWay, bundle, two).length()).isCloseTo(200, within(2 * ROUNDING));
        assertThat(made("two-way-one-way", twoWay, MarkerRules.none(), oneWay).length())
                .isCloseTo(200, within(2 * ROUNDING));
        assertThat(made(
                                "two-way-by-rule",
                                twoWay,
                                MarkerRules.of(PieceRule.of("*").heading(Heading.EITHER)),
                                oneWay)
                        .length())
                .isCloseTo(100, within(0.5));
    }

    @Test
    void a_piece_that_follows_the_nap_cannot_lie_either_way() {
        MarkerRules either = MarkerRules.of(PieceRule.of("*").heading(Heading.EITHER));

        assertThat(refusal(make(NARROW, either, PAIR)))
                .isEqualTo("direction ('either') of piece 'jacket.flap' must be 'bundle':"
                        + " the cloth is one-way and bundle 'A/jacket' lies '0'.");
    }

    @Test
    void the_pieces_of_a_bundle_lie_near_each_other_so_that_they_shade_alike() {
        // a 60 x 50 and a 40 x 50 each: one behind the other 200 in all, each garment on 100 of them
        Pattern one = SamplePatterns.pattern("A", block(60, "jacket.cuff"), block(40, "jacket.flap"));
        Pattern two = SamplePatterns.pattern("B", block(60, "jacket.cuff"), block(40, "jacket.flap"));
        MarkerRules near = MarkerRules.none().withBundles(BundleRule.of("*").within(101));

        Marker marker = made("nearness", NARROW, near, one, two);

        assertThat(marker.length()).isCloseTo(200, within(4 * ROUNDING));
        assertThat(span(marker, "A")).isLessThanOrEqualTo(101);
        assertThat(span(marker, "B")).isLessThanOrEqualTo(101);
    }

    @Test
    void a_nearness_that_the_pieces_cannot_keep_is_refused() {
        MarkerRules near = MarkerRules.none().withBundles(BundleRule.of("*").within(150));

        assertThat(refusal(make(NARROW, near, PAIR)))
                .isEqualTo("within (150.0 mm) of bundle 'A/jacket' must be at least 200.0 mm:"
                        + " its pieces need that much of the length.");
    }

    private static Piece block(double length, String id) {
        return piece(id, CutQuantity.single(), NapDirection.ONE_WAY, SamplePatterns.rectangle(length, 50));
    }

    private static double span(Marker marker, String order) {
        var stats = marker.placements().stream()
                .filter(placement -> placement.order().equals(order))
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .summaryStatistics();
        return stats.getMax() - stats.getMin();
    }

    @Test
    void on_cloth_with_its_face_down_every_piece_lies_turned_over() {
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
        Ring skewed = SamplePatterns.ring(0, 0, 100, 0, 100, 20, 0, 55);
        Piece front = piece("jacket.front", CutQuantity.pair(), NapDirection.ONE_WAY, skewed);

        Marker marker = made("face-down", down, MarkerRules.none(), front);

        // seen from the wrong side the right front is the mirror image of what is drawn: its long end lies at y = 0 ..
        // 55
        Placement right = placed(marker, "A/jacket.front/R");
        assertThat(right.mirrored()).isTrue();
        assertThat(placed(marker, "A/jacket.front/L").mirrored()).isFalse();
        assertThat(moved(right)).contains(new Point(0, -55), new Point(100, -20));
    }

    /** As drawn and turned, before it was moved. */
    private static List<Point> moved(Placement placement) {
        return placement.cutLine().points().stream()
                .map(point -> point.minus(placement.translate()))
                .map(point -> new Point(StrictMath.rint(point.x()), StrictMath.rint(point.y())))
                .toList();
    }

    private static double lowest(Placement placement) {
        return placement.cutLine().points().stream().mapToDouble(Point::y).min().orElseThrow();
    }

    @Test
    void of_rules_for_the_same_piece_the_last_one_that_says_something_counts() {
        MarkerRules rules = MarkerRules.of(
                PieceRule.of("*").withGap(9).withBlock(Block.of(0, 5, 0, 0)),
                PieceRule.of("jacket.*").withGap(6),
                PieceRule.of("trousers.*").withGap(50));

        // 100 + 5 + 6 + 100 + 5
        assertThat(made("last", NARROW, rules, PAIR).length()).isCloseTo(216, within(2 * ROUNDING));
    }

    @Test
    void a_rule_that_fits_nothing_is_noted() {
        MarkerResult result = make(
                NARROW,
                MarkerRules.of(PieceRule.of("jaket.*"))
                        .withBundles(BundleRule.of("B/*"))
                        .withMatches(io.tailorline.nesting.rules.MatchRule.none("jacket.collar")),
                PAIR);

        assertThat(((MarkerResult.Made) result).notes())
                .containsExactly(
                        "rule for piece 'jaket.*' matches no piece.",
                        "rule for bundle 'B/*' matches no bundle.",
                        "rule for match 'jacket.collar' matches no anchor.");
    }
}
