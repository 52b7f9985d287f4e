package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;

/**
 * Where searches that run side by side meet and take over the shortest of their layouts: the island model of parallel
 * search, with the best layout as the only migrant.
 *
 * <p>They meet after equal numbers of places tried, not after equal times: so they come to a meeting at about the same
 * time, but which of them is quicker decides nothing. Among layouts of equal length that of the first search counts. A
 * search that has ended is not waited for.
 */
final class Migration {

    private final List<Island> islands = new ArrayList<>();
    private final Layout best;
    private final SolutionListener listener;
    private final long every;
    private final Phaser meeting = new Phaser();

    /**
     * @param best modified in place, at meetings
     * @param listener hears of better solutions, in the thread of the first search
     * @param every places that each search tries between two meetings
     */
    Migration(Layout best, SolutionListener listener, long every) {
        this.best = best;
        this.listener = listener;
        this.every = every;
    }

    /** Takes part in the meetings; all must have joined before the first of them begins. */
    Island join() {
        Island island = new Island(best.copy(), islands.isEmpty());
        islands.add(island);
        meeting.register();
        return island;
    }

    /** Takes over the shortest layout that is known. In the thread of the first search, while the others wait. */
    void gather() {
        boolean isShorter = false;
        for (Island island : islands) {
            if (island.layout.length() < best.length()) {
                best.copyFrom(island.layout);
                isShorter = true;
            }
        }
        if (isShorter) {
            listener.improved(best.snapshot());
        }
    }

    /** One of the searches. Of one thread. */
    final class Island implements AutoCloseable {

        private final Layout layout;
        private final boolean isFirst;
        private long next = every;

        private Island(Layout layout, boolean isFirst) {
            this.layout = layout;
            this.isFirst = isFirst;
        }

        /** The best layout that it knows, modified in place by the search and at meetings. */
        Layout best() {
            return layout;
        }

        /** Its best layout got shorter: told at the next meeting, or at once if there is nobody to meet. */
        void improved() {
            if (islands.size() == 1) {
                gather();
            }
        }

        /**
         * Meets the others when it is time.
         *
         * @param evaluations places that this search has tried so far
         */
        void advance(long evaluations) {
            while (evaluations >= next) {
                next += every;
                meet();
            }
        }

        /** One arrival before the first search gathers what all have found, one after it. */
        private void meet() {
            meeting.arriveAndAwaitAdvance();
            if (isFirst) {
                gather();
            }
            meeting.arriveAndAwaitAdvance();
            if (best.length() < layout.length()) {
                layout.copyFrom(best);
            }
        }

        /** After its own search the first one goes on holding the meetings of the others until they have ended too. */
        void finish() {
            while (isFirst && meeting.getRegisteredParties() > 1) {
                meet();
            }
        }

        /** The others go on without it. */
        @Override
        public void close() {
            meeting.arriveAndDeregister();
        }
    }
}
