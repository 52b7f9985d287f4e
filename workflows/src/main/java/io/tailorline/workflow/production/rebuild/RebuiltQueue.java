package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.TailorQueue.Waiting;
import io.tailorline.workflow.production.engine.WaitingOrders;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the tailor's queue anew from what the process is waiting for. */
final class RebuiltQueue {

    private final TailorQueue queue;
    private final WaitingOrders waiting;
    private final TransactionTemplate transaction;

    RebuiltQueue(TailorQueue queue, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.waiting = new WaitingOrders(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many entries it has. */
    int rebuild() {
        return Objects.requireNonNull(transaction.execute(status -> {
            queue.lock();
            List<Waiting> all = waiting.all();
            queue.replaceAll(all);
            return all.size();
        }));
    }
}
