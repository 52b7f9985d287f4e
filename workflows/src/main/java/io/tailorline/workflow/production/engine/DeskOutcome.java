package io.tailorline.workflow.production.engine;

/** What became of a tailor's decision; only one that was taken has changed anything. */
enum DeskOutcome {
    TAKEN,
    NOT_WAITING,
    OTHER_QUESTION,
    CHANGED,
    CLOTH_IS_CUT,
    KNIFE_RUNS
}
