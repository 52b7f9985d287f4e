package io.tailorline.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("warp", "weft", "maxLength", "stripe", "selvedgeMargin");

    @ParameterizedTest
    @CsvSource({
        "stripes, stripe",
        "maxLengthX, maxLength",
        "MAXLENGTH, maxLength",
        "wrp, warp",
        "wrap, warp",
        "welt, weft",
        "selvageMargin, selvedgeMargin"
    })
    void a_misspelt_name_is_told_by_the_one_that_was_meant(String misspelt, String meant) {
        assertThat(NearestName.of(misspelt, KNOWN)).contains(meant);
    }

    @Test
    void another_word_is_nobody_s_misspelling() {
        assertThat(NearestName.of("colour", KNOWN)).isEmpty();
        assertThat(NearestName.of("wool", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
    }
}
