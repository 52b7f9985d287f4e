package io.tailorline.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiTest {

    @Test
    void what_is_not_seven_bit_or_is_forbidden_becomes_an_underscore() {
        assertThat(Ascii.text("前片 7*/R\n", "*")).isEqualTo("__ 7_/R_");
    }

    @Test
    void numbers_have_no_exponent_and_no_trailing_zeros() {
        assertThat(Ascii.number(-0.001, 2)).isEqualTo("0");
        assertThat(Ascii.number(1234567.5, 2)).isEqualTo("1234567.5");
        assertThat(Ascii.number(100, 2)).isEqualTo("100");
    }
}
