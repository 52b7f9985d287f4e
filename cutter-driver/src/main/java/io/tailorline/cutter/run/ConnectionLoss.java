package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;

/**
 * What a run does while its link is lost: asks again for as long as it has patience, and shows that it remembers.
 *
 * @param patience how often, and how long
 */
record ConnectionLoss(PollingPolicy patience, JobDisplay shown) {

    /** The answer; the last {@link TableFault.LinkLost} when patience ends. */
    <T> T untilReached(PollingPolicy.Ask<T> question) throws TableFault, InterruptedException {
        return patience.untilReached(question, lost -> shown.remember());
    }

    /** Between two looks. */
    void pause() throws InterruptedException {
        patience.pause();
    }
}
