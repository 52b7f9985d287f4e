package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.at;
import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.LaidRules.striped;
import static io.tailorline.nesting.StripedJacket.BACK;
import static io.tailorline.nesting.StripedJacket.FLAP;
import static io.tailorline.nesting.StripedJacket.FRONT;
import static io.tailorline.nesting.StripedJacket.SIDE;
import static io.tailorline.nesting.StripedJacket.STRIPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.StripeLines;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StripeLinesTest {

    @Test
    void lines_lie_at_their_offset_and_every_repeat_from_there() {
        Marker laid = jacketOn(check(60, 40, -30, 5), MarkerRules.none());
        Marker marker = new Marker(laid.fabric(), 200, 0, laid.placements());

        StripeLines lines = StripeLines.of(marker);

        assertThat(lines.along()).containsExactly(10.0, 50.0, 90.0, 130.0, 170.0);
        assertThat(lines.across()).containsExactly(5.0, 65.0, 125.0, 185.0);
        assertThat(MarkerSvg.draw(marker)).contains("d=\"M0 190L200 190M0 150L200 150", "M5 0L5 200M65 0L65 200M125 0");
    }

    /** The marker holds the centre lines of the back on stripes: there a line is drawn. */
    @Test
    void a_piece_that_is_held_to_a_stripe_lies_on_a_drawn_line() {
        Marker marker = jacketOn(STRIPED, MarkerRules.none());

        List<Double> along = StripeLines.of(marker).along();

        assertThat(List.of("A/jacket.back/R", "A/jacket.back/L")).allSatisfy(back -> {
            double centre = at(marker, back, "centreBack").y();
            assertThat(along).anyMatch(y -> Math.abs(y - centre) < 0.02);
        });
    }

    @Test
    void nothing_is_drawn_where_nothing_need_meet() {
        Fabric check = striped(200, 60, 20, 10);

        assertThat(StripeLines.of(jacketOn(cloth(200, Nap.ONE_WAY), MarkerRules.none()))
                        .drawn())
                .isEmpty();
        assertThat(StripeLines.of(
                                jacketOn(check, MarkerRules.of(PieceRule.of("*").matched(false))))
                        .drawn())
                .isEmpty();
        assertThat(StripeLines.of(jacketOn(striped(200, 0, 4, 2), MarkerRules.none()))
                        .drawn())
                .isEmpty();
    }

    @Test
    void the_house_that_matches_lines_across_alone_sees_no_stripes_along() {
        StripeLines lines = StripeLines.of(jacketOn(
                striped(200, 60, 20, 10),
                MarkerRules.none().withMatches(MatchRule.same("*").across(MatchRule.Axis.NONE))));

        assertThat(lines.firstAlong()).isEmpty();
        assertThat(lines.firstAcross()).contains(0.0);
    }

    private static Marker jacketOn(Fabric fabric, MarkerRules rules) {
        return made("lines-to-meet", fabric, rules, FRONT, SIDE, BACK, FLAP);
    }

    private static Fabric check(double warpRepeat, double weftRepeat, double offset, double offsetAlong) {
        return new Fabric(
                "check",
                200,
                0,
                Nap.ONE_WAY,
                0,
                Optional.of(new Fabric.Stripe(warpRepeat, weftRepeat, offset, offsetAlong)),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }
}
