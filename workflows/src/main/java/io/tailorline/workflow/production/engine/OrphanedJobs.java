package io.tailorline.workflow.production.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs that a process holds which works on them no more. The engine's own command frees them: should the process still
 * work on one, only one of the two commits.
 */
final class OrphanedJobs {

    private static final String HELD = "select ID_ from ACT_RU_JOB where LOCK_EXP_TIME_ > ?";

    private OrphanedJobs() {}

    /**
     * @param after frees those that are held until a later time
     * @return how many it freed
     */
    static int release(ProcessEngine engine, Instant after) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<String> held = JdbcClient.create(configuration.getDataSource())
                .sql(HELD)
                .param(after.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        held.forEach(job -> configuration.getCommandExecutorTxRequired().execute(new UnlockJobCmd(job)));
        return held.size();
    }
}
