package io.tailorline.workflow.workshop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollFaultTest {

    @ParameterizedTest
    @EnumSource
    void what_the_ledger_has_is_read_as_it_was_written(RollFault.Kind kind) {
        RollFault fault = new RollFault(kind, 26110, 27400.25);

        assertThat(RollFault.read(fault.written())).contains(fault);
    }

    @Test
    void a_ledger_is_read_by_people_too() {
        assertThat(new RollFault(RollFault.Kind.SHORT, 26110, 27400).written())
                .isEqualTo("measured 26110 mm, ticket 27400 mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oil on the fold", "measured 26110 mm", "about measured 1 mm, ticket 2 mm"})
    void what_a_person_wrote_is_no_fault_that_the_house_found(String reason) {
        assertThat(RollFault.read(reason)).isEmpty();
    }
}
