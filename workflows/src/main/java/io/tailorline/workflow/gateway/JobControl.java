package io.tailorline.workflow.gateway;

import io.tailorline.cutter.run.CutProgress;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.util.Optional;

/** What the operator has allowed a job to do since this gateway first saw it. */
sealed interface JobControl {

    /** Nobody has started it. */
    record NotStarted() implements JobControl {
        @Override
        public boolean wasStarted() {
            return false;
        }
    }

    /**
     * An operator has released it by this command, which has not reached the table yet.
     *
     * @param wasStarted whether an operator had started it before
     */
    record Released(OperatorCommand command, boolean wasStarted) implements JobControl {

        /** To resume a job that an operator has started before is to start it, if it came to the table anew. */
        @Override
        public boolean allowsStart() {
            return command.operation() == Operation.START || wasStarted && command.operation() == Operation.RESUME;
        }

        @Override
        public boolean isAnswered() {
            return command.isAnswer();
        }
    }

    /** The start command was sent to the table. */
    record Started() implements JobControl {
        @Override
        public boolean wasStarted() {
            return true;
        }
    }

    /**
     * An operator has called it off.
     *
     * @param takenOff how far the table had come when it aborted the job; empty before that
     */
    record CalledOff(Optional<CutProgress> takenOff) implements JobControl {
        @Override
        public boolean wasStarted() {
            return true;
        }
    }

    /** Whether an operator has ever started it. */
    boolean wasStarted();

    /** Whether it may be started without asking again. */
    default boolean allowsStart() {
        return false;
    }

    /** Whether it was released by an answer about the cloth. */
    default boolean isAnswered() {
        return false;
    }

    default JobControl released(OperatorCommand command) {
        return new Released(command, wasStarted());
    }
}
