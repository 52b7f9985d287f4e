package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothFound;
import io.tailorline.workflow.workshop.stock.ClothLost;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Looks at what waits for cloth or for a roll that rests, and at what has lost its cloth: at once when it hears of
 * something, and now and then for what nobody heard. It does so on its own thread: whoever changed a roll must not
 * suffer from it. While the database is away there is nothing to find.
 */
public final class ClothLookLoop implements LoopLifecycle {

    static final String NAME = "cloth";

    private static final Logger LOG = LoggerFactory.getLogger(ClothLookLoop.class);

    private final SupervisedLoop loop;

    public ClothLookLoop(
            ClothLooks looks, LostCloth lost, RestingJobs rested, Duration between, ThreadFailures failures) {
        loop = new SupervisedLoop(NAME, between, () -> look(looks, lost, rested), failures);
    }

    /** What was cut may have moved the flaws before others of its roll, or let them begin. */
    @EventListener
    public void on(ClothCut cut) {
        AfterCommit.run(loop::wake);
    }

    /** They are told once they are committed; a scan that was refused for it commits nothing. */
    @EventListener({ClothFound.class, ClothLost.class, NoLongerFits.class})
    public void changed() {
        loop.wake();
    }

    private static void look(ClothLooks looks, LostCloth lost, RestingJobs rested) {
        try {
            looks.look();
            lost.look();
            rested.look();
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isCauseOf(failed)) {
                throw failed;
            }
            LOG.debug("What waits for cloth is looked at later: {}", DatabaseFault.rootMessage(failed));
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
