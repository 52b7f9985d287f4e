package io.tailorline.workflow.cutroom.recovery;

import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.platform.broker.LifecyclePhases;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks whether the data were restored: before anything else is done with them, and again every few seconds, for a
 * database may be restored under a portal that runs. Then settles of the held jobs what needs no person.
 */
public final class RestoreLoop implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreLoop.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final RestoreCheck check;
    private final SupervisedLoop loop;

    public RestoreLoop(RestoreCheck check, HeldJobs held, ThreadFailures failures) {
        this.check = check;
        loop = new SupervisedLoop("restored-data", BETWEEN, () -> look(check, held), failures);
    }

    private static void look(RestoreCheck check, HeldJobs held) {
        try {
            check.look();
            held.look();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Whether the data were restored is looked at later: {}", away.getMessage());
        }
    }

    @Override
    public void start() {
        check.look();
        loop.start();
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return LifecyclePhases.RESTORES;
    }
}
