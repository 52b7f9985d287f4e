package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.util.List;
import java.util.function.Predicate;

/**
 * The works of a round, each by itself: one that fails is counted among the failures of its loop, with its id, and does
 * not keep the others from their turn. It is tried again with each round. While the database is away the round ends.
 */
public final class EachWork {

    private final String loop;
    private final ThreadFailures failures;

    /** @param loop name of the thread that makes the rounds */
    public EachWork(String loop, ThreadFailures failures) {
        this.loop = loop;
        this.failures = failures;
    }

    /** Returns for how many the action was true. */
    public <T> int count(List<T> works, Predicate<T> action) {
        return (int) works.stream().filter(work -> holds(work, action)).count();
    }

    private <T> boolean holds(T work, Predicate<T> action) {
        try {
            return action.test(work);
        } catch (RuntimeException failed) {
            if (DatabaseFault.isCauseOf(failed)) {
                throw failed;
            }
            failures.failed(loop, new IllegalStateException("Work %s: %s".formatted(work, failed), failed));
            return false;
        }
    }
}
