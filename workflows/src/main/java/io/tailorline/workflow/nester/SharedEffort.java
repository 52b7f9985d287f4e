package io.tailorline.workflow.nester;

import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.platform.broker.QueueDepth;

/**
 * How nesters share their time when orders wait: whoever waits now is to be nested within {@code backlogSeconds}, so
 * each search takes its share of that, at least {@code leastSeconds} and never more than its command allows. A lone
 * order gets every processor; with others beside or behind it each search has one thread, which packs more orders an
 * hour than two threads on one order: two workers lose 17 to 32 % to waiting for each other (measured, see ADR 0031).
 *
 * <p>A search that is bounded by counting is left as it was ordered, for its result is to be the same everywhere.
 *
 * @param leastSeconds s, at least 0
 * @param backlogSeconds s, above 0
 * @param processors of this machine
 */
public record SharedEffort(double leastSeconds, double backlogSeconds, int processors) {

    public SharedEffort {
        if (!(leastSeconds >= 0) || !(backlogSeconds > 0) || processors < 1) {
            throw new IllegalArgumentException(
                    "leastSeconds (%s s) must not be negative, backlogSeconds (%s s) must be above 0, processors (%d) at least 1."
                            .formatted(leastSeconds, backlogSeconds, processors));
        }
    }

    /**
     * @param depth of the nesters' queue: what waits, and how many searches it is shared by
     * @param besides searches of this process that run besides
     */
    SearchEffort of(NestMarker command, QueueDepth.Depth depth, int besides) {
        int threads = command.threads() == 0 ? processors : command.threads();
        if (command.iterations() >= 0) {
            return new SearchEffort(command.seconds(), threads, depth.waiting());
        }
        boolean lone = depth.waiting() == 0 && besides == 0;
        double share = backlogSeconds * Math.max(1, depth.consumers()) / (depth.waiting() + 1.0);
        double seconds =
                depth.waiting() == 0 ? command.seconds() : Math.min(command.seconds(), Math.max(leastSeconds, share));
        return new SearchEffort(seconds, lone ? threads : 1, depth.waiting());
    }
}
