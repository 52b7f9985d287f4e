package io.tailorline.cutter.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableState;
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
                .isEqualTo(new ScriptedFault(
                        ScriptedFault.When.inRecord(7), ScriptedFault.Kind.STOP, FaultCode.EMERGENCY_STOP, 3));
        assertThat(script.takeFor(7)).isEmpty();
        assertThat(script.untilTimed(1)).hasValue(1.5);
        assertThat(script.takeTimed(2.5).orElseThrow().code()).isEqualTo(FaultCode.GUARD);
        assertThat(script.untilTimed(1)).isEmpty();
    }

    @Test
    void states_and_the_link_have_lines_of_their_own() throws Exception {
        FaultScript script = FaultScript.parse(
                List.of("state READY local 5", "answer 12 late 0.5", "request-byte 777 cut", "answer 9 exception 6"));
        assertThat(script.takeIn(TableState.LOADING)).isEmpty();
        assertThat(script.takeIn(TableState.READY).orElseThrow().kind()).isEqualTo(ScriptedFault.Kind.LOCAL);
        assertThat(script.links())
                .containsExactly(
                        new LinkFault(LinkFault.Where.ANSWER, 12, LinkFault.What.LATE, 0.5),
                        new LinkFault(LinkFault.Where.REQUEST_BYTE, 777, LinkFault.What.CUT, 3),
                        new LinkFault(LinkFault.Where.ANSWER, 9, LinkFault.What.EXCEPTION, 6));
    }

    @Test
    void every_fault_of_the_map_has_a_name() {
        assertThat(ScriptedFault.names()).hasSize(FaultCode.values().length - 1);
        assertThat(ScriptedFault.names().values()).doesNotHaveDuplicates().doesNotContain(FaultCode.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "record 7, expected 'record N WHAT",
        "at 7 estop, expected 'record N WHAT",
        "record seven estop, expected a number",
        "record -1 estop, not negative",
        "record 0 estop, counts from 1",
        "record 7 fire, link-lost",
        "record 7 estop 1 2, expected 'record N WHAT",
        "state ASLEEP estop, expected a state",
        "request 5 exception, 'expected one of cut, silent, lost'",
        "answer-byte 5 late, 'expected one of cut, silent'",
        "answer 1.5 late, counts from 1"
    })
    void a_line_that_says_nothing_is_refused_with_its_number(String line, String expected) {
        assertThatThrownBy(() -> FaultScript.parse(List.of("# first", line)))
                .isInstanceOfSatisfying(
                        FaultScript.BadLine.class, bad -> assertThat(bad.line()).isEqualTo(2))
                .hasMessageContaining(expected);
    }
}
