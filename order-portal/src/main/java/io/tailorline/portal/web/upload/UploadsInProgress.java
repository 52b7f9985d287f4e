package io.tailorline.portal.web.upload;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the bodies that are waited for, and the memory of the long ones, of each client and of all. Memory is counted
 * by what has arrived, not by what was announced: nobody takes it by promising much.
 */
final class UploadsInProgress {

    /** Of a body, not counted: an order is never refused because photos arrive. */
    static final int FREE_BYTES = 64 * 1024;

    private final Share ofOne;
    private final Share ofAll;
    private final Map<String, Held> clients = new HashMap<>();
    private final Held all = new Held();

    /**
     * @param bodies at once
     * @param bytes at once, beyond the free ones of each body
     */
    record Share(int bodies, long bytes) {}

    private static final class Held {
        private int bodies;
        private long bytes;
    }

    UploadsInProgress(Share ofOne, Share ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /**
     * A body begins to arrive, be there memory or not: maybe it is a short one, which needs none. It has the outcome
     * {@link UploadOutcome#WHOLE} until something is too much.
     */
    synchronized Place begin(String client) {
        Held own = clients.computeIfAbsent(client, first -> new Held());
        own.bodies++;
        all.bodies++;
        return new Place(client, own, over(own.bodies > ofOne.bodies(), all.bodies > ofAll.bodies()));
    }

    private static UploadOutcome over(boolean ofOne, boolean ofAll) {
        if (ofOne) {
            return UploadOutcome.TOO_MANY;
        }
        return ofAll ? UploadOutcome.BUSY : UploadOutcome.WHOLE;
    }

    /** How many bodies arrive. */
    synchronized int size() {
        return all.bodies;
    }

    /** What they hold beyond what is free. */
    synchronized long bytes() {
        return all.bytes;
    }

    /** Of one body, until it is answered. */
    final class Place {

        private final String client;
        private final Held own;
        private final UploadOutcome first;
        private long bytes;
        private boolean left;

        private Place(String client, Held own, UploadOutcome first) {
            this.client = client;
            this.own = own;
            this.first = first;
        }

        /** Whether there is room for it. */
        UploadOutcome first() {
            return first;
        }

        /** The body has so many bytes now. */
        UploadOutcome hold(long length) {
            synchronized (UploadsInProgress.this) {
                long more = Math.max(0, length - FREE_BYTES) - bytes;
                if (left || more == 0) {
                    return UploadOutcome.WHOLE;
                }
                add(more);
                return over(own.bytes > ofOne.bytes(), all.bytes > ofAll.bytes());
            }
        }

        private void add(long more) {
            bytes += more;
            own.bytes += more;
            all.bytes += more;
        }

        /** Once or more: the body is answered, or given up. */
        void leave() {
            synchronized (UploadsInProgress.this) {
                if (left) {
                    return;
                }
                left = true;
                add(-bytes);
                own.bodies--;
                all.bodies--;
                if (own.bodies == 0) {
                    clients.remove(client);
                }
            }
        }
    }
}
