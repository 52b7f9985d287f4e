package io.tailorline.portal.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.HouseSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page of the switches sends, and what it does not show. */
class SwitchFormTest {

    private static final HouseSettings BEFORE = new HouseSettings(
            true,
            true,
            false,
            false,
            Set.of(Material.LINING),
            Map.of(Material.LINING, "navy-cupro"),
            Map.of(
                    "burgundy-twill", Map.of(Material.LINING, "burgundy-viscose"),
                    "grey-windowpane", Map.of(Material.LINING, "grey-cupro")));

    @Test
    void what_goes_with_a_withdrawn_cloth_stays_when_the_page_without_it_is_saved() {
        HouseSettings read = SwitchForm.read(
                Map.of(
                        "materials",
                        "on",
                        "cut.lining",
                        "on",
                        "usual.lining",
                        "navy-cupro",
                        "own.navy-twill.lining",
                        "grey-cupro"),
                List.of("navy-twill", "grey-windowpane"),
                BEFORE);

        assertThat(read.exceptions())
                .as("burgundy twill is withdrawn, and the windowpane goes as usual now")
                .isEqualTo(Map.of(
                        "burgundy-twill", Map.of(Material.LINING, "burgundy-viscose"),
                        "navy-twill", Map.of(Material.LINING, "grey-cupro")));
        assertThat(read.stock()).as("a switch of the page that is not set").isFalse();
    }

    @Test
    void what_is_written_into_the_fields_is_read_again() {
        assertThat(SwitchForm.read(SwitchForm.fields(BEFORE), List.of("burgundy-twill", "grey-windowpane"), BEFORE))
                .isEqualTo(BEFORE);
    }
}
