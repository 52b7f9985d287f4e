package io.tailorline.workflow.production.engine;

import java.util.Set;

/** The names that this package shares with its diagrams. */
final class ProcessVariables {

    static final String PROCESS = "order-to-cut";

    /**
     * Of a further material of an order; its business key is {@link io.tailorline.workflow.cutroom.MaterialWork#id()}.
     */
    static final String MATERIAL_PROCESS = "material-to-cut";

    /** Of several orders that share a marker; its business key is the number of the lay. */
    static final String LAY_PROCESS = "lay-to-cut";

    static final String MARKER_ANSWERED = "MarkerAnswered";
    static final String KNIFE_STARTED = "KnifeStarted";
    static final String CUT_ENDED = "CutEnded";
    static final String CANCEL_REQUESTED = "CancelRequested";
    static final String SENT_BACK = "SentBack";
    static final String RECALLED = "Recalled";
    static final String MATERIALS_CUT = "MaterialsCut";
    static final String CLOTH_FOUND = "ClothFound";
    static final String LAY_AGAIN = "LayAgain";

    /** To an order that waits for others, or in a lay. */
    static final String LAID_OTHERWISE = "LaidOtherwise";

    /** All messages that this release sends to an order: what a diagram waits for beside them never comes. */
    static final Set<String> MESSAGES = Set.of(
            MARKER_ANSWERED,
            KNIFE_STARTED,
            CUT_ENDED,
            CANCEL_REQUESTED,
            SENT_BACK,
            RECALLED,
            MATERIALS_CUT,
            CLOTH_FOUND,
            LAY_AGAIN,
            LAID_OTHERWISE);

    static final String ORDER_ID = "orderId";
    static final String MARKER_COMMAND = "markerCommand";
    static final String JOB_ID = "jobId";
    static final String MARKER_OUTCOME = "markerOutcome";
    static final String CUT_OUTCOME = "cutOutcome";
    static final String DECISION = "decision";
    static final String REASON = "reason";

    /** {@link io.tailorline.workflow.messages.Traceparent} of the request that placed the order. */
    static final String TRACE = "trace";

    /** Variables that are set from outside the diagram. */
    static final Set<String> SET_BY_US =
            Set.of(ORDER_ID, MARKER_COMMAND, JOB_ID, MARKER_OUTCOME, CUT_OUTCOME, DECISION, REASON, TRACE);

    static final String APPROVE = "approve";
    static final String REDRAFT = "redraft";

    /** By a tailor, before the knife: the pattern is reviewed once more. */
    static final String RECALL = "recall";

    /** After a cut that left pieces: a marker of what is missing. */
    static final String NEST = "nest";

    private ProcessVariables() {}
}
