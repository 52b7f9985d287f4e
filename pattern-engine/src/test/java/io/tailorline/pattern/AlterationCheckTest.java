package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlterationCheckTest {

    private static List<Reason> reasons(Set<Garment> garments, Alteration... alterations) {
        Style style = new Style(Style.Fit.REGULAR, garments, Map.of(), List.of(alterations));
        return AlterationCheck.of(style, List.of(AlterationRule.values()));
    }

    private static List<Reason> reasons(Alteration... alterations) {
        return reasons(Set.of(Garment.JACKET, Garment.TROUSERS, Garment.WAISTCOAT), alterations);
    }

    private static Alteration both(String rule, double amount) {
        return new Alteration(rule, Side.BOTH, amount);
    }

    @Test
    void every_rule_may_go_to_both_ends_of_its_range() {
        for (AlterationRule rule : AlterationRule.values()) {
            assertThat(reasons(both(rule.word(), rule.least()))).isEmpty();
            assertThat(reasons(both(rule.word(), rule.most()))).isEmpty();
        }
    }

    @Test
    void an_unknown_rule_is_named_with_those_there_are() {
        assertThat(reasons(both("shoulderDrop", 5))).singleElement().satisfies(reason -> {
            assertThat(reason.where()).isEqualTo("style.alterations[0].rule");
            assertThat(reason.expected()).contains("lowShoulder");
        });
    }

    @Test
    void an_amount_outside_the_range_or_no_number_is_refused() {
        assertThat(reasons(both("stooped", 30), both("sleeveLength", -60.5), both("seat", Double.NaN)))
                .extracting(Reason::where, Reason::value, Reason::expected)
                .containsExactly(
                        tuple("style.alterations[0].amount", "30 mm", "0 to 25 mm"),
                        tuple("style.alterations[1].amount", "-60.50 mm", "-60 to 60 mm"),
                        tuple("style.alterations[2].amount", "NaN mm", "-20 to 20 mm"));
    }

    @Test
    void fifty_amounts_of_each_rule_are_limited_by_its_range_alone() {
        Random chance = new Random(8);
        for (AlterationRule rule : AlterationRule.values()) {
            for (int i = 0; i < 50; i++) {
                double amount = rule.least() + (rule.most() - rule.least()) * chance.nextDouble();
                assertThat(reasons(both(rule.word(), amount)))
                        .as("%s %s", rule, amount)
                        .isEmpty();
                assertThat(reasons(both(rule.word(), rule.most() + 0.02 + amount - rule.least())))
                        .hasSize(1);
            }
        }
    }

    @Test
    void what_is_altered_on_all_garments_counts_on_each() {
        assertThat(reasons(both("waist", -20), both("jacketWaist", -8))).isEmpty();
        assertThat(reasons(both("waist", -20), both("jacketWaist", 25))).isEmpty();
        assertThat(reasons(both("waist", -20), both("jacketWaist", -12), both("trouserWaist", 4)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.value()).isEqualTo("-32 mm");
                    assertThat(reason.expected()).isEqualTo("-30 to 30 mm");
                });
    }

    @Test
    void the_sum_of_a_rule_on_one_side_must_lie_in_its_range() {
        Alteration left = new Alteration("sleeveLength", Side.LEFT, 40);

        assertThat(reasons(both("sleeveLength", 40), left)).singleElement().satisfies(reason -> {
            assertThat(reason.value()).isEqualTo("80 mm");
            assertThat(reason.message()).contains("left side");
        });
        assertThat(reasons(both("sleeveLength", 60), both("sleeveLength", -20), left))
                .hasSize(1);
        assertThat(reasons(both("sleeveLength", 20), left)).isEmpty();
    }

    @Test
    void what_was_added_may_be_taken_away_but_no_more() {
        assertThat(reasons(both("stooped", 10), both("stooped", -10))).isEmpty();
        assertThat(reasons(both("stooped", -10)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.expected()).isEqualTo("0 to 25 mm"));
    }

    @Test
    void a_rule_whose_garment_is_not_ordered_is_refused() {
        assertThat(reasons(Set.of(Garment.TROUSERS), both("armhole", 5)))
                .extracting(Reason::where, Reason::expected)
                .containsExactly(tuple("style.alterations[0].rule", "jacket or waistcoat ordered"));
    }

    @Test
    void what_both_sides_share_is_not_altered_on_one() {
        assertThat(reasons(new Alteration("stooped", Side.LEFT, 10)))
                .extracting(Reason::where, Reason::value)
                .containsExactly(tuple("style.alterations[0].side", "left"));
    }

    @Test
    void a_side_has_only_one_of_two_rules_that_undo_each_other() {
        assertThat(reasons(both("stooped", 10), both("erect", 5))).hasSize(1);
        assertThat(reasons(both("slopingShoulder", 5), new Alteration("squareShoulder", Side.LEFT, 5)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.message()).contains("left side"));
        assertThat(reasons(
                        new Alteration("slopingShoulder", Side.RIGHT, 5),
                        new Alteration("squareShoulder", Side.LEFT, 5)))
                .isEmpty();
    }
}
