package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.production.step.StepResult;
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

    /** The path of a nester's answer, {@link OrderSignals.Outcome}. */
    public boolean ofMarker(String answer) {
        return of(
                switch (OrderSignals.Outcome.valueOf(answer)) {
                    case DONE -> StepResult.done();
                    case REFUSED -> new StepResult.Refused(StepResult.Refusal.NO_MARKER);
                    case OTHER_CLOTH -> new StepResult.Refused(StepResult.Refusal.OTHER_CLOTH);
                    case FAILED -> new StepResult.Refused(StepResult.Refusal.NESTING_FAILED);
                });
    }
}
