package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static double chest(String csv) throws FormatFault {
        return CsvTable.parse("a.csv", csv).rows().get(0).positive("chest");
    }

    @ParameterizedTest
    @CsvSource({"'92,5', 92.5", "'92,50', 92.5", "'1080', 1080", "'1080.125', 1080.125", "'1,0800', 1.08"})
    void a_comma_in_quotes_is_a_decimal_comma(String written, double number) throws FormatFault {
        assertThat(chest("size,chest\n50,\"%s\"\n".formatted(written))).isEqualTo(number);
    }

    @Test
    void three_digits_behind_a_comma_in_quotes_may_be_thousands_and_are_refused() {
        assertThatThrownBy(() -> chest("size,chest\n50,\"1,080\"\n"))
                .isInstanceOf(FormatFault.class)
                .hasMessage("a.csv, line 2, column 'chest': \"1,080\"; expected 1080 or 1.080.");
    }

    @Test
    void between_semicolons_a_comma_is_a_decimal_comma() throws FormatFault {
        assertThat(chest("size;chest\n50;1080,125\n")).isEqualTo(1080.125);
        assertThat(chest("size;chest\n50;98,125\n")).isEqualTo(98.125);
    }
}
