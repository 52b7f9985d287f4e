package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.table.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultScriptTest {

    @Test
    void remarks_and_blank_lines_do_not_count() throws Exception {
        FaultScript script =
                FaultScript.parse(List.of("# a bad day", "", "  record 7 estop 3  # pressed", "second 2.5 guard"));
        assertThat(script.takeFor(7).orElseThrow())
                .isEqualTo(new ScriptedFault(7, 0, ScriptedFault.Kind.STOP, FaultCode.EMERGENCY_STOP, 3));
        assertThat(script.takeFor(7)).isEmpty();
        assertThat(script.untilTimed(1)).hasValue(1.5);
        assertThat(script.takeTimed(2.5).orElseThrow().code()).isEqualTo(FaultCode.GUARD);
        assertThat(script.untilTimed(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "record 7, expected 'record N WHAT",
        "at 7 estop, expected 'record N WHAT",
        "record seven estop, expected a number",
        "record -1 estop, not negative",
        "record 7 fire, link-lost",
        "record 7 estop 1 2, expected 'record N WHAT"
    })
    void a_line_that_says_nothing_is_refused_with_its_number(String line, String expected) {
        assertThatThrownBy(() -> FaultScript.parse(List.of("# first", line)))
                .isInstanceOfSatisfying(
                        FaultScript.BadLine.class, bad -> assertThat(bad.line()).isEqualTo(2))
                .hasMessageContaining(expected);
    }
}
