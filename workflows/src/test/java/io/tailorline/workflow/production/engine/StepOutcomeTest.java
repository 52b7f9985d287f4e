package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.junit.jupiter.api.Test;

class StepOutcomeTest {

    private final StepOutcome outcome = new StepOutcome();

    @Test
    void the_nesters_answer_leads_on_to_a_person_or_into_an_incident() {
        assertThat(outcome.ofMarker("DONE")).isFalse();
        assertThatThrownBy(() -> outcome.ofMarker("REFUSED"))
                .isInstanceOfSatisfying(
                        BpmnError.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("NO_MARKER"));
        assertThatThrownBy(() -> outcome.ofMarker("FAILED"))
                .isInstanceOfSatisfying(
                        BpmnError.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("NESTING_FAILED"));
    }
}
