package io.tailorline.workflow.platform.database;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.ProcessExit;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when the embedded database has closed itself, as soon as its disk has room again; whoever supervises
 * the process starts it anew. H2 closes a store that it could not write and keeps it closed while a connection to it is
 * open; opened anew in the same process, one time in twenty the file was still locked (H2 2.3.232). Until there is room
 * the process stays: requests are answered by 503.
 */
public final class ExitOnDatabaseClosed implements LoopLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ExitOnDatabaseClosed.class);

    private final EmbeddedStore store;
    private final DiskRoom room;
    private final Runnable closed;
    private final Runnable exit;
    private final SupervisedLoop loop;
    private volatile Optional<Throwable> closedBy = Optional.empty();
    private boolean leaves;

    /**
     * @param closed is told once that the database has closed itself
     * @param exit asks for the end of the process, once; returns at once
     */
    public ExitOnDatabaseClosed(
            EmbeddedStore store, DiskRoom room, Runnable closed, Runnable exit, ThreadFailures failures) {
        this.store = store;
        this.room = room;
        this.closed = closed;
        this.exit = exit;
        this.loop = new SupervisedLoop("closed-database", BETWEEN_LOOKS, this::look, failures);
    }

    void look() {
        if (closedBy.isEmpty()) {
            closedBy = store.closedBy();
            closedBy.ifPresent(this::tell);
        }
        if (closedBy.isPresent() && !leaves && room.isThere()) {
            leaves = true;
            LOG.warn(
                    "{} can be written again: this process ends with exit code {}, and its database opens with the next.",
                    room.folder(),
                    ProcessExit.TRY_AGAIN);
            exit.run();
        }
    }

    private void tell(Throwable reason) {
        LOG.error(
                "The embedded database has closed itself: {}. Requests are answered by 503, and this process ends when "
                        + "{} has {} MB of room.",
                DatabaseFault.rootMessage(reason),
                room.folder(),
                room.least() >> 20);
        closed.run();
    }

    /** Why the database has closed itself; empty while it is open. */
    public Optional<String> closedBy() {
        return closedBy.map(DatabaseFault::rootMessage);
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
