package io.tailorline.portal.workshop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.web.problem.RefusalWords;
import io.tailorline.portal.web.view.PageMessages;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockRefusalsTest {

    private static String said(StockRefusal why, String language) {
        return new RefusalWords(PageMessages.source())
                .sentence(StockRefusals.refusal(why), Locale.forLanguageTag(language));
    }

    @Test
    void states_are_said_once_each_and_in_the_reader_s_language() {
        String expected = "received, at-table";
        StockRefusal why = StockRefusal.of(Code.STATE, "state", "used-up", expected, expected);
        assertThat(said(why, "en"))
                .isEqualTo("The roll is used up; this needs one that is not looked over, at the table.");
        assertThat(said(why, "zh")).contains("、").doesNotContain("used", "received", "table", "roll.");
        assertThat(StockRefusals.refusal(why).value()).isEqualTo("used-up");
        assertThat(StockRefusals.refusal(why).limit()).isEqualTo(expected);
    }

    @Test
    void the_kind_of_a_place_is_a_word() {
        StockRefusal why = StockRefusal.of(Code.PLACE_TAKEN, "kind", "S9", "shelf");
        assertThat(said(why, "en")).contains("(shelf)");
        assertThat(said(why, "zh")).doesNotContain("shelf", "SHELF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_refusal_says_value_limit_and_whom_it_concerns(String language) {
        assertThat(said(StockRefusal.of(Code.BELOW_RESERVED, "lengthMm", "2000 mm", "2960 mm", "TL-4F7K-22"), language))
                .contains("2000 mm", "2960 mm", "TL-4F7K-22");
    }
}
