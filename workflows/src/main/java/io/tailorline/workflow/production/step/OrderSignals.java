package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.CutSignals;

/** Reports to the process that what it waits for has come, from nesters as from tables. */
public interface OrderSignals extends CutSignals {

    boolean markerAnswered(String orderId, String commandId, Outcome outcome);
}
