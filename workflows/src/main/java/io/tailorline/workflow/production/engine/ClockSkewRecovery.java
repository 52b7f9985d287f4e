package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes steps due that wait for a time further away than the process ever waits: it was written by a clock that was
 * ahead, before this machine's was set back or by another portal. Without that an order stands still for as long as the
 * clock was wrong. The same for a step that is held by a portal until such a time; should that portal still work on it,
 * only one of the two commits.
 */
final class ClockSkewRecovery implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkewRecovery.class);

    /** Longer than every retry, timer and lock of the process, which are seconds. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final ProcessEngine engine;
    private final InstantSource clock;
    private final SupervisedLoop loop;

    ClockSkewRecovery(ProcessEngine engine, InstantSource clock, ThreadFailures failures) {
        this.engine = engine;
        this.clock = clock;
        this.loop = new SupervisedLoop("clock-skew-recovery", BETWEEN_LOOKS, this::look, failures);
    }

    private void look() {
        try {
            int released = release();
            if (released > 0) {
                LOG.warn("{} steps waited for a time of a clock that was ahead, and are done now", released);
            }
        } catch (DataAccessException | TransactionException | ProcessEngineException away) {
            LOG.debug("The database is away, or a step went on meanwhile.", away);
        }
    }

    /** Returns how many waits it has ended. */
    int release() {
        Instant now = clock.instant();
        ManagementService management = engine.getManagementService();
        List<Job> late = management
                .createJobQuery()
                .processDefinitionKey(ProcessVariables.PROCESS)
                .withRetriesLeft()
                .duedateHigherThan(Date.from(now.plus(LONGEST_WAIT)))
                .list();
        late.forEach(job -> management.setJobDuedate(job.getId(), Date.from(now)));
        return late.size() + OrphanedJobs.release(engine, now.plus(LONGEST_WAIT));
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
