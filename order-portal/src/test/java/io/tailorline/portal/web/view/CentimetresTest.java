package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentimetresTest {

    @Test
    void measures_of_a_body_are_told_in_cm_with_their_ranges() {
        Notice rare = Notice.of(
                "check.rare",
                Word.measure("waistGirth"),
                Quantity.mm(1180),
                Notice.of("range", new Quantity("620", ""), Quantity.mm(1150)));

        assertThat(Centimetres.of(List.of(rare)).get(0).text())
                .contains("118.0 cm", "62.0 to 115.0 cm")
                .doesNotContain("mm");
    }

    @Test
    void weight_ratios_and_lengths_on_the_pattern_stay() {
        Notice heavy = Notice.of(
                "check.rare", Word.measure("weight"), new Quantity("180", "kg"), Quantity.of("%.2f", 1.25, ""));
        Notice altered =
                Notice.of("check.alteration", Word.alteration("cuff"), Quantity.signedMm(5), Word.side("left"));

        assertThat(Centimetres.of(List.of(heavy, altered))).containsExactly(heavy, altered);
    }
}
