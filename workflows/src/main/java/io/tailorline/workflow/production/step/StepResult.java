package io.tailorline.workflow.production.step;

/** The result of a step that may end in a refusal. */
public sealed interface StepResult {

    /**
     * The order continues.
     *
     * @param asksForAPerson whether somebody should look first
     */
    record Done(boolean asksForAPerson) implements StepResult {}

    static StepResult done() {
        return new Done(false);
    }

    /** It does not continue: a person must decide, or cloth must be found; why is kept with the order. */
    record Refused(Refusal refusal) implements StepResult {}

    /** The refusals that the diagram knows; the names are its error codes. */
    enum Refusal {
        /** The body cannot be drafted as asked. */
        NOT_DRAFTED,
        /** No cloth is free for it: it waits until there is some. */
        NO_CLOTH,
        /** Not on the cloth that it has: other cloth is taken, and another marker asked for. */
        OTHER_CLOTH,
        /** No marker can be made on this cloth, or it cannot be cut on the table. */
        NO_MARKER,
        /** The nester failed at its command. */
        NESTING_FAILED,
        /** The job left the table unfinished. */
        CUT_FAILED
    }
}
