package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.001, 0",
        "12, 12",
        "12.5, 12.5",
        "12.05, 12.05",
        "-3.256, -3.26",
        "-0.5, -0.5",
        "100.999, 101"
    })
    void two_decimals_at_most_and_no_trailing_zeros(double value, String text) {
        assertThat(Numbers.mm(value)).isEqualTo(text);
    }
}
