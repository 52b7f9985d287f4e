package io.tailorline.portal.patternroom.house.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fault of the settings is told by the line that was typed. */
class HouseFormTest {

    private static final Map<String, String> TYPED = Map.of(
            "name", "Row",
            "ease.jacket.waist.slim", "70",
            "ease.trousers.waist.regular", "900",
            "allowances", "jacket.back side 25\n\n  * hem   450 ",
            "options", "trousers.hem 400\njacket.lapel wide\ntrousers.hem 4000",
            "alterations", "sleeveLength both 5");

    @Test
    void a_line_is_found_by_the_field_of_a_fault() {
        assertThat(HouseForm.typed(TYPED, "allowances[1].mm")).isEqualTo("* hem 450");
        assertThat(HouseForm.typed(TYPED, "alterations[0].amount")).isEqualTo("sleeveLength both 5");
        assertThat(HouseForm.typed(TYPED, "options.jacket.lapel")).isEqualTo("jacket.lapel wide");
        assertThat(HouseForm.typed(TYPED, "options.trousers.hem")).isEqualTo("trousers.hem 4000");
        assertThat(HouseForm.typed(TYPED, "ease[1].regular")).isEqualTo("trousers.waist – 900 –");
    }

    @Test
    void an_option_with_more_than_one_line_is_found() {
        assertThat(HouseForm.repeatedOptions(TYPED)).containsExactly("trousers.hem");
        assertThat(HouseForm.repeatedOptions(Map.of("options", "a 1\nb 2\na 3\na 4")))
                .containsExactly("a");
        assertThat(HouseForm.repeatedOptions(Map.of("options", "trousers.hem 400\njacket.lapel peak")))
                .isEmpty();
    }

    @Test
    void what_is_no_line_is_told_by_itself() {
        assertThat(HouseForm.typed(TYPED, "name")).isEmpty();
        assertThat(HouseForm.typed(TYPED, "allowances[7].mm")).isEmpty();
        assertThat(HouseForm.typed(TYPED, "measurements.chestGirth")).isEmpty();
    }
}
