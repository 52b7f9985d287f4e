package io.tailorline.workflow.production.lay;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks now and then at who waits for others. While the database is away there is nobody. */
public final class LayLoop implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LayLoop.class);

    private final SupervisedLoop loop;

    public LayLoop(LayLooks looks, Duration between, ThreadFailures failures) {
        loop = new SupervisedLoop("lays", between, () -> look(looks), failures);
    }

    private static void look(LayLooks looks) {
        try {
            looks.look();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Who waits for others is looked at later: {}", away.getMessage());
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
