package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How a host waits: between two looks, and for a link that is lost.
 *
 * @param clock wall clock
 * @param between waits between two looks or two tries
 * @param forLink how long a link may stay lost before it is given up
 */
public record PollingPolicy(InstantSource clock, PollInterval between, Duration forLink) {

    /** Ten looks a second, for one thread; a link is given up after half a minute. */
    public static PollingPolicy usual(InstantSource clock) {
        return new PollingPolicy(
                clock, PollInterval.every(PollInterval.USUAL, SteadyClock.startingAt(clock)), Duration.ofSeconds(30));
    }

    /** Something asked of the table that may be asked again when the answer got lost. */
    @FunctionalInterface
    interface Ask<T> {
        T ask() throws TableFault;
    }

    void pause() throws InterruptedException {
        between.pause();
    }

    /** Asks until an answer comes; tells {@code lost} of every failure and throws the last one when patience ends. */
    <T> T untilReached(Ask<T> question, Consumer<TableFault.LinkLost> lost) throws TableFault, InterruptedException {
        Instant end = clock.instant().plus(forLink);
        while (true) {
            try {
                return question.ask();
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
