package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.CutSignals;

/** Reports to the process that what it waits for has come, from nesters as from tables. */
public interface OrderSignals extends CutSignals {

    /** Whether the process waits for the answer to this command; what is done about another is done for nobody. */
    boolean awaitsMarker(String orderId, String commandId);

    boolean markerAnswered(String orderId, String commandId, Outcome outcome);
}
