package io.tailorline.pattern.draft.waistcoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each alteration moves, measured on the drawn block. */
class WaistcoatAlterationsTest {

    private static final double DRAWN = 0.01;
    /** A curve is not longer by exactly what its end moves. */
    private static final double ALONG_A_CURVE = 1.5;

    private final WaistcoatBlock plain = block();

    private static WaistcoatBlock block(Object... ruleAndAmount) {
        List<Alteration> alterations = new ArrayList<>();
        for (int i = 0; i < ruleAndAmount.length; i += 2) {
            AlterationRule rule = (AlterationRule) ruleAndAmount[i];
            alterations.add(new Alteration(rule.word(), Side.BOTH, ((Number) ruleAndAmount[i + 1]).doubleValue()));
        }
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.WAISTCOAT), Map.of(), alterations);
        try {
            return WaistcoatShell.of(
                            new Figure(Sex.MALE, SampleBody.average(), Alterations.of(style, Side.RIGHT)), style)
                    .block();
        } catch (ImpossibleGeometry impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Point moved(Point from, Point to) {
        return to.minus(from);
    }

    @Test
    void a_stooped_back_is_longer_and_wider_and_its_front_neck_lower_and_further_forward() {
        WaistcoatBlock stooped = block(AlterationRule.STOOPED, 20);

        assertThat(stooped.centreBack().line().length())
                .isCloseTo(plain.centreBack().line().length() + 20, within(ALONG_A_CURVE));
        assertThat(stooped.centreBack().nape().y()).isCloseTo(-20, within(DRAWN));
        Point neck = moved(plain.shoulders().frontNeck(), stooped.shoulders().frontNeck());
        assertThat(neck.y()).isCloseTo(10, within(DRAWN));
        assertThat(neck.x()).isCloseTo(6, within(0.1));
        assertThat(stooped.chest().backWidthLine()).isCloseTo(plain.chest().backWidthLine() + 5, within(DRAWN));
        assertThat(stooped.chest().front()).isCloseTo(plain.chest().front() - 5, within(DRAWN));
    }

    @Test
    void an_erect_figure_is_a_stooped_one_the_other_way() {
        WaistcoatBlock erect = block(AlterationRule.ERECT, 20);

        assertThat(erect.centreBack().nape().y()).isCloseTo(20, within(DRAWN));
        assertThat(moved(plain.shoulders().frontNeck(), erect.shoulders().frontNeck())
                        .y())
                .isCloseTo(-10, within(DRAWN));
    }

    @Test
    void front_balance_raises_the_front_neck_and_keeps_the_buttons_level() {
        WaistcoatBlock raised = block(AlterationRule.FRONT_BALANCE, 10);

        assertThat(moved(plain.shoulders().frontNeck(), raised.shoulders().frontNeck())
                        .y())
                .isCloseTo(-10, within(DRAWN));
        assertThat(raised.edge().breakPoint()).isEqualTo(plain.edge().breakPoint());
        assertThat(raised.levels()).isEqualTo(plain.levels());
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOPING_SHOULDER", "LOW_SHOULDER", "SQUARE_SHOULDER"})
    void a_shoulder_takes_its_tips_and_the_whole_armhole_with_it(AlterationRule rule) {
        double down = rule == AlterationRule.SQUARE_SHOULDER ? -10 : 10;
        WaistcoatBlock altered = block(rule, 10);

        assertThat(moved(plain.shoulders().backTip(), altered.shoulders().backTip())
                        .y())
                .isCloseTo(down, within(DRAWN));
        assertThat(moved(plain.shoulders().frontTip(), altered.shoulders().frontTip())
                        .y())
                .isCloseTo(down, within(DRAWN));
        assertThat(moved(plain.scye().bottom(), altered.scye().bottom()).y()).isCloseTo(down, within(DRAWN));
        assertThat(altered.scye().length()).isCloseTo(plain.scye().length(), within(6.0));
        assertThat(altered.centreBack()).isEqualTo(plain.centreBack());
    }

    @Test
    void a_forward_shoulder_turns_the_seam_forward_and_keeps_its_length() {
        WaistcoatBlock forward = block(AlterationRule.FORWARD_SHOULDER, 5);

        assertThat(moved(plain.shoulders().backTip(), forward.shoulders().backTip())
                        .y())
                .isCloseTo(-5, within(DRAWN));
        assertThat(moved(plain.shoulders().frontTip(), forward.shoulders().frontTip())
                        .y())
                .isCloseTo(5, within(DRAWN));
        assertThat(length(forward.shoulders().frontNeck(), forward.shoulders().frontTip()))
                .isCloseTo(
                        length(plain.shoulders().frontNeck(), plain.shoulders().frontTip()), within(DRAWN));
    }

    private static double length(Point from, Point to) {
        return from.distanceTo(to);
    }

    @Test
    void prominent_blades_get_ease_in_the_shoulder_and_a_rounder_centre_back() {
        WaistcoatBlock blades = block(AlterationRule.PROMINENT_BLADES, 10);
        double half = plain.levels().scye() / 2;

        assertThat(ease(blades)).isCloseTo(ease(plain) + 5, within(DRAWN));
        assertThat(blades.centreBack().line().xAt(half))
                .isCloseTo(plain.centreBack().line().xAt(half) - 10, within(0.2));
    }

    private static double ease(WaistcoatBlock block) {
        WaistcoatShoulders shoulders = block.shoulders();
        return length(shoulders.backNeck(), shoulders.backTip()) - length(shoulders.frontNeck(), shoulders.frontTip());
    }

    @Test
    void a_hollow_back_is_shorter_at_centre_back_only_and_taken_in_there() {
        WaistcoatBlock hollow = block(AlterationRule.HOLLOW_BACK, 20);

        assertThat(hollow.centreBack().line().length())
                .isCloseTo(plain.centreBack().line().length() - 20, within(ALONG_A_CURVE));
        assertThat(hollow.sides().back().length())
                .isCloseTo(plain.sides().back().length(), within(0.5));
        assertThat(hollow.centreBack().hem().x())
                .isCloseTo(plain.centreBack().hem().x() + 3, within(DRAWN));
        assertThat(hollow.waistHalf()).isCloseTo(plain.waistHalf(), within(DRAWN));
    }

    @Test
    void a_stomach_stands_out_in_front_and_takes_the_front_dart() {
        WaistcoatBlock stomach = block(AlterationRule.STOMACH, 20);

        assertThat(stomach.edge().atWaist().x())
                .isCloseTo(plain.edge().atWaist().x() + 20, within(DRAWN));
        assertThat(stomach.taken().frontDart()).isZero();
        assertThat(stomach.waistHalf()).isCloseTo(plain.waistHalf() + 20, within(DRAWN));
        assertThat(stomach.chestHalf()).isCloseTo(plain.chestHalf(), within(DRAWN));
        assertThat(stomach.levels().point()).isCloseTo(plain.levels().point() + 6, within(DRAWN));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHEST", "CHEST_WIDTH", "BACK_WIDTH"})
    void widths_move_the_armholes_edge_and_only_a_full_chest_adds_to_the_girth(AlterationRule rule) {
        WaistcoatBlock wider = block(rule, 10);
        double back = rule == AlterationRule.BACK_WIDTH ? 10 : 0;

        assertThat(wider.chest().backWidthLine()).isCloseTo(plain.chest().backWidthLine() + back, within(DRAWN));
        assertThat(wider.chest().front()).isCloseTo(plain.chest().front() + 10 - back, within(DRAWN));
        assertThat(wider.chestHalf() - plain.chestHalf())
                .isCloseTo(rule == AlterationRule.CHEST ? 10 : 0, within(DRAWN));
        assertThat(wider.waistHalf()).isCloseTo(plain.waistHalf(), within(DRAWN));
    }

    @Test
    void the_armhole_goes_down_alone() {
        WaistcoatBlock deeper = block(AlterationRule.ARMHOLE, 10);

        assertThat(moved(plain.scye().bottom(), deeper.scye().bottom()).y()).isCloseTo(10, within(DRAWN));
        assertThat(deeper.shoulders().backTip().y())
                .isCloseTo(plain.shoulders().backTip().y(), within(DRAWN));
        assertThat(deeper.chestHalf()).isCloseTo(plain.chestHalf(), within(DRAWN));
    }

    @Test
    void length_moves_every_hem_alike() {
        WaistcoatBlock longer = block(AlterationRule.WAISTCOAT_LENGTH, 20);

        assertThat(longer.levels().side()).isEqualTo(plain.levels().side() + 20);
        assertThat(longer.levels().centreBack()).isEqualTo(plain.levels().centreBack() + 20);
        assertThat(longer.levels().point()).isEqualTo(plain.levels().point() + 20);
        assertThat(longer.waistHalf()).isCloseTo(plain.waistHalf(), within(DRAWN));
    }

    @Test
    void rules_that_undo_each_other_leave_no_trace() {
        assertThat(block(AlterationRule.STOOPED, 15, AlterationRule.ERECT, 15)).isEqualTo(plain);
        assertThat(block(AlterationRule.CHEST, 10, AlterationRule.ARMHOLE, 5, AlterationRule.CHEST, -10))
                .isEqualTo(block(AlterationRule.ARMHOLE, 5));
    }
}
