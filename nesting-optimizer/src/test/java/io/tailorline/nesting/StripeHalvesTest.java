package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.anchor;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.make;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.placed;
import static io.tailorline.nesting.StripedJacket.BACK;
import static io.tailorline.nesting.StripedJacket.FLAP;
import static io.tailorline.nesting.StripedJacket.FRONT;
import static io.tailorline.nesting.StripedJacket.SIDE;
import static io.tailorline.nesting.StripedJacket.STRIPED;
import static io.tailorline.nesting.StripedJacket.beyondStripe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Right and left on stripes: mirror images of each other, on centre lines, and where they differ. */
class StripeHalvesTest {

    @Test
    void the_left_half_is_the_mirror_image_of_the_right_one() {
        Marker marker = made("stripes-left", STRIPED, MarkerRules.none(), FRONT, SIDE, BACK, FLAP);

        // what is 18, 10 and 12 beyond a stripe on the right is as much short of one on the left
        assertThat(beyondStripe(marker, "jacket.back/L", "back")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.side/L", "side")).isCloseTo(10, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/L", "pocket")).isCloseTo(8, within(0.02));
        assertThat(beyondStripe(marker, "jacket.flap/L", "pocket")).isCloseTo(8, within(0.02));
    }

    @Test
    void a_collar_in_the_middle_meets_both_backs_on_a_stripe() {
        Piece back = piece(
                "jacket.back",
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 70),
                anchor("centreBack", 100, 4),
                anchor("collar", 10, 1));
        Piece collar = piece(
                "jacket.topCollar",
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(50, 180),
                anchor("collar", 45, 90));

        Marker marker = made("collar", STRIPED, MarkerRules.none(), back, collar);

        assertThat(beyondStripe(marker, "jacket.topCollar/1", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/R", "collar")).isCloseTo(0, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/L", "collar")).isCloseTo(0, within(0.02));
    }

    @Test
    void a_collar_of_two_halves_that_differ_meets_both_backs() {
        Piece right = piece(
                "jacket.back.right",
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 70),
                anchor("collar", 10, 1));
        Piece left = piece(
                "jacket.back.left",
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 66),
                anchor("collar", 10, 65));
        Piece collar = piece(
                "jacket.topCollar",
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(50, 180),
                anchor("collar", 45, 90),
                anchor("collar", 45, 90.5));

        MarkerResult.Made made = (MarkerResult.Made) make(STRIPED, MarkerRules.none(), right, left, collar);

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

        MarkerResult.Made made = (MarkerResult.Made) make(STRIPED, MarkerRules.none(), pieces);

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
        return piece(id, CutQuantity.single(), NapDirection.ONE_WAY, ring, anchors);
    }

    @Test
    void a_piece_for_the_left_half_alone_meets_the_left_front() {
        Piece plainWelt = piece(
                "jacket.breastWelt",
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(40, 100),
                anchor("pocket", 35, 10));
        Piece welt = plainWelt.withSide(Side.LEFT);

        Marker marker = made("left-only", STRIPED, MarkerRules.none(), FRONT, welt);

        // the halves are mirror images: the anchor that the fronts share with no other piece, 'side', is on a stripe;
        // at
        // the pocket the right front is 42 = 2 beyond one, the left front 2 short of it, and so is the left welt
        assertThat(beyondStripe(marker, "jacket.front/R", "pocket")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.front/L", "pocket")).isCloseTo(18, within(0.02));
        assertThat(beyondStripe(marker, "jacket.breastWelt/1", "pocket")).isCloseTo(18, within(0.02));
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

        Marker marker = made("stripes-face-down", down, MarkerRules.none(), FRONT, SIDE, BACK, FLAP);

        // seen through the cloth: what was 18 beyond is 18 short
        assertThat(placed(marker, "A/jacket.back/R").mirrored()).isTrue();
        assertThat(beyondStripe(marker, "jacket.back/R", "back")).isCloseTo(2, within(0.02));
        assertThat(beyondStripe(marker, "jacket.back/L", "back")).isCloseTo(18, within(0.02));
    }
}
