package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.ROUNDING;
import static io.tailorline.nesting.LaidRules.anchor;
import static io.tailorline.nesting.LaidRules.at;
import static io.tailorline.nesting.LaidRules.beyond;
import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.make;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.refusal;
import static io.tailorline.nesting.LaidRules.striped;
import static io.tailorline.nesting.StripedJacket.BACK;
import static io.tailorline.nesting.StripedJacket.FLAP;
import static io.tailorline.nesting.StripedJacket.FRONT;
import static io.tailorline.nesting.StripedJacket.SIDE;
import static io.tailorline.nesting.StripedJacket.STRIPED;
import static io.tailorline.nesting.StripedJacket.beyondStripe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stripes and checks, every place worked out by hand. */
class StripeRulesTest {

    @Test
    void a_centre_line_lies_on_a_stripe_and_the_rest_follows_from_piece_to_piece() {
        Marker marker = made("stripes", STRIPED, MarkerRules.none(), FRONT, SIDE, BACK, FLAP);

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
    void lines_across_the_cloth_meet_but_may_lie_anywhere_on_the_garment() {
        Fabric lined = striped(200, 60, 0, 0);

        Marker marker = made("lines", lined, MarkerRules.none(), FRONT, SIDE, BACK, FLAP);

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
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(50, 200),
                anchor("cuff", 25, 100));

        // each cuff is as wide as the cloth; alike they lie 60 apart instead of 50: 50 + 60 for one order. A second
        // order
        // begins where it likes: 110 + 110, not 50 + 3 x 60
        assertThat(made(
                                "orders",
                                lined,
                                MarkerRules.none(),
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
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(50, 40),
                anchor("flap", 25, 20));

        // two of 40 beside each other on 100
        assertThat(made("room-plain", cloth(100, Nap.ONE_WAY), MarkerRules.none(), pair)
                        .length())
                .isCloseTo(50, within(ROUNDING));
        // stripes at 20 and 80: 0 to 40 and 60 to 100
        assertThat(made("room-two", striped(100, 0, 60, 20), MarkerRules.none(), pair)
                        .length())
                .isCloseTo(50, within(ROUNDING));
        // stripes at 30 and 90: only 10 to 50 lies on the cloth
        assertThat(made("room-one", striped(100, 0, 60, 30), MarkerRules.none(), pair)
                        .length())
                .isCloseTo(100, within(2 * ROUNDING));
        // a line across every 60: the second lies 60 behind the first
        assertThat(made("room-lines", striped(60, 60, 0, 0), MarkerRules.none(), pair)
                        .length())
                .isCloseTo(110, within(0.02));
    }

    @Test
    void a_repeat_that_leaves_a_piece_no_place_is_refused() {
        Piece pair = piece(
                "jacket.flap",
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(50, 40),
                anchor("flap", 25, 20));

        // stripes at 10 and 90 of 100, the piece needs 20 to either side
        assertThat(refusal(make(striped(100, 0, 80, 10), MarkerRules.none(), pair)))
                .isEqualTo("stripe.weftRepeat (80.0 mm) must leave places for jacket.flap:"
                        + " on their stripe they do not lie within the usable width, 100.0 mm.");
    }

    @Test
    void an_anchor_may_be_held_to_the_cloth_with_an_offset() {
        MarkerRules rules = MarkerRules.none()
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
        MarkerRules rules =
                MarkerRules.none().withMatches(MatchRule.same("pocket").across(MatchRule.Axis.relative(5)));

        Marker marker = made("relative", STRIPED, rules, FRONT, FLAP);

        double front = beyondStripe(marker, "jacket.front/R", "pocket");
        assertThat(beyond(beyondStripe(marker, "jacket.flap/R", "pocket") - front, 20))
                .isCloseTo(5, within(0.02));
    }

    @Test
    void what_is_not_matched_lies_anywhere_and_may_lean() {
        MarkerRules rules = MarkerRules.of(
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
        MarkerRules reversed =
                MarkerRules.none().withBundles(BundleRule.of("*").withDirection(BundleDirection.REVERSED));
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
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 90),
                anchor("seat", 40, 5),
                anchor("knee", 150, 12));
        Piece back = piece(
                "trousers.back",
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 90),
                anchor("seat", 40, 80),
                anchor("knee", 150, 70));
        MarkerResult.Made seat = (MarkerResult.Made) make(STRIPED, MarkerRules.none(), front, back);
        MarkerRules kneeFirst =
                MarkerRules.none().withMatches(MatchRule.same("knee").ranked(-1));
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

        Marker marker = made("shrinking", shrinking, MarkerRules.none(), BACK);

        // 'back' is on a stripe; drawn 62 - 4 = 58 from it across the grain, the centre line is 116 short of it: 4
        // beyond one
        assertThat(beyondStripe(marker, "jacket.back/R", "back")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/R", "centreBack")).isCloseTo(4, within(0.02));
    }
}
