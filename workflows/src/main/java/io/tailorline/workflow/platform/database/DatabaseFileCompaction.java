package io.tailorline.workflow.platform.database;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Frees space in the file of the embedded database while it is open, and forces the file to the disk.
 *
 * <p>H2 writes a commit as a chunk of new pages behind the old ones; a chunk whose pages are all replaced is free after
 * the retention time. With {@code WRITE_DELAY=0}, by which a commit is written before it returns, H2 does not start its
 * own housekeeping: chunks of which little is still in use are never rewritten, and the file grows to ten times of what
 * it holds. This does that work, a few megabytes at a time, because commits wait while it is done.
 *
 * <p>A chunk may be overwritten once it is older than {@code RETENTION_TIME}. By then what replaced it has to be on the
 * disk and not only handed to the operating system, or a power failure would leave neither; so each round forces the
 * file first, and the rounds are much shorter than the retention time.
 */
public final class DatabaseFileCompaction implements LoopLifecycle {

    /** A fifth of the least retention time that the settings allow. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

    /**
     * Below this share of pages in use chunks are rewritten, percent. They are not moved: with commits between, H2
     * fails. So the file is reused but does not shrink before the database is closed, which moves chunks for up to
     * {@code MAX_COMPACT_TIME}.
     */
    private static final int LEAST_FILL = 80;

    /** What is rewritten in a round at most, bytes. Commits wait for that long: some 20 ms. */
    private static final int ROUND = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFileCompaction.class);

    private final EmbeddedStore store;
    private final SupervisedLoop loop;
    private boolean fails;

    public DatabaseFileCompaction(EmbeddedStore store, ThreadFailures failures) {
        this.store = store;
        this.loop = new SupervisedLoop("compact-database", BETWEEN_ROUNDS, this::round, failures);
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }

    /** Told once when it begins to fail, and once when it works again: a round comes every two seconds. */
    void round() {
        try {
            store.force();
            store.compact(LEAST_FILL, ROUND);
            if (fails) {
                fails = false;
                LOG.info("The database file is forced to the disk and compacted again.");
            }
        } catch (MVStoreException | DataAccessResourceFailureException away) {
            if (!fails) {
                fails = true;
                LOG.warn(
                        "The database file is neither forced to the disk nor compacted: {}",
                        DatabaseFault.rootMessage(away));
            }
        }
    }
}
