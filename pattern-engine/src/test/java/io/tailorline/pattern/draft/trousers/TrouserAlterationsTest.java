package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What each rule moves, by how much, and what it leaves. */
class TrouserAlterationsTest {

    private static TrouserLines altered(AlterationRule rule, double amount) throws Exception {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.TROUSERS),
                Map.of(),
                List.of(new Style.Alteration(rule.word(), Side.BOTH, amount)));
        Figure figure = new Figure(Sex.MALE, SampleBody.average(), Alterations.of(style, Side.RIGHT));
        return TrouserLines.of(figure, TrouserStyle.of(style));
    }

    /** How much a measure grows by the rule; as much again for twice the amount, and back for its negative. */
    private static void moves(AlterationRule rule, double amount, double by, ToDoubleFunction<TrouserLines> measure)
            throws Exception {
        double plain = measure.applyAsDouble(altered(rule, 0));
        assertThat(measure.applyAsDouble(altered(rule, amount)) - plain)
                .as(rule.word())
                .isCloseTo(by, within(0.01));
        assertThat(measure.applyAsDouble(altered(rule, 2 * amount)) - plain)
                .as("twice %s", rule.word())
                .isCloseTo(2 * by, within(0.02));
        if (rule.least() < 0) {
            assertThat(measure.applyAsDouble(altered(rule, -amount)) - plain)
                    .as("less %s", rule.word())
                    .isCloseTo(-by, within(0.01));
        }
    }

    private static double backFork(TrouserLines lines) {
        return -lines.back().inseam().last().x();
    }

    @Test
    void a_prominent_seat_opens_the_wedge_and_lengthens_the_fork() throws Exception {
        moves(AlterationRule.SEAT, 10, 3, TrouserAlterationsTest::backFork);
        assertThat(altered(AlterationRule.SEAT, 10).back().seat().length())
                .isGreaterThan(altered(AlterationRule.SEAT, 0).back().seat().length() + 8);
    }

    @Test
    void a_stomach_moves_centre_front_out_and_up() throws Exception {
        moves(
                AlterationRule.STOMACH,
                20,
                -5,
                lines -> lines.front().waist().first().x());
        moves(
                AlterationRule.STOMACH,
                20,
                -6,
                lines -> lines.front().waist().first().y());
    }

    @Test
    void the_fork_alone_reaches_further() throws Exception {
        moves(AlterationRule.FORK, 5, 5, TrouserAlterationsTest::backFork);
    }

    @Test
    void a_leg_turns_below_the_fork() throws Exception {
        moves(
                AlterationRule.LEG,
                10,
                10,
                lines -> lines.block().front().hemCentre().x());
        moves(
                AlterationRule.LEG,
                10,
                10,
                lines -> lines.block().back().hemCentre().x());
        moves(AlterationRule.LEG, 10, 0, TrouserAlterationsTest::backFork);
        moves(AlterationRule.LEG, 10, 0, lines -> lines.back().seat().length());
    }

    @Test
    void the_rise_lifts_its_end_of_the_waist_and_half_the_side() throws Exception {
        moves(
                AlterationRule.FRONT_RISE,
                10,
                -10,
                lines -> lines.front().waist().first().y());
        moves(
                AlterationRule.FRONT_RISE,
                10,
                -5,
                lines -> lines.front().waist().last().y());
        moves(AlterationRule.FRONT_RISE, 10, 0, lines -> lines.back().seat().length());
        assertThat(altered(AlterationRule.BACK_RISE, 10).back().seat().length()
                        - altered(AlterationRule.BACK_RISE, 0).back().seat().length())
                .isBetween(9.8, 10.2);
        moves(AlterationRule.BACK_RISE, 10, 0, lines -> lines.front().crotch().length());
    }

    @Test
    void a_high_hip_lifts_the_side_alone() throws Exception {
        moves(AlterationRule.HIP, 5, -5, lines -> lines.front().waist().last().y());
        moves(AlterationRule.HIP, 5, 0, lines -> lines.front().crotch().length());
        moves(AlterationRule.HIP, 5, 0, lines -> lines.back().seat().length());
    }

    @Test
    void the_leg_widens_where_it_is_told_to_the_back_more() throws Exception {
        for (double amount : List.of(-40.0, 10.0, 40.0)) {
            assertThat(altered(AlterationRule.THIGH, amount).thigh()
                            - altered(AlterationRule.THIGH, 0).thigh())
                    .as("%s, measured between the points of the seam", amount)
                    .isCloseTo(amount, within(0.03 * StrictMath.abs(amount)));
        }
        moves(AlterationRule.KNEE, 10, 4, lines -> lines.block().front().kneeWidth());
        moves(AlterationRule.KNEE, 10, 6, lines -> lines.block().back().kneeWidth());
        moves(AlterationRule.HEM, 10, 4, lines -> lines.block().front().hemWidth());
        moves(AlterationRule.HEM, 10, 6, lines -> lines.block().back().hemWidth());
        moves(AlterationRule.HEM, 10, 0, lines -> lines.block().back().kneeWidth());
    }

    @Test
    void a_calf_widens_the_back_between_knee_and_hem() throws Exception {
        assertThat(altered(AlterationRule.CALF, 10).block().back().endToKnee())
                .isGreaterThan(altered(AlterationRule.CALF, 0).block().back().endToKnee());
        moves(AlterationRule.CALF, 5, 0, lines -> lines.block().back().hemWidth());
        moves(AlterationRule.CALF, 5, 0, lines -> lines.block().front().endToKnee());
    }

    @Test
    void the_length_moves_the_hem_and_not_the_knee() throws Exception {
        moves(
                AlterationRule.TROUSER_LENGTH,
                20,
                20,
                lines -> lines.block().levels().hem());
        moves(
                AlterationRule.TROUSER_LENGTH,
                20,
                0,
                lines -> lines.block().levels().knee());
    }

    @Test
    void a_leaning_centre_back_keeps_waist_and_seat() throws Exception {
        for (double amount : List.of(-15.0, 7.5, 15.0)) {
            TrouserLines lines = altered(AlterationRule.SEAT_ANGLE, amount);
            double waist = lines.front().sewnWaist()
                    + lines.back().waist().length()
                    - DartMouth.taken(lines.back().mouths());

            assertThat(waist).isCloseTo(lines.block().halfWaist(), within(0.01));
            assertThat(lines.backSeatWidth() + lines.block().frontSeat())
                    .isCloseTo(lines.block().halfSeat(), within(0.01));
        }
    }
}
