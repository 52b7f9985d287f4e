package io.tailorline.workflow.production.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine compares revisions of its own: of a command that comes second within a transaction it tells as the stores
 * do, so that the transaction is begun again. A step that the engine runs by itself is begun again by it, see
 * {@link FailedSteps}.
 */
final class OptimisticLockTranslation extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException second) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new OptimisticLockingFailureException("The process has moved on since it was read.", second);
            }
            throw second;
        }
    }
}
