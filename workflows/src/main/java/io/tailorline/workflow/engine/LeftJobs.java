package io.tailorline.workflow.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs of the engine that a process held when it died. Where several processes run jobs, they are free again when their
 * lock has run out; a process that is alone on its database frees them at its start.
 */
final class LeftJobs {

    private static final String RELEASE =
            "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null";

    private LeftJobs() {}

    /** @return how many were held; the job executor must not run yet */
    static int release(DataSource database) {
        return JdbcClient.create(database).sql(RELEASE).update();
    }
}
