package io.tailorline.workflow.nester.wiring;

import io.tailorline.workflow.platform.role.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a nester shares its processors among the orders that wait.
 *
 * @param searches how many markers it makes at once; 0 for one a processor, or one less where the portal is in the same
 *     process
 * @param leastSeconds what a search is given at least however many orders wait, s
 * @param backlogSeconds time within which the orders that wait are to be nested, s: searches are shortened to it
 */
@ConfigurationProperties("tailorline.nesting")
record NesterProperties(
        @DefaultValue("0") int searches,
        @DefaultValue("2") double leastSeconds,
        @DefaultValue("120") double backlogSeconds) {

    NesterProperties {
        if (searches < 0 || !(leastSeconds >= 0) || !(backlogSeconds > 0)) {
            throw new StartRefused(
                    "tailorline.nesting has searches %d, least-seconds %s, backlog-seconds %s; expected 0 or more,"
                                    .formatted(searches, leastSeconds, backlogSeconds)
                            + " and above 0 for backlog-seconds.",
                    "Leave out what you do not mean to set.");
        }
    }

    /** How many markers this process makes at once. */
    int searchesAtOnce(int processors, boolean withPortal) {
        return searches > 0 ? searches : Math.max(1, withPortal ? processors - 1 : processors);
    }
}
