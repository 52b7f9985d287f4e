package io.tailorline.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void what_is_left_blank_has_its_default(String blank) {
        PageParameters parameters = new PageParameters(blank, blank, blank);

        assertThat(parameters.refusal()).isEmpty();
        assertThat(parameters.request()).isEqualTo(PageRequest.first(100));
    }

    @Test
    void what_is_no_number_of_items_is_refused() {
        assertThat(new PageParameters("many", "", "").refusal()).isPresent();
    }
}
