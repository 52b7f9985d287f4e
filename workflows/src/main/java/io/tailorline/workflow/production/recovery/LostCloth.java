package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.cutroom.CutSignals;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.workshop.stock.Reservation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a job off its table whose cloth is lost or quarantined before the knife has started, or does not fit its marker
 * any more, and has it laid again on what the work has now. Whoever presses START at the same instant wins or comes
 * second. Each work has its turn, whichever others fail.
 */
public class LostCloth {

    private final AwaitedTables awaited;
    private final OrderCloth cloth;
    private final ClothAsLaid asLaid;
    private final CutOrders orders;
    private final Documents documents;
    private final JobsOfOrders cuts;
    private final JobDecisions jobs;
    private final JobDispatch dispatch;
    private final CutSignals signals;
    private final TransactionOperations transaction;
    private final EachWork each;

    public LostCloth(
            AwaitedTables awaited,
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            JobsOfOrders cuts,
            JobDecisions jobs,
            JobDispatch dispatch,
            CutSignals signals,
            TransactionOperations transaction,
            ThreadFailures failures) {
        this.awaited = awaited;
        this.cloth = cloth;
        this.asLaid = asLaid;
        this.orders = orders;
        this.documents = documents;
        this.cuts = cuts;
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.signals = signals;
        this.transaction = transaction;
        this.each = new EachWork(ClothLookLoop.NAME, failures);
    }

    /** Works whose job is on its way to a table, or waits there for its start. */
    @FunctionalInterface
    public interface AwaitedTables {
        List<String> waiting();
    }

    /** Returns how many are laid again. */
    public int look() {
        return cloth.isCounted() ? each.count(awaited.waiting(), this::layAgain) : 0;
    }

    private boolean layAgain(String workId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean again = layAgainNow(workId);
            if (!again) {
                status.setRollbackOnly();
            }
            return again;
        }));
    }

    /** In the versions that it decides about: a knife that starts meanwhile comes first, or is refused. */
    private boolean layAgainNow(String workId) {
        if (orders.find(workId).isEmpty() || !hasLost(workId)) {
            return false;
        }
        List<String> open = jobs.readOpen(workId);
        if (open.isEmpty() || cuts.knifeRuns(workId)) {
            return false;
        }
        open.forEach(jobs::decided);
        orders.decided(workId);
        dispatch.withdraw(workId);
        // one whose process does not wait there keeps its job
        return open.stream().anyMatch(job -> signals.layAgain(workId, job));
    }

    /**
     * Its marker was made on a roll that holds no cloth for it any more, or does not fit that roll any more. What is
     * cut once more where it lies has its cloth.
     */
    private boolean hasLost(String workId) {
        MaterialWork work = MaterialWork.parse(workId);
        Optional<String> roll = documents.markerRoll(workId);
        return roll.isPresent()
                && (cloth.last(work)
                                .filter(held -> held.state() != Reservation.State.RELEASED)
                                .map(Reservation::roll)
                                .filter(roll.get()::equals)
                                .isEmpty()
                        || asLaid.misfit(work).isPresent());
    }
}
