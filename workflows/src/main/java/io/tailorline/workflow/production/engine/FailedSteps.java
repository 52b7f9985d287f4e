package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.database.RetriedTransaction;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * How the engine goes on after a step that failed. One that came second has done nothing wrong: it is begun again at
 * once, and costs none of the tries after which somebody is called.
 */
final class FailedSteps implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return failure instanceof OptimisticLockingException || RetriedTransaction.cameSecond(failure)
                ? new BeginAgain(jobId, failure)
                : new DefaultJobRetryCmd(jobId, failure);
    }

    /** Nothing is noted on the job: to the engine its next failure is the first. */
    private static final class BeginAgain extends JobRetryCmd {
        private static final long serialVersionUID = 1L;

        private BeginAgain(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext commandContext) {
            JobEntity job = getJob();
            job.unlock();
            notifyAcquisition(commandContext);
            return job;
        }
    }
}
