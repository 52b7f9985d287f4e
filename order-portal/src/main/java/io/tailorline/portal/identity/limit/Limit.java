package io.tailorline.portal.identity.limit;

/**
 * What is limited.
 *
 * @param name short; part of the key of its buckets
 * @param perMinute greatest number of tries in any minute, at least 2
 */
public record Limit(String name, int perMinute) {

    public Limit {
        if (perMinute < 2) {
            throw new IllegalArgumentException(
                    "The limit %s (%d a minute) must be at least 2 a minute.".formatted(name, perMinute));
        }
    }

    /** Tries in a row after a quiet minute. */
    public int burst() {
        return (perMinute + 1) / 2;
    }

    /** Tries that come back in the course of a minute. */
    public int refill() {
        return perMinute / 2;
    }
}
