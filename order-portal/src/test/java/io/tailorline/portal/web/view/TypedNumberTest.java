package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/typed-numbers.csv",
            delimiter = '|',
            emptyValue = "",
            ignoreLeadingAndTrailingWhitespace = false)
    void a_number_is_read_as_it_is_typed(String typed, String number) {
        String text = typed == null ? "" : typed;

        assertThat(TypedNumber.of(text))
                .as(text)
                .isEqualTo(number == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(number)));
    }
}
