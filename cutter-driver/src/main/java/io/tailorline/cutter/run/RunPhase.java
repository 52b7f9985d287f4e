package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;
import java.util.Optional;

/**
 * How far a {@link CutRun} has come, and what may move the knife next: a job is started only once it is loaded, and
 * monitored only once it is started. What stops the knife is possible in every phase, and stays with the run.
 */
public sealed interface RunPhase {

    /**
     * Starts the job, or resumes it where it was stopped; does nothing when it runs or is finished. For an operator's
     * permission and not otherwise.
     */
    Started start() throws TableFault, InterruptedException;

    /** The table has the job and waits for START. */
    final class Loaded implements RunPhase {

        private final Running running;

        Loaded(Running running) {
            this.running = running;
        }

        @Override
        public Started start() throws TableFault, InterruptedException {
            return running.start();
        }
    }

    /** The table has had START for this job. */
    sealed interface Started extends RunPhase {

        /**
         * Monitors the job until it is done. Continues by itself after a lost link, also when the table has paused
         * because of it, as far as {@link ReconnectPolicy} allows; a pause that an operator asked for is waited out,
         * whatever happens to the link meanwhile.
         *
         * @throws TableFault when the table stops with a fault or loses the job, or the link stays lost
         */
        CutReport monitor() throws TableFault, InterruptedException;
    }

    /** The job is on the table: under way, stopped, or done and not yet reported. */
    final class Running implements Started {

        private final StepLoop steps;
        private final JobStarter starter;
        private final JobMonitor monitor;
        private final PauseRequest pause;
        private final PollingPolicy polling;

        Running(StepLoop steps, JobStarter starter, JobMonitor monitor, PauseRequest pause, PollingPolicy polling) {
            this.steps = steps;
            this.starter = starter;
            this.monitor = monitor;
            this.pause = pause;
            this.polling = polling;
        }

        @Override
        public Started start() throws TableFault, InterruptedException {
            pause.withdraw();
            steps.until(starter::step);
            monitor.allowMotion();
            return this;
        }

        @Override
        public CutReport monitor() throws TableFault, InterruptedException {
            Optional<CutReport> report = monitor.step();
            while (report.isEmpty()) {
                polling.pause();
                report = monitor.step();
            }
            return report.orElseThrow();
        }
    }

    /** The journal has the job as finished; the table is not asked. */
    record Finished(CutReport report) implements Started {

        @Override
        public Started start() {
            return this;
        }

        @Override
        public CutReport monitor() {
            return report;
        }
    }
}
