package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks for lost commands once a minute; while the database is away there is nothing to find. */
public final class LostCommandRetry implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LostCommandRetry.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final SupervisedLoop loop;

    /** @param between two looks at most; the usual minute when it is longer */
    public LostCommandRetry(LostCommands lost, Duration between, ThreadFailures failures) {
        Duration pause = between.compareTo(BETWEEN) < 0 ? between : BETWEEN;
        loop = new SupervisedLoop("lost-commands", pause, () -> look(lost), failures);
    }

    private static void look(LostCommands lost) {
        try {
            lost.sendAgain();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Lost commands are looked for later: {}", away.getMessage());
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
