package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.CommunicationLossPolicy;
import java.time.Duration;
import java.time.Instant;

/**
 * Which host may command the table, and whether it is alive: its heartbeat must change within the watchdog's time, on
 * the wall clock. A host that fell silent keeps the table until another takes it; its own command or heartbeat renews
 * the lease.
 */
final class Lease {

    private long owner;
    private int heartbeat;
    private Instant lastSeen = Instant.MIN;
    private boolean tripped;
    private int watchdogMs = (int) CommunicationLossPolicy.USUAL_WATCHDOG.toMillis();
    private CommunicationLossPolicy policy = CommunicationLossPolicy.FINISH_PIECE;

    /** Token of the host that has the lease; 0 if it is free. */
    long owner() {
        return owner;
    }

    boolean isHeldBy(long token) {
        return owner != 0 && owner == token;
    }

    boolean isFresh(Instant now) {
        return owner != 0 && now.isBefore(expiry());
    }

    /** Whether {@code token} has the lease now. */
    boolean take(long token, Instant now) {
        if (token == 0 || owner != token && isFresh(now)) {
            return false;
        }
        owner = token;
        sign(now);
        return true;
    }

    void drop() {
        owner = 0;
    }

    /** The host has shown that it lives. */
    void sign(Instant now) {
        lastSeen = now;
        tripped = false;
    }

    /** The host has written its heartbeat; only a change is a sign of life. */
    void beat(int value, Instant now) {
        if (value != heartbeat) {
            heartbeat = value;
            sign(now);
        }
    }

    int heartbeat() {
        return heartbeat;
    }

    /** When the watchdog trips if nothing is heard; long ago when nobody has the lease. */
    Instant expiry() {
        return owner == 0 ? Instant.MIN : lastSeen.plus(Duration.ofMillis(watchdogMs));
    }

    boolean hasTripped() {
        return tripped;
    }

    void trip() {
        tripped = true;
    }

    int watchdogMs() {
        return watchdogMs;
    }

    void watchdogMs(int ms) {
        watchdogMs = ms;
    }

    CommunicationLossPolicy policy() {
        return policy;
    }

    void policy(CommunicationLossPolicy value) {
        policy = value;
    }
}
