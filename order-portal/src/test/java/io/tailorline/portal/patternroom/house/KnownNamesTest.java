package io.tailorline.portal.patternroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An allowance of a name that no suit has is not stored in silence. */
class KnownNamesTest {

    private static final KnownNames NAMES = new KnownNames(new PatternEngine());

    private static Optional<Refusal> refusal(String piece, String edge) {
        House.EdgeAllowance sound = new House.EdgeAllowance("jacket.back", "side", 25);
        return NAMES
                .refusals(new House(
                        "Row",
                        1,
                        List.of(),
                        List.of(sound, new House.EdgeAllowance(piece, edge, 20)),
                        Map.of(),
                        List.of()))
                .stream()
                .findFirst();
    }

    @Test
    void edges_of_men_of_women_and_of_options_are_known() {
        assertThat(refusal("*", "hem")).isEmpty();
        assertThat(refusal("jacket.*", "*")).isEmpty();
        assertThat(refusal("trousers.back", "seat")).isEmpty();
        assertThat(refusal("jacket.sideFront", "princess")).as("a woman's").isEmpty();
        assertThat(refusal("jacket.patchPocket", "*")).as("by an option").isEmpty();
        assertThat(refusal("jacket.contrast.frontButtonRound", "*"))
                .as("by an option that needs others")
                .isEmpty();
        assertThat(refusal("jacket.back", "side.upper")).as("by a pleat").isEmpty();
    }

    @Test
    void a_misspelt_name_is_refused_at_its_field_with_the_one_that_was_meant() {
        assertThat(refusal("jacket.bakc", "side").orElseThrow())
                .isEqualTo(Refusal.of("house-name", "allowances[1].piece", "jacket.bakc", "jacket.back"));
        assertThat(refusal("jacket.back", "sied").orElseThrow())
                .isEqualTo(Refusal.of("house-name", "allowances[1].edge", "sied", "side"));
    }

    @Test
    void a_name_that_is_like_none_is_refused_with_those_that_are_there() {
        Refusal refusal = refusal("trousers.back", "gorge").orElseThrow();
        assertThat(refusal.limit()).contains("hem", "seat", "waist").doesNotContain("armhole");
    }

    @Test
    void options_and_alterations_get_the_name_that_was_meant_and_every_misspelt_name_is_told() {
        House misspelt = new House(
                "Row",
                1,
                List.of(),
                List.of(new House.EdgeAllowance("jacket.bakc", "side", 25)),
                Map.of("jacket.lapell", "peak", "jacket.lapel", "peak"),
                List.of(
                        new Style.Alteration("sleeveLength", Side.BOTH, 5),
                        new Style.Alteration("sleveLength", Side.BOTH, 5)));
        assertThat(NAMES.refusals(misspelt))
                .containsExactly(
                        Refusal.of("house-name", "allowances[0].piece", "jacket.bakc", "jacket.back"),
                        Refusal.of("house-name", "options.jacket.lapell", "jacket.lapell", "jacket.lapel"),
                        Refusal.of("house-name", "alterations[1].rule", "sleveLength", "sleeveLength"));
    }
}
