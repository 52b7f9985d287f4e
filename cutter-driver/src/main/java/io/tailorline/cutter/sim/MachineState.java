package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/**
 * The state in which the simulated table is, and what it is busy with outside a job: homing, moving cloth, starting up.
 * Begins with a controller just switched on. Mutable; one thread.
 */
final class MachineState {

    private static final double BOOT_SECONDS = 1;

    /** What happens outside a job: it takes its time, then leads to a state. */
    private record Phase(double seconds, Runnable then) {}

    private TableState state = TableState.BOOT;
    private Optional<Phase> phase = Optional.of(new Phase(BOOT_SECONDS, () -> enter(TableState.OFFLINE)));

    TableState state() {
        return state;
    }

    void enter(TableState now) {
        state = now;
    }

    /** Whether it does something outside a job. */
    boolean isBusy() {
        return phase.isPresent();
    }

    /** Whether a job runs; cloth advanced by hand is none. */
    boolean isExecuting() {
        return state.isRunning() && !isBusy();
    }

    /**
     * Begins something outside a job.
     *
     * @param during state meanwhile
     * @param seconds table time that it takes
     * @param then what has come about afterwards, the next state included
     */
    void begin(TableState during, double seconds, Runnable then) {
        state = during;
        phase = Optional.of(new Phase(seconds, then));
    }

    /** What was begun outside a job never ends. */
    void breakOff() {
        phase = Optional.empty();
    }

    /**
     * Lets time pass for what it does outside a job.
     *
     * @return seconds that were left when that was done; all of them when there was nothing
     */
    double pass(double seconds) {
        if (phase.isEmpty()) {
            return seconds;
        }
        Phase now = phase.get();
        double take = Math.min(seconds, now.seconds());
        if (take < now.seconds()) {
            phase = Optional.of(new Phase(now.seconds() - take, now.then()));
        } else {
            phase = Optional.empty();
            now.then().run();
        }
        return seconds - take;
    }
}
