package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.cutroom.CutHistory;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the genealogy of cloth anew what jobs have cut, each job in a transaction of its own. */
public final class RebuiltGenealogy {

    private final CutHistory history;
    private final CutHistory.Source cuts;
    private final TransactionOperations transaction;

    public RebuiltGenealogy(CutHistory history, CutHistory.Source cuts, TransactionOperations transaction) {
        this.history = history;
        this.cuts = cuts;
        this.transaction = transaction;
    }

    /** How many jobs were told. */
    public int rebuild() {
        List<String> jobs = cuts.jobs();
        jobs.forEach(job -> transaction.executeWithoutResult(status -> cuts.tell(job, history)));
        return jobs.size();
    }
}
