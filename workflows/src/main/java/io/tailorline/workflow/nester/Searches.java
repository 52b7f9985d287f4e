package io.tailorline.workflow.nester;

import io.tailorline.nesting.Cancellation;
import java.util.ArrayList;
import java.util.List;

/** The searches that run in this process, so that all of them can be stopped. Safe for use by several threads. */
final class Searches {

    private final List<Cancellation> running = new ArrayList<>();
    private boolean stopped;

    /** How many others ran when this one began. */
    synchronized int begin(Cancellation search) {
        if (stopped) {
            search.cancel();
        }
        running.add(search);
        return running.size() - 1;
    }

    synchronized void end(Cancellation search) {
        running.remove(search);
    }

    /** Stops those that run, and those that begin before {@link #resume()}. */
    synchronized void stop() {
        stopped = true;
        running.forEach(Cancellation::cancel);
    }

    synchronized void resume() {
        stopped = false;
    }

    synchronized boolean areStopped() {
        return stopped;
    }
}
