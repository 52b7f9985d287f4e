package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.TableState;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The state in which the simulated table is, and what it is busy with outside a job: homing, moving cloth, starting up.
 * Begins with a controller just switched on. Mutable; one thread.
 */
final class MachineState {

    private static final double BOOT_SECONDS = 1;
    private static final double TINY = 1e-9;

    /**
     * What happens outside a job: it takes its time, then leads to a state.
     *
     * @param left of its {@code seconds}
     */
    private record Phase(double seconds, double left, Runnable then, DoubleConsumer brokenOff) {}

    private static final DoubleConsumer NOTHING = share -> {};

    private TableState state = TableState.BOOT;
    private Optional<Phase> phase =
            Optional.of(new Phase(BOOT_SECONDS, BOOT_SECONDS, () -> enter(TableState.OFFLINE), NOTHING));

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
        begin(during, seconds, then, NOTHING);
    }

    /** @param brokenOff told how much of it was done, 0 to 1, when it never ends */
    void begin(TableState during, double seconds, Runnable then, DoubleConsumer brokenOff) {
        breakOff();
        state = during;
        phase = Optional.of(new Phase(seconds, seconds, then, brokenOff));
    }

    /** What was begun outside a job never ends. */
    void breakOff() {
        Optional<Phase> now = phase;
        phase = Optional.empty();
        now.ifPresent(broken -> broken.brokenOff().accept(1 - broken.left() / Math.max(TINY, broken.seconds())));
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
        double take = Math.min(seconds, now.left());
        if (take < now.left()) {
            phase = Optional.of(new Phase(now.seconds(), now.left() - take, now.then(), now.brokenOff()));
        } else {
            phase = Optional.empty();
            now.then().run();
        }
        return seconds - take;
    }
}
