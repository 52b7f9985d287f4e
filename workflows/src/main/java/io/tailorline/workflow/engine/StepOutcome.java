package io.tailorline.workflow.engine;

import io.tailorline.workflow.step.StepResult;
import org.camunda.bpm.engine.delegate.BpmnError;

/**
 * Turns a step's refusal into the BPMN error of the same name; the diagram wraps such steps in {@code outcome.of(...)}.
 */
public class StepOutcome {

    /** Whether the step asks for a person; throws the error that leads the token to one when it refused. */
    public boolean of(StepResult result) {
        if (result instanceof StepResult.Refused refused) {
            throw new BpmnError(refused.refusal().name());
        }
        return ((StepResult.Done) result).asksForAPerson();
    }
}
