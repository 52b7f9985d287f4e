package io.tailorline.workflow.cutroom.recovery;

import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.platform.database.DataInUse;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices that the data were restored from a backup: they lie on something else than when they were last in use. Suits
 * may have been cut since then that the data believe uncut. So every open job is held, every order that can be cut is
 * unsure, and the gateways are asked what their tables have done since; what nobody knows a person is asked.
 */
public class RestoreCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreCheck.class);

    /** By which the clocks of the machines may differ: a gateway tells so much more. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final DataIdentity identity;
    private final Restores restores;
    private final DataInUse data;
    private final TableJobs jobs;
    private final OrdersInCutting orders;
    private final Outbox outbox;
    private final List<String> tables;
    private final TransactionOperations transaction;

    /** @param tables of the settings */
    public RestoreCheck(
            DataIdentity identity,
            Restores restores,
            DataInUse data,
            TableJobs jobs,
            OrdersInCutting orders,
            Outbox outbox,
            List<String> tables,
            TransactionOperations transaction) {
        this.identity = identity;
        this.restores = restores;
        this.data = data;
        this.jobs = jobs;
        this.orders = orders;
        this.outbox = outbox;
        this.tables = List.copyOf(tables);
        this.transaction = transaction;
    }

    /** Looks whether the data were restored since they were last in use, and notes that they are in use. */
    public boolean look() {
        boolean isRestored = Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<String> before = data.identity();
            Optional<Instant> restoredTo =
                    before.filter(stored -> !identity.isOf(stored)).map(another -> lastKnown());
            // first of all: of two that look at the same instant the second begins again, and finds it done
            data.seen(before, identity.current());
            restoredTo.ifPresent(this::begin);
            return restoredTo.isPresent();
        }));
        identity.isStored();
        return isRestored;
    }

    /** The last instant of which the data know anything. */
    private Instant lastKnown() {
        return Stream.of(data.seenAt(), orders.lastChange(), jobs.lastChange())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void begin(Instant restoredTo) {
        // first: a job handed over before is seen below, one that is handed over since then comes second and is held
        List<String> open = orders.decideAboutOpen();
        TreeSet<String> all = new TreeSet<>(tables);
        all.addAll(jobs.holdOpen());
        data.restoredTo(restoredTo);
        restores.begin(restoredTo, List.copyOf(all), open);
        String since = restoredTo.minus(CLOCKS).toString();
        all.forEach(table -> outbox.send(Topology.tableKey(table), "", new TableCommand.RecallJobs(table, since)));
        AfterCommit.run(() -> LOG.warn(
                "The data were restored: they know nothing after {}. Open jobs are held until tables {} have told what they have"
                        + " cut since; what they do not know is asked in the cutter room.",
                restoredTo,
                all));
    }
}
