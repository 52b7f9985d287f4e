package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.step.ClothSignals;
import io.tailorline.workflow.workshop.stock.ClothFound;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings on what waits for cloth: at once when the stock tells that it was found, and by a look now and then, for what
 * nobody heard, what others were before on the roll, and what waits in a house that does not count its cloth any more.
 * Whoever is told twice, or by two portals, looks once.
 */
public class ClothLooks {

    private static final Logger LOG = LoggerFactory.getLogger(ClothLooks.class);

    private final AwaitedCloth awaited;
    private final OrderCloth cloth;
    private final ClothSignals signals;
    private final TransactionOperations transaction;

    public ClothLooks(AwaitedCloth awaited, OrderCloth cloth, ClothSignals signals, TransactionOperations transaction) {
        this.awaited = awaited;
        this.cloth = cloth;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** Comes after the commit, on the thread of whoever made the cloth free: he must not suffer from it. */
    @EventListener
    public void on(ClothFound found) {
        MaterialWork work = new MaterialWork(
                found.reservation().order(), found.reservation().material());
        try {
            tell(work.id());
        } catch (RuntimeException later) {
            LOG.debug("{} has cloth and is looked at later: {}", work, later.getMessage());
        }
    }

    /** Returns how many went on. */
    public int look() {
        boolean counted = cloth.isCounted();
        return (int) awaited.waiting().stream()
                .filter(work ->
                        !counted || cloth.cloth(MaterialWork.parse(work)).isPresent())
                .filter(this::tell)
                .count();
    }

    private boolean tell(String workId) {
        return Objects.requireNonNull(transaction.execute(status -> signals.clothFound(workId)));
    }
}
