package io.tailorline.portal.workshop.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.web.OpenPages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitStepTest {

    private static final OpenPages ALL = path -> true;

    private static BadClothView.SuitView suit(String state, String advice, Optional<String> outcome) {
        return new BadClothView.SuitView(
                "TL-1",
                "shell",
                true,
                state,
                advice,
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> steps(String advice, OpenPages pages) {
        return SuitStep.of(suit("cutting", advice, Optional.empty()), Optional.of("J-7"), pages).stream()
                .map(step -> step.word() + " " + step.address())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "lay-again, 'waiting /workshop/waiting, order /tailor/TL-1'",
        "stop-table, 'job /cutroom/J-7, recut /tailor/TL-1'",
        "stop-sewing, 'recut /tailor/TL-1'",
        "call-customer, 'recut /tailor/TL-1, letters /tailor/letters'",
        "nothing, 'order /tailor/TL-1'"
    })
    void each_advice_leads_to_where_it_is_followed(String advice, String pages) {
        assertThat(String.join(", ", steps(advice, ALL))).isEqualTo(pages);
    }

    @Test
    void nobody_is_led_to_a_page_that_is_closed_to_him() {
        assertThat(steps("stop-table", path -> path.equals("/cutroom/J-7"))).containsExactly("job /cutroom/J-7");
        assertThat(steps("stop-table", path -> false)).isEmpty();
    }

    @Test
    void what_is_done_leads_to_its_order_and_deleted_data_lead_nowhere() {
        assertThat(SuitStep.of(suit("cut", "stop-sewing", Optional.of("stopped")), Optional.empty(), ALL))
                .extracting(SuitStep::word)
                .containsExactly("order");
        assertThat(SuitStep.of(suit("deleted", "nothing", Optional.empty()), Optional.empty(), ALL))
                .isEmpty();
    }
}
