package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.step.ClothSignals;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings on what waits for cloth: what has found some, what others were before on the roll, and all that waits in a
 * house that does not count its cloth any more. Of two portals that look one tells. Each work has its turn, whichever
 * others fail.
 */
public class ClothLooks {

    private final AwaitedCloth awaited;
    private final OrderCloth cloth;
    private final ClothSignals signals;
    private final TransactionOperations transaction;
    private final EachWork each;

    public ClothLooks(
            AwaitedCloth awaited,
            OrderCloth cloth,
            ClothSignals signals,
            TransactionOperations transaction,
            ThreadFailures failures) {
        this.awaited = awaited;
        this.cloth = cloth;
        this.signals = signals;
        this.transaction = transaction;
        this.each = new EachWork(ClothLookLoop.NAME, failures);
    }

    /** Returns how many went on. */
    public int look() {
        boolean counted = cloth.isCounted();
        return each.count(
                awaited.waiting(),
                work -> (!counted || cloth.cloth(MaterialWork.parse(work)).isPresent()) && tell(work));
    }

    private boolean tell(String workId) {
        return Objects.requireNonNull(transaction.execute(status -> signals.clothFound(workId)));
    }
}
