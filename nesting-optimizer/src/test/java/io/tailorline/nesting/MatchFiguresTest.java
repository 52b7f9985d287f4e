package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.cloth;
import static io.tailorline.nesting.LaidRules.made;
import static io.tailorline.nesting.StripedJacket.BACK;
import static io.tailorline.nesting.StripedJacket.FLAP;
import static io.tailorline.nesting.StripedJacket.FRONT;
import static io.tailorline.nesting.StripedJacket.SIDE;
import static io.tailorline.nesting.StripedJacket.STRIPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.check.MatchFigures;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a marker's matches, and which points its drawing says meet. */
class MatchFiguresTest {

    @Test
    void a_matched_marker_is_off_by_no_more_than_rounding() {
        MatchFigures figures = MatchFigures.of(made("stripes", STRIPED, MarkerRules.none(), FRONT, SIDE, BACK, FLAP));

        assertThat(figures.held()).isPositive();
        assertThat(figures.passed()).isZero();
        assertThat(figures.worst()).isLessThanOrEqualTo(0.02);
        assertThat(figures.declared()).isEqualTo(figures.held());
    }

    /** What was laid on plain cloth meets on stripes only by chance. */
    @Test
    void a_marker_that_does_not_match_is_measured_and_fails_its_check() {
        Marker plain = made("plain", cloth(STRIPED.usableWidth(), Nap.ONE_WAY), MarkerRules.none(), FRONT, SIDE, BACK);
        Marker striped = on(STRIPED, plain, MarkerRules.none());

        MatchFigures figures = MatchFigures.of(striped);

        assertThat(MatchFigures.of(plain).declared()).isZero();
        assertThat(figures.passed()).isPositive();
        assertThat(figures.worstPassed()).isGreaterThan(0.02);
        assertThat(MarkerCheck.check(striped, List.of()).failures())
                .extracting("name")
                .contains("stripes weft");
    }

    @Test
    void what_the_rules_leave_out_is_neither_measured_nor_drawn() {
        Marker plain = made("plain", cloth(STRIPED.usableWidth(), Nap.ONE_WAY), MarkerRules.none(), FRONT, SIDE, BACK);
        Marker noPieces = on(STRIPED, plain, MarkerRules.of(PieceRule.of("*").matched(false)));
        Marker noMatches = on(STRIPED, plain, MarkerRules.none().withMatches(MatchRule.none("*")));

        assertThat(MatchFigures.of(noPieces)).isEqualTo(new MatchFigures(0, 0, 0, 0));
        assertThat(MatchFigures.of(noMatches)).isEqualTo(new MatchFigures(0, 0, 0, 0));
        assertThat(MarkerSvg.draw(noPieces)).doesNotContain("class=\"meeting\"");
        assertThat(MarkerSvg.draw(noMatches)).doesNotContain("class=\"meeting\"");
    }

    /** Both halves of front and side meet at the side seam: four points of one number. */
    @Test
    void the_drawing_numbers_the_points_that_meet() {
        String svg = MarkerSvg.draw(made("stripes", STRIPED, MarkerRules.none(), FRONT, SIDE, BACK, FLAP));

        assertThat(svg.split("data-match=\"side\"", -1)).hasSize(1 + 4);
        assertThat(svg).containsPattern("<title>[1-9] · side</title>");
    }

    private static Marker on(Fabric fabric, Marker marker, MarkerRules rules) {
        return new Marker(fabric, marker.length(), marker.efficiency(), marker.placements(), rules);
    }
}
