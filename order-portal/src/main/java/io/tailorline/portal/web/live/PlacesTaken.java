package io.tailorline.portal.web.live;

import java.time.Duration;

/** There is no place for one more who watches; what is watched can be asked for meanwhile. */
public final class PlacesTaken extends Exception {

    private static final long serialVersionUID = 1L;

    /** When to come again. */
    public static final Duration AGAIN = Duration.ofSeconds(30);

    private final boolean isOwn;

    PlacesTaken(boolean isOwn) {
        super(isOwn ? "All live places of the order, client or account are taken." : "All live places are taken.");
        this.isOwn = isOwn;
    }

    /** Whether who asks, or the order, has too many; otherwise all together have. */
    public boolean isOwn() {
        return isOwn;
    }
}
