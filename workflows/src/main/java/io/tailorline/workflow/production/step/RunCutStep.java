package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.JobDispatch;

/** Sends the order's program to a table that it was planned for. */
public class RunCutStep {

    private final JobDispatch jobs;

    public RunCutStep(JobDispatch jobs) {
        this.jobs = jobs;
    }

    /** The id of the job. */
    public String send(String orderId) {
        return jobs.send(orderId);
    }
}
