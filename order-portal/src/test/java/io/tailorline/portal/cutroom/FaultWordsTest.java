package io.tailorline.portal.cutroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.FaultCode;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultWordsTest {

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void every_fault_of_a_table_and_its_cure_is_known_in_both_languages(FaultCode fault) {
        if (fault == FaultCode.NONE) {
            return;
        }
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.getString("fault." + fault.code())).isNotBlank();
            assertThat(words.getString("fault." + fault.code() + ".cure")).isNotBlank();
        }
    }

    @Test
    void the_code_is_read_from_what_the_table_said() {
        assertThat(FaultWords.code(Optional.of(
                        "The table stopped: vacuum low (code 8) in record 412, piece 7; 411 records" + " are done.")))
                .isEqualTo("8");
        assertThat(FaultWords.code(Optional.of("No table answers at 10.0.0.7:502.")))
                .isEmpty();
        assertThat(FaultWords.code(Optional.empty())).isEmpty();
    }
}
