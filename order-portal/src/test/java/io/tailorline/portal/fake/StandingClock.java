package io.tailorline.portal.fake;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until a test lets time pass, so that no token comes back on a slow machine. */
public final class StandingClock implements Ticker {

    private final AtomicLong now = new AtomicLong();

    public void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Override
    public long read() {
        return now.get();
    }
}
