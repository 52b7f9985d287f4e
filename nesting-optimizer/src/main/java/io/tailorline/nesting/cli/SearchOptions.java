package io.tailorline.nesting.cli;

import io.tailorline.nesting.search.Terminator;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Budget, threads and seed of a search. */
final class SearchOptions {

    static final int MOST_THREADS = 256;

    /** A week, s: a longer budget could overflow a nanosecond clock. */
    static final double MOST_SECONDS = 604_800;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Limit limit;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Workers (default ${DEFAULT-VALUE}).")
    int threads;

    @Option(names = "--seed", paramLabel = "K", defaultValue = "0", description = "Random seed (default 0).")
    long seed;

    /** By wall time or by iterations. */
    static final class Limit {

        @Option(
                names = "--seconds",
                paramLabel = "S",
                required = true,
                description = "Wall time from process start to exit, s.")
        Double seconds;

        @Option(
                names = "--iterations",
                paramLabel = "N",
                required = true,
                description =
                        "Number of search passes instead of a time: the same N, seed and threads give the same result.")
        Long iterations;
    }

    /** The first invalid value, if there is one. */
    String complaint() {
        if (threads < 1 || threads > MOST_THREADS) {
            return String.format(Locale.ROOT, "--threads (%d) must be between 1 and %d.", threads, MOST_THREADS);
        }
        if (limit.seconds != null && !(limit.seconds > 0 && limit.seconds <= MOST_SECONDS)) {
            return "--seconds (%s s) must be more than 0 and at most %s.".formatted(limit.seconds, MOST_SECONDS);
        }
        if (limit.iterations != null && limit.iterations < 0) {
            return String.format(Locale.ROOT, "--iterations (%d) must not be negative.", limit.iterations);
        }
        return "";
    }

    /** @param reserveSeconds time that the work after the search takes, s */
    StopRule stopRule(double reserveSeconds) {
        return limit.iterations != null
                ? StopRule.of(Terminator.iterations(limit.iterations))
                : StopRule.sinceProcessStart(limit.seconds, reserveSeconds);
    }
}
