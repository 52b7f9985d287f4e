package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.DrillHole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlawedPieceTest {

    /** With a hole to drill on the flaw at 100. */
    private static final Placement FRONT = Markers.piece(
            "jacket.front/R",
            Markers.rectangle(20, 20, 300, 200),
            List.of(),
            List.of(new DrillHole(Point.of(105, 62), "pocket end")));

    private static Marker flawed(double x, MarkerRules rules) {
        return new Marker(cloth(x), 500, 0.8, List.of(FRONT), rules);
    }

    /** With a hole at {@code x}. */
    static Fabric cloth(double x) {
        Fabric plain = Fabric.plain("cloth", 1500, Nap.ONE_WAY, 2);
        return new Fabric(
                plain.id(),
                plain.usableWidth(),
                plain.selvedgeMargin(),
                plain.nap(),
                plain.pieceGap(),
                Optional.empty(),
                List.of(new Fabric.Flaw(Markers.rectangle(x, 60, 10, 4), "hole")),
                Optional.empty(),
                plain.shrinkage(),
                plain.face());
    }

    private static PlanResult planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile());
    }

    @Test
    void a_piece_on_a_hole_is_not_cut() {
        PlanResult result = planned(flawed(100, MarkerRules.none()));

        assertThat(result).isEqualTo(new Refused.OnFlaw(Markers.ref("jacket.front/R"), "hole", 105, 62));
        assertThat(((Refused) result).message())
                .isEqualTo("Piece '7/jacket.front/R' lies on a flaw of grade 'hole' at (105.0, 62.0) mm, expected sound"
                        + " cloth or a rule that tolerates it. Nest again with the flaws of this roll, or tolerate the"
                        + " grade for this piece.");
    }

    @Test
    void a_flaw_beside_the_pieces_is_none_of_theirs() {
        assertThat(planned(flawed(320, MarkerRules.none()))).isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    void a_piece_bears_a_flaw_that_the_shop_tolerates_there() {
        MarkerRules hole =
                MarkerRules.of(PieceRule.of("jacket.front").tolerating("hole")).withGrades("slub", "hole");
        MarkerRules slub =
                MarkerRules.of(PieceRule.of("jacket.front").tolerating("slub")).withGrades("slub", "hole");

        assertThat(planned(flawed(100, hole))).isInstanceOf(PlanResult.Planned.class);
        assertThat(planned(flawed(100, slub))).isInstanceOf(Refused.OnFlaw.class);
    }
}
