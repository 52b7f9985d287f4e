package io.tailorline.workflow.cutroom;

import java.util.List;

/** What decisions about an order do to its jobs; all of it in the caller's transaction. */
public interface JobDecisions {

    /** The order's open jobs, read so that the transaction decides about them as they are now. */
    List<String> readOpen(String orderId);

    /** A decision that does not change the job: whoever changes it meanwhile comes second. */
    void decided(String jobId);

    /** What was cut of the order counts no longer, and its next job is cut on new cloth. */
    void writeOff(String orderId);

    /** Deletes which pieces of an order are cut. */
    void clear(String orderId);

    /** Deletes all that is known of an order's cloth and jobs. */
    void erase(String orderId);
}
