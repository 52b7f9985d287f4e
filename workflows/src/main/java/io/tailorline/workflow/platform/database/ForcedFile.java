package io.tailorline.workflow.platform.database;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Forces the file of the embedded database to the disk: H2 hands a commit to the operating system and does not wait for
 * the disk. Callers at the same time share one force. Safe for use by several threads.
 */
public final class ForcedFile {

    private final Runnable force;
    private final AtomicLong asked = new AtomicLong();
    private long forced;

    /** @param force brings all that was committed before to the disk: {@link EmbeddedStore#force} */
    public ForcedFile(Runnable force) {
        this.force = force;
    }

    /** Returns when all that was committed before is on the disk. */
    public void force() {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (forced < mine) {
                long covered = asked.get();
                force.run();
                forced = covered;
            }
        }
    }
}
