package io.tailorline.cutter.run;

import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.TableFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How often a host polls, and how long it waits for a link that is lost.
 *
 * @param clock wall clock
 * @param interval waits between two polls or two tries
 * @param linkTimeout how long a link may stay lost before the run gives up
 */
public record PollingPolicy(InstantSource clock, PollInterval interval, Duration linkTimeout) {

    /** Ten polls a second, for one thread; the run gives up a lost link after half a minute. */
    public static PollingPolicy usual(InstantSource clock) {
        return usual(clock, SteadyClock.startingAt(clock));
    }

    /** The same where a host waits on the very clock that it reads. */
    public static PollingPolicy usual(HostClock clock) {
        return usual(clock, clock);
    }

    private static PollingPolicy usual(InstantSource clock, HostClock waits) {
        return new PollingPolicy(clock, PollInterval.every(PollInterval.USUAL, waits), Duration.ofSeconds(30));
    }

    /** Something asked of the table that may be asked again when the answer got lost. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws TableFault;
    }

    void pause() throws InterruptedException {
        interval.pause();
    }

    /** Sends until an answer comes; reports every failure to {@code lost} and throws the last one after the timeout. */
    <T> T untilReached(Request<T> request, Consumer<TableFault.LinkLost> lost) throws TableFault, InterruptedException {
        Instant end = clock.instant().plus(linkTimeout);
        while (true) {
            try {
                return request.send();
            } catch (TableFault.LinkLost e) {
                lost.accept(e);
                if (!clock.instant().isBefore(end)) {
                    throw e;
                }
                pause();
            }
        }
    }
}
