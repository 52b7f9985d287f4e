package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;

/**
 * What a run does while its link is lost: retries until the timeout, and shows the last known progress as such.
 *
 * @param polling how often, and how long
 */
record ConnectionLoss(PollingPolicy polling, JobDisplay display) {

    /** The answer; the last {@link TableFault.LinkLost} after the timeout. */
    <T> T untilReached(PollingPolicy.Request<T> request) throws TableFault, InterruptedException {
        return polling.untilReached(request, lost -> display.showLastKnown());
    }
}
