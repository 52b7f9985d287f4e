package io.tailorline.workflow.production.lay;

import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then at who waits for others. While the database is away there is nobody. */
public final class LayLoop implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LayLoop.class);

    /** Of the thread, under which its failures are counted. */
    public static final String NAME = "lays";

    private final SupervisedLoop loop;

    public LayLoop(LayLooks looks, Duration between, ThreadFailures failures) {
        loop = new SupervisedLoop(NAME, between, () -> look(looks), failures);
    }

    private static void look(LayLooks looks) {
        try {
            looks.look();
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isCauseOf(failed)) {
                throw failed;
            }
            LOG.debug("Who waits for others is looked at later: {}", DatabaseFault.rootMessage(failed));
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
