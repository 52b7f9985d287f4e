package io.tailorline.workflow.production.lay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the works that are ready: each is in a lay, is laid alone, or waits.
 *
 * @param lays that begin now
 * @param alone laid by themselves now
 * @param waiting for others, until the next look
 */
public record LayChoice(List<Lay> lays, List<String> alone, List<String> waiting) {

    /** Why a lay begins. */
    public enum Why {
        /** It has as many orders as the house lays together. */
        FULL,
        /** One of its orders has waited as long as the house, or its promised day, lets it. */
        WAITED
    }

    /** @param works ids, two to five, the one that must end first before the others */
    public record Lay(List<String> works, Why why) {
        public Lay {
            works = List.copyOf(works);
        }
    }

    public LayChoice {
        lays = List.copyOf(lays);
        alone = List.copyOf(alone);
        waiting = List.copyOf(waiting);
    }

    /**
     * Chooses by cloth: as many full lays as there are, those that must end first together. Of the rest a lay begins
     * once one of them has waited long enough; what is express, or too late for a lay, goes alone.
     *
     * @param ready each work once
     */
    public static LayChoice of(Collection<ReadyWork> ready, Instant now, LayWindow window) {
        Map<String, List<ReadyWork>> cloths = new TreeMap<>();
        ready.forEach(work ->
                cloths.computeIfAbsent(work.cloth(), any -> new ArrayList<>()).add(work));
        Look look = new Look(now, window, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        cloths.values().forEach(look::cloth);
        return new LayChoice(look.lays, look.alone, look.waiting);
    }

    private record Look(Instant now, LayWindow window, List<Lay> lays, List<String> alone, List<String> waiting) {

        private static final Comparator<ReadyWork> FIRST_TO_END = Comparator.comparing(ReadyWork::latest)
                .thenComparing(ReadyWork::since)
                .thenComparing(ReadyWork::id);

        void cloth(List<ReadyWork> works) {
            List<ReadyWork> left = new ArrayList<>();
            for (ReadyWork work : works.stream().sorted(FIRST_TO_END).toList()) {
                if (keepsItsDay(work)) {
                    left.add(work);
                } else {
                    alone.add(work.id());
                }
            }
            while (left.size() >= window.most()) {
                begin(left.subList(0, window.most()), Why.FULL);
            }
            left.stream().filter(ReadyWork::express).map(ReadyWork::id).forEach(alone::add);
            left.removeIf(ReadyWork::express);
            if (left.stream().noneMatch(this::hasWaited)) {
                left.forEach(work -> waiting.add(work.id()));
            } else if (left.size() >= LayWindow.FEWEST) {
                begin(left, Why.WAITED);
            } else {
                left.forEach(work -> alone.add(work.id()));
            }
        }

        private void begin(List<ReadyWork> works, Why why) {
            lays.add(new Lay(works.stream().map(ReadyWork::id).toList(), why));
            works.clear();
        }

        /** In a full lay that begins now. */
        private boolean keepsItsDay(ReadyWork work) {
            return !now.plus(window.of(window.most())).isAfter(work.latest());
        }

        /** As long as the house wants, or until the last instant at which a full lay keeps its day. */
        private boolean hasWaited(ReadyWork work) {
            Instant ends = work.since().plus(window.longest());
            Instant last = work.latest().minus(window.of(window.most()));
            return !now.isBefore(ends) || !now.isBefore(last);
        }
    }
}
