package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.MaterialWork;

/** The processes of an order's further materials; whoever runs processes implements it, in the caller's transaction. */
public interface MaterialProcesses {

    /** Starts that of a material that has none. */
    void begin(MaterialWork work);

    /** Ends that of a material, wherever it stands; none is no fault. */
    void end(String workId, String why);

    /** The order's own process, where it waits for its last material, goes on. */
    void allCut(String orderId);
}
