package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.ROUNDING;
import static io.tailorline.nesting.LaidRules.anchor;
import static io.tailorline.nesting.LaidRules.at;
import static io.tailorline.nesting.LaidRules.beyond;
import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.make;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.placed;
import static io.tailorline.nesting.LaidRules.refusal;
import static io.tailorline.nesting.LaidRules.striped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.marker.BundleDirection;
import io.tailorline.nesting.marker.BundleRule;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.LayRules;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MatchRule;
import io.tailorline.nesting.marker.Nap;
import io.tailorline.nesting.marker.PieceRule;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.Tilt;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stripes and checks, every place worked out by hand. */
class StripeRulesTest {

    /** Stripes every 20 mm, one of them at y = 10. */
    private static final Fabric STRIPED = striped(200, 0, 20, 10);

    private static final Piece FRONT = piece(
            "jacket.front",
            CutQuantity.pair(),
            Direction.ONE_WAY,
            SamplePatterns.rectangle(200, 90),
            anchor("side", 100, 5),
            anchor("pocket", 120, 47));

    private static final Piece SIDE = piece(
            "jacket.side",
            CutQuantity.pair(),
            Direction.ONE_WAY,
            SamplePatterns.rectangle(150, 40),
            anchor("back", 60, 3),
            anchor("side", 62, 35));

    private static final Piece BACK = piece(
            "jacket.back",
            CutQuantity.pair(),
            Direction.ONE_WAY,
            SamplePatterns.rectangle(200, 70),
            anchor("back", 100, 62),
            anchor("centreBack", 100, 4));

    private static final Piece FLAP = piece(
            "jacket.flap",
            CutQuantity.pair(),
            Direction.ONE_WAY,
            SamplePatterns.rectangle(50, 30),
            anchor("pocket", 4, 8));

    @Test
    void a_centre_line_lies_on_a_stripe_and_the_rest_follows_from_piece_to_piece() {
        Marker marker = made("stripes", STRIPED, LayRules.none(), FRONT, SIDE, BACK, FLAP);

        // the back's centre line (y = 4 of the piece) is on a stripe, so its side anchor at 62 is 58 = 18 beyond one;
        // the side shows 18 at its back anchor (3), so at its front anchor (35) 18 + 32 = 50 = 10;
        // the front shows 10 at 5, so at its pocket (47) 10 + 42 = 52 = 12; so does the flap
        assertThat(beyondStripe(marker, "jacket.back/R", "centreBack")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/R", "back")).isCloseTo(18, within(0.02));
        assertThat(beyondStripe(marker, "jacket.side/R", "back")).isCloseTo(18, within(0.02));
        assertThat(beyondStripe(marker, "jacket.side/R", "side")).isCloseTo(10, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/R", "side")).isCloseTo(10, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/R", "pocket")).isCloseTo(12, within(0.02));
        assertThat(beyondStripe(marker, "jacket.flap/R", "pocket")).isCloseTo(12, within(0.02));
    }

    @Test
    void the_left_half_is_the_mirror_image_of_the_right_one() {
        Marker marker = made("stripes-left", STRIPED, LayRules.none(), FRONT, SIDE, BACK, FLAP);

        // what is 18, 10 and 12 beyond a stripe on the right is as much short of one on the left
        assertThat(beyondStripe(marker, "jacket.back/L", "back")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.side/L", "side")).isCloseTo(10, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/L", "pocket")).isCloseTo(8, within(0.02));
        assertThat(beyondStripe(marker, "jacket.flap/L", "pocket")).isCloseTo(8, within(0.02));
    }

    private static double beyondStripe(Marker marker, String piece, String match) {
        return beyond(at(marker, "A/" + piece, match).y() - 10, 20);
    }

    @Test
    void lines_across_the_cloth_meet_but_may_lie_anywhere_on_the_garment() {
        Fabric lined = striped(200, 60, 0, 0);

        Marker marker = made("lines", lined, LayRules.none(), FRONT, SIDE, BACK, FLAP);

        double first = at(marker, "A/jacket.front/R", "side").x();
        for (String side : List.of("R", "L")) {
            assertThat(beyond(at(marker, "A/jacket.front/" + side, "side").x() - first, 60))
                    .isCloseTo(0, within(0.02));
            assertThat(beyond(at(marker, "A/jacket.side/" + side, "side").x() - first, 60))
                    .isCloseTo(0, within(0.02));
            // 120 - 100 further down the front
            assertThat(beyond(at(marker, "A/jacket.flap/" + side, "pocket").x() - first, 60))
                    .isCloseTo(20, within(0.02));
        }
    }

    @Test
    void two_orders_match_each_within_itself() {
        Fabric lined = striped(200, 60, 0, 0);
        Piece cuff = piece(
                "jacket.cuff",
                new CutQuantity(2, false),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(50, 200),
                anchor("cuff", 25, 100));

        // each cuff is as wide as the cloth; alike they lie 60 apart instead of 50: 50 + 60 for one order. A second
        // order
        // begins where it likes: 110 + 110, not 50 + 3 x 60
        assertThat(made(
                                "orders",
                                lined,
                                LayRules.none(),
                                SamplePatterns.pattern("A", cuff),
                                SamplePatterns.pattern("B", cuff))
                        .length())
                .isBetween(200.0, 220.0 + 4 * ROUNDING);
    }

    @Test
    void pieces_on_their_stripes_need_more_cloth() {
        Piece pair = piece(
                "jacket.flap",
                CutQuantity.pair(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(50, 40),
                anchor("flap", 25, 20));

        // two of 40 beside each other on 100
        assertThat(made("room-plain", cloth(100, Nap.ONE_WAY), LayRules.none(), pair)
                        .length())
                .isCloseTo(50, within(ROUNDING));
        // stripes at 20 and 80: 0 to 40 and 60 to 100
        assertThat(made("room-two", striped(100, 0, 60, 20), LayRules.none(), pair)
                        .length())
                .isCloseTo(50, within(ROUNDING));
        // stripes at 30 and 90: only 10 to 50 lies on the cloth
        assertThat(made("room-one", striped(100, 0, 60, 30), LayRules.none(), pair)
                        .length())
                .isCloseTo(100, within(2 * ROUNDING));
        // a line across every 60: the second lies 60 behind the first
        assertThat(made("room-lines", striped(60, 60, 0, 0), LayRules.none(), pair)
                        .length())
                .isCloseTo(110, within(0.02));
    }

    @Test
    void a_repeat_that_leaves_a_piece_no_place_is_refused() {
        Piece pair = piece(
                "jacket.flap",
                CutQuantity.pair(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(50, 40),
                anchor("flap", 25, 20));

        // stripes at 10 and 90 of 100, the piece needs 20 to either side
        assertThat(refusal(make(striped(100, 0, 80, 10), LayRules.none(), pair)))
                .isEqualTo("stripe.weftRepeat (80.0 mm) must leave places for jacket.flap:"
                        + " on their stripe they do not lie within the usable width, 100.0 mm.");
    }

    @Test
    void an_anchor_may_be_held_to_the_cloth_with_an_offset() {
        LayRules rules = LayRules.none()
                .withMatches(MatchRule.same("centreBack")
                        .toCloth()
                        .along(MatchRule.Axis.NONE)
                        .across(MatchRule.Axis.relative(6)));

        Marker marker = made("to-cloth", STRIPED, rules, BACK);

        assertThat(beyondStripe(marker, "jacket.back/R", "centreBack")).isCloseTo(6, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/L", "centreBack")).isCloseTo(14, within(0.02));
    }

    @Test
    void matched_pieces_may_be_off_each_other_by_an_offset() {
        LayRules rules = LayRules.none().withMatches(MatchRule.same("pocket").across(MatchRule.Axis.relative(5)));

        Marker marker = made("relative", STRIPED, rules, FRONT, FLAP);

        double front = beyondStripe(marker, "jacket.front/R", "pocket");
        assertThat(beyond(beyondStripe(marker, "jacket.flap/R", "pocket") - front, 20))
                .isCloseTo(5, within(0.02));
    }

    @Test
    void what_is_not_matched_lies_anywhere_and_may_lean() {
        LayRules rules = LayRules.of(
                        PieceRule.of("jacket.side").matched(false),
                        PieceRule.of("*").withTilt(Tilt.degrees(1)))
                .withMatches(MatchRule.none("pocket"));
        MarkerResult result = make(STRIPED, rules, FRONT, SIDE, FLAP);

        assertThat(((MarkerResult.Made) result).notes())
                .contains("tilt of piece 'jacket.front' is not used: its stripes are matched.")
                .noneMatch(note -> note.contains("tilt of piece 'jacket.side'"))
                .noneMatch(note -> note.contains("tilt of piece 'jacket.flap'"));
    }

    @Test
    void a_bundle_with_matched_pieces_is_not_reversed() {
        LayRules reversed = LayRules.none().withBundles(BundleRule.of("*").withDirection(BundleDirection.REVERSED));
        MarkerResult.Made made = (MarkerResult.Made) make(STRIPED, reversed, BACK);

        assertThat(made.marker().placements()).allMatch(placement -> placement.rotationDeg() == 0);
        assertThat(made.notes())
                .containsExactly("bundle 'A/jacket' lies at 0 degrees, not '180': its stripes are matched.");
    }

    @Test
    void a_match_that_closes_a_ring_is_not_followed_and_said() {
        Piece front = piece(
                "trousers.front",
                CutQuantity.pair(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(200, 90),
                anchor("seat", 40, 5),
                anchor("knee", 150, 12));
        Piece back = piece(
                "trousers.back",
                CutQuantity.pair(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(200, 90),
                anchor("seat", 40, 80),
                anchor("knee", 150, 70));
        MarkerResult.Made seat = (MarkerResult.Made) make(STRIPED, LayRules.none(), front, back);
        LayRules kneeFirst = LayRules.none().withMatches(MatchRule.same("knee").ranked(-1));
        MarkerResult.Made knee = (MarkerResult.Made) make(STRIPED, kneeFirst, front, back);

        // from seat to knee the front's seam runs 7 outwards, the back's 10 inwards: 17 off, or 3 to the next stripe
        assertThat(seat.notes())
                .containsExactly("order 'A': trousers.front and trousers.back are 3.00 mm off each other across it"
                        + " at 'knee'; they follow 'seat'.");
        assertThat(knee.notes())
                .containsExactly("order 'A': trousers.front and trousers.back are 3.00 mm off each other across it"
                        + " at 'seat'; they follow 'knee'.");
    }

    @Test
    void a_collar_in_the_middle_meets_both_backs_on_a_stripe() {
        Piece back = piece(
                "jacket.back",
                CutQuantity.pair(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(200, 70),
                anchor("centreBack", 100, 4),
                anchor("collar", 10, 1));
        Piece collar = piece(
                "jacket.topCollar",
                CutQuantity.single(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(50, 180),
                anchor("collar", 45, 90));

        Marker marker = made("collar", STRIPED, LayRules.none(), back, collar);

        assertThat(beyondStripe(marker, "jacket.topCollar/1", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/R", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/L", "collar")).isCloseTo(0, within(0.02));
    }

    @Test
    void a_collar_of_two_halves_that_differ_meets_both_backs() {
        Piece right = piece(
                "jacket.back.right",
                CutQuantity.single(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(200, 70),
                anchor("collar", 10, 1));
        Piece left = piece(
                "jacket.back.left",
                CutQuantity.single(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(200, 66),
                anchor("collar", 10, 65));
        Piece collar = piece(
                "jacket.topCollar",
                CutQuantity.single(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(50, 180),
                anchor("collar", 45, 90),
                anchor("collar", 45, 90.5));

        MarkerResult.Made made = (MarkerResult.Made) make(STRIPED, LayRules.none(), right, left, collar);

        assertThat(beyondStripe(made.marker(), "jacket.back.right/1", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.back.left/1", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.topCollar/1", "collar")).isCloseTo(0, within(0.02));
        assertThat(made.notes())
                .containsExactly(
                        "order 'A': the stripe of the cloth and jacket.topCollar are 0.50 mm off each other across it"
                                + " at 'collar'; they follow 'collar'.");
    }

    @Test
    void halves_that_differ_each_match_within_themselves_and_are_mirror_images_at_their_centre_line() {
        Piece[] pieces = {
            half("jacket.back.right", 70, anchor("side", 100, 62), anchor("centreBack", 100, 4)),
            half("jacket.back.left", 70, anchor("side", 100, -59), anchor("centreBack", 100, -4)),
            half("jacket.side.right", 40, anchor("side", 60, 3)),
            half("jacket.side.left", 40, anchor("side", 60, -3))
        };

        MarkerResult.Made made = (MarkerResult.Made) make(STRIPED, LayRules.none(), pieces);

        // the right seam is 58 = 18 beyond the centre line's stripe, the left one 55 = 15 short of it, each on both its
        // pieces
        assertThat(beyondStripe(made.marker(), "jacket.back.right/1", "centreBack"))
                .isCloseTo(0, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.back.left/1", "centreBack"))
                .isCloseTo(0, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.side.right/1", "side")).isCloseTo(18, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.back.left/1", "side")).isCloseTo(5, within(0.02));
        assertThat(beyondStripe(made.marker(), "jacket.side.left/1", "side")).isCloseTo(5, within(0.02));
        assertThat(made.notes())
                .containsExactly("order 'A': right and left differ: at 1 matches they are up to 3.00 mm"
                        + " from mirror images across it.");
    }

    private static Piece half(String id, double width, StripeAnchor... anchors) {
        double sign = id.endsWith(".left") ? -1 : 1;
        Ring ring = sign > 0
                ? SamplePatterns.rectangle(120, width)
                : SamplePatterns.ring(0, -width, 120, -width, 120, 0, 0, 0);
        return piece(id, CutQuantity.single(), Direction.ONE_WAY, ring, anchors);
    }

    @Test
    void a_piece_for_the_left_half_alone_meets_the_left_front() {
        Piece plainWelt = piece(
                "jacket.breastWelt",
                CutQuantity.single(),
                Direction.ONE_WAY,
                SamplePatterns.rectangle(40, 100),
                anchor("pocket", 35, 10));
        Piece welt = named(plainWelt, "breast welt, left");

        Marker marker = made("left-only", STRIPED, LayRules.none(), FRONT, welt);

        // the halves are mirror images: the anchor that the fronts share with no other piece, 'side', is on a stripe;
        // at
        // the pocket the right front is 42 = 2 beyond one, the left front 2 short of it, and so is the left welt
        assertThat(beyondStripe(marker, "jacket.front/R", "pocket")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/L", "pocket")).isCloseTo(18, within(0.02));
        assertThat(beyondStripe(marker, "jacket.breastWelt/1", "pocket")).isCloseTo(18, within(0.02));
    }

    private static Piece named(Piece piece, String name) {
        return new Piece(
                piece.id(),
                name,
                piece.garment(),
                piece.material(),
                piece.cut(),
                piece.cutLine(),
                piece.grainLine(),
                piece.direction(),
                piece.tiltDeg(),
                piece.notches(),
                piece.drillHoles(),
                piece.internalLines(),
                piece.edges(),
                piece.anchors());
    }

    @Test
    void on_cloth_with_its_face_down_the_halves_are_still_mirror_images() {
        Fabric down = new Fabric(
                "face down",
                200,
                0,
                Nap.ONE_WAY,
                0,
                Optional.of(new Fabric.Stripe(0, 20, 10)),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.DOWN);

        Marker marker = made("stripes-face-down", down, LayRules.none(), FRONT, SIDE, BACK, FLAP);

        // seen through the cloth: what was 18 beyond is 18 short
        assertThat(placed(marker, "A/jacket.back/R").mirrored()).isTrue();
        assertThat(beyondStripe(marker, "jacket.back/R", "back")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/L", "back")).isCloseTo(18, within(0.02));
    }

    @Test
    void anchors_are_enlarged_with_their_piece() {
        Fabric shrinking = new Fabric(
                "shrinking",
                300,
                0,
                Nap.ONE_WAY,
                0,
                Optional.of(new Fabric.Stripe(0, 20, 10)),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 50),
                Fabric.Face.UP);

        Marker marker = made("shrinking", shrinking, LayRules.none(), BACK);

        // 'back' is on a stripe; drawn 62 - 4 = 58 from it across the grain, the centre line is 116 short of it: 4
        // beyond one
        assertThat(beyondStripe(marker, "jacket.back/R", "back")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/R", "centreBack")).isCloseTo(4, within(0.02));
    }
}
