package io.tailorline.workflow.cutroom;

import java.util.List;
import java.util.Optional;

/** What its jobs mean for an order: whether cloth is cut for it, how much, and whether that is known. */
public interface JobsOfOrders {

    /** Those of these orders and materials that ever had a job. */
    List<String> withJobs(List<String> orderIds);

    /** Whether a knife may have been in the order's cloth, and that counts. */
    boolean knifeMayHaveCut(String orderId);

    /** Whether a table cuts for the order at this moment, is paused in it, or was told to begin. */
    boolean knifeRuns(String orderId);

    /** Whether it is still to be found out if the order is cut. */
    boolean isUnsure(String orderId);

    /** State of the job that was sent last; empty before the first. */
    Optional<CutRoom.JobState> lastState(String orderId);

    /** Table time of the jobs that are cut before the order's open one, s; empty where it has none. */
    Optional<Double> secondsAhead(String orderId);

    /** Whether cloth was cut for the order that counts no longer. */
    boolean hasWrittenOff(String orderId);

    /** Pieces of the order's largest job. */
    int mostPieces(String orderId);
}
