package io.tailorline.cutter.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A two-piece suit of our own with real plans. */
class SuitBudgetTest {

    private static BudgetReport report(TableProfile table, double budget, BudgetOptions options) throws FormatFault {
        return new BudgetPlanner()
                .plan(new BudgetRequest(
                        MarkerJson.read(Path.of("src/test/resources/markers/suit.json")),
                        table,
                        budget,
                        CutRules.usual(),
                        options))
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void rounding_the_right_angles_brings_a_suit_far_below() throws FormatFault {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        double asked = report(table, 1000, BudgetOptions.usual()).seconds();

        BudgetReport report = report(table, asked - 15, BudgetOptions.usual().withOrderEffort(1));

        assertThat(report.isKept()).isTrue();
        assertThat(report.rules().cornerRounding()).isEqualTo(0.7);
        assertThat(report.changesCloth()).isTrue();
        assertThat(report.program().pieces()).hasSize(34);
        assertThat(report.program().estimate())
                .isEqualTo(ProgramTime.of(report.program().steps(), table));
    }

    @Test
    void a_few_seconds_cost_a_few_corners_of_small_pieces() throws FormatFault {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        double asked = report(table, 1000, BudgetOptions.usual()).seconds();

        BudgetReport report = report(table, asked - 3, BudgetOptions.usual().withOrderEffort(1));

        assertThat(report.seconds())
                .isBetween(asked - 3 - FewestCorners.MARGIN - 0.5, asked - 3 - FewestCorners.MARGIN);
        assertThat(report.cornersRounded()).isBetween(15, 40);
        assertThat(report(table, asked - 3, BudgetOptions.usual().withOrderEffort(1))
                        .program())
                .isEqualTo(report.program());
    }

    @Test
    void an_old_table_cannot_keep_it_and_says_what_would() throws FormatFault {
        BudgetReport report =
                report(BuiltInProfile.SLOW.profile(), 160, BudgetOptions.usual().withOrderEffort(1));

        assertThat(report.isKept()).isFalse();
        assertThat(report.sentences().get(0)).contains("on table 'slow' is over the budget of 160 s by");
        assertThat(report.shortfall())
                .anySatisfy(sentence -> assertThat(sentence).contains("a table such as 'fast'"));
        assertThat(report.parts()).extracting(PartCost::part).contains("cut", "corners", "lifts", "air");
        double sum = report.parts().stream().mapToDouble(PartCost::seconds).sum();
        assertThat(sum).isCloseTo(report.seconds(), within(0.01));
    }
}
