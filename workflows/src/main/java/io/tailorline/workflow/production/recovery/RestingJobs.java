package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends to their tables the jobs whose rolls have rested. It asks the stock, and keeps no clock of its own: a roll that
 * somebody lets rest longer keeps its jobs.
 */
public class RestingJobs {

    private final JobDispatch dispatch;
    private final TransactionOperations transaction;
    private final EachWork each;

    public RestingJobs(JobDispatch dispatch, TransactionOperations transaction, ThreadFailures failures) {
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.each = new EachWork(ClothLookLoop.NAME, failures);
    }

    /** Returns how many were sent. */
    public int look() {
        return each.count(
                dispatch.resting(),
                job -> Boolean.TRUE.equals(transaction.execute(status -> dispatch.sendRested(job))));
    }
}
