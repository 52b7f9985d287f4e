package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.production.OrderErased;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders whose process has ended, one way or another. After a while its drawings, stage times and notes are deleted,
 * and the order itself stays: what it was made of, how it ended and how long the table took. Later the order is deleted
 * too, with the body and the customer that it knows. The tables are those of Camunda's documented schema.
 */
public final class FinishedOrders {

    private static final Logger LOG = LoggerFactory.getLogger(FinishedOrders.class);

    /** Orders of one statement: a purge holds no lock for long. */
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final CutOrders orders;
    private final MaterialWorks works;
    private final Specifications specifications;
    private final JobDecisions jobs;
    private final LayMembers lays;
    private final JdbcDeadLetters messages;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    /** Which orders, and what becomes of each. */
    private enum Purge {
        WORKING_DATA("o.cleared_at is null"),
        WHOLE_ORDER("o.cleared_at is not null");

        private final String condition;

        Purge(String condition) {
            this.condition = condition;
        }
    }

    /** @param events heard in the transaction of each order that is erased */
    public FinishedOrders(
            JdbcClient jdbc,
            CutOrders orders,
            MaterialWorks works,
            Specifications specifications,
            JobDecisions jobs,
            LayMembers lays,
            JdbcDeadLetters messages,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.works = works;
        this.specifications = specifications;
        this.jobs = jobs;
        this.lays = lays;
        this.messages = messages;
        this.transaction = transaction;
        this.events = events;
    }

    /** Deletes the working data of the orders that ended before {@code oldest}; returns how many orders they were. */
    public int clear(Instant oldest) {
        forgetLays(oldest);
        return purge(Purge.WORKING_DATA, oldest, order -> {
            works.ids(order).forEach(work -> {
                orders.clear(work);
                jobs.clear(work);
            });
            specifications.clear(order);
            // the last one of a lay takes its marker along
            lays.lay(order).filter(lays::isCleared).ifPresent(lay -> {
                orders.get(lay);
                orders.clear(lay);
            });
        });
    }

    /**
     * Deletes the orders that ended before {@code oldest} and whose working data are deleted, each with the body and
     * the customer; returns how many.
     */
    public int erase(Instant oldest) {
        return purge(Purge.WHOLE_ORDER, oldest, order -> {
            events.publishEvent(new OrderErased(order));
            specifications.erase(order);
            works.ids(order).forEach(work -> {
                jobs.erase(work);
                messages.erase(work);
                orders.erase(work);
            });
            lays.forget(order).ifPresent(this::eraseLay);
        });
    }

    /**
     * Deletes the lays that came to nothing before {@code oldest}: their markers name orders which know nothing of them
     * any more. One that cannot be deleted keeps neither others nor orders.
     */
    private void forgetLays(Instant oldest) {
        for (String lay : lays.dissolvedBefore(oldest)) {
            try {
                transaction.executeWithoutResult(status -> eraseLay(lay));
            } catch (TransactionException | DataAccessResourceFailureException away) {
                throw away;
            } catch (RuntimeException broken) {
                LOG.error("Lay {} came to nothing and cannot be deleted; it stays", lay, broken);
            }
        }
    }

    private void eraseLay(String lay) {
        jobs.erase(lay);
        messages.erase(lay);
        orders.erase(lay);
    }

    /** One that cannot be deleted does not keep the others, and is tried again at the next purge. */
    private int purge(Purge purge, Instant oldest, Consumer<String> deletion) {
        int done = 0;
        Set<String> kept = new HashSet<>();
        List<String> batch = endedBefore(purge, oldest, kept);
        while (!batch.isEmpty()) {
            for (String order : batch) {
                try {
                    done += Objects.requireNonNull(
                            transaction.execute(status -> purge(purge, order, oldest, deletion)));
                } catch (TransactionException | DataAccessResourceFailureException away) {
                    throw away;
                } catch (RuntimeException broken) {
                    LOG.error("Order {} has ended and cannot be deleted ({}); it stays", order, purge, broken);
                    kept.add(order);
                }
            }
            batch = endedBefore(purge, oldest, kept);
        }
        return done;
    }

    /** Its customer may have measured again since the batch was read: an order that has begun again stays. */
    private int purge(Purge purge, String order, Instant oldest, Consumer<String> deletion) {
        orders.find(order);
        List<String> stillEnded = ended(purge, "o.order_id = ? and ", order, oldest.atOffset(ZoneOffset.UTC), 1);
        stillEnded.forEach(ended -> {
            orders.decided(ended);
            deletion.accept(ended);
        });
        return stillEnded.size();
    }

    private List<String> endedBefore(Purge purge, Instant oldest, Set<String> besides) {
        return ended(purge, "", oldest.atOffset(ZoneOffset.UTC), BATCH + besides.size()).stream()
                .filter(order -> !besides.contains(order))
                .toList();
    }

    private List<String> ended(Purge purge, String which, Object... params) {
        return jdbc.sql("""
                        select o.order_id from production.cut_order o
                        where %s o.main_order is null and o.changed_at < ? and %s and not exists (
                            select 1 from act_ru_execution e where e.business_key_ = o.order_id)
                        order by o.changed_at limit ?
                        """.formatted(which, purge.condition))
                .params(params)
                .query(String.class)
                .list();
    }
}
