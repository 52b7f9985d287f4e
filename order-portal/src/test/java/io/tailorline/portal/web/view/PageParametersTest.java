package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.paging.PageRequest;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z_TL-4F7K-22",
                "0000-01-01T00:00:00Z_TL-4F7K-22",
                "2026-11-25T12:00:00Z_TL\u00004F7K-22",
                "2026-11-25T12:00:00Z_",
                "_TL-4F7K-22"
            })
    void what_is_no_place_is_refused_by_its_name(String place) {
        assertThat(new PageParameters("", place, "").refusal().orElseThrow().field())
                .isEqualTo("after");
        assertThat(new PageParameters("", "", place).refusal().orElseThrow().field())
                .isEqualTo("before");
        assertThat(new PageParameters("", "2026-11-25T12:00:00Z_TL-4F7K-22", "").refusal())
                .isEmpty();
    }

    @Test
    void what_is_no_number_of_items_is_refused() {
        assertThat(new PageParameters("many", "", "").refusal()).isPresent();
    }
}
