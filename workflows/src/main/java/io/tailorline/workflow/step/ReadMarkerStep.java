package io.tailorline.workflow.step;

/** Tells the process which way the nester's answer leads. */
public class ReadMarkerStep {

    /** @param outcome a word of {@link OrderSignals.Outcome} */
    public StepResult read(String outcome) {
        switch (OrderSignals.Outcome.valueOf(outcome)) {
            case DONE:
                return StepResult.done();
            case REFUSED:
                return new StepResult.Refused(StepResult.Refusal.NO_MARKER);
            case FAILED:
                return new StepResult.Refused(StepResult.Refusal.NESTING_FAILED);
            default:
                throw new IllegalStateException(outcome);
        }
    }
}
