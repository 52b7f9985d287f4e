package io.tailorline.portal.sales.promise;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.workshop.stock.ClothExpected;
import io.tailorline.workflow.workshop.stock.ClothFound;
import io.tailorline.workflow.workshop.stock.ClothLost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Checks a promised day when its order moves on, and all of them every quarter of an hour: what was not heard is found
 * then, and so is a day that is missed because nothing happens.
 */
public final class PromiseRounds implements LoopLifecycle {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(15);

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final OrderPromises promises;
    private final PromiseKeeper keeper;
    private final ThreadFailures failures;
    private final InstantSource clock;
    private final SupervisedLoop loop;
    private volatile Instant nextOfAll = Instant.EPOCH;

    public PromiseRounds(OrderPromises promises, PromiseKeeper keeper, ThreadFailures failures, InstantSource clock) {
        this.promises = promises;
        this.keeper = keeper;
        this.failures = failures;
        this.clock = clock;
        this.loop = new SupervisedLoop("promised-days", BETWEEN_ROUNDS, this::round, failures);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        moved(change.orderId());
    }

    @EventListener
    void on(ClothFound found) {
        moved(found.reservation().order());
    }

    @EventListener
    void on(ClothLost lost) {
        moved(lost.reservation().order());
    }

    @EventListener
    void on(ClothExpected expected) {
        expected.orders().forEach(this::moved);
    }

    private void moved(String orderId) {
        changed.add(orderId);
        loop.wake();
    }

    /** Calendar or capacity are others now. */
    public void checkAllSoon() {
        nextOfAll = Instant.EPOCH;
        loop.wake();
    }

    /** Checks the orders that have moved, and all of them when it is time. */
    public void round() {
        for (String order : changed) {
            changed.remove(order);
            guarded(order, keeper::check);
        }
        if (!clock.instant().isBefore(nextOfAll)) {
            nextOfAll = clock.instant().plus(BETWEEN_ROUNDS);
            Consumer<String> check = keeper.checks();
            promises.open().forEach(order -> guarded(order, check));
        }
    }

    /** One order that cannot be checked keeps no other from it: it is counted, and checked again in the next round. */
    private void guarded(String order, Consumer<String> check) {
        try {
            check.accept(order);
        } catch (RuntimeException broken) {
            failures.failed("promised-days", broken);
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
