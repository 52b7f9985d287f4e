package io.tailorline.portal.workshop.stock;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rolls of the next hours: each once, with all that is to be cut from it, by place, so that they are fetched on one
 * way through the stock.
 *
 * @param picks to fetch by place, then those at a table, then those that nobody knows the place of
 */
public record PickList(List<Pick> picks) {

    private static final Comparator<Need> BY_TURN = Comparator.comparingInt(Need::turn)
            .thenComparing(Need::due, Comparator.comparing(day -> day.orElse(LocalDate.MAX)))
            .thenComparing(need -> need.work().id());

    private static final Comparator<Pick> BY_PLACE = Comparator.comparing(Pick::where)
            .thenComparing(pick -> pick.roll().roll().place())
            .thenComparing(pick -> pick.needs().get(0), BY_TURN)
            .thenComparing(pick -> pick.roll().roll().id());

    public PickList {
        picks = List.copyOf(picks);
    }

    /** Of which something is to be cut. */
    public Set<String> orders() {
        return picks.stream()
                .flatMap(pick -> pick.needs().stream())
                .map(need -> need.work().orderId())
                .collect(Collectors.toSet());
    }

    /** Where to look for a roll. */
    public enum Where {
        /** In its place: fetch it. */
        FETCH,
        AT_TABLE,
        /** It is not in its place, and nobody knows where it is. */
        LOST
    }

    /**
     * What is to be cut from a roll.
     *
     * @param lengthMm ends included, mm; empty of a job that has no cloth reserved
     * @param job its job, once it is at a table
     * @param table where it is cut, once it is planned
     * @param turn its turn at the tables, from 0; {@link #LATER} without a job
     * @param due the day its order is due
     */
    public record Need(
            MaterialWork work,
            String roll,
            Optional<Double> lengthMm,
            Optional<String> job,
            Optional<String> table,
            int turn,
            Optional<LocalDate> due) {

        /** After all that are in the queue of a table. */
        public static final int LATER = Integer.MAX_VALUE;
    }

    /**
     * One roll.
     *
     * @param needs what is cut from it, the next first; at least one
     * @param since when a lost one was missed
     */
    public record Pick(StockedRoll roll, List<Need> needs, Optional<Instant> since) {

        public Pick {
            needs = List.copyOf(needs);
        }

        public Where where() {
            RollState state = roll.roll().state();
            return state == RollState.LOST ? Where.LOST : state == RollState.AT_TABLE ? Where.AT_TABLE : Where.FETCH;
        }

        /** When it has rested enough, if that is still to come. */
        public Optional<Instant> restsUntil(Instant now) {
            return roll.roll().state() == RollState.RELAXING
                    ? roll.roll().relaxedAt().filter(at -> at.isAfter(now))
                    : Optional.empty();
        }
    }

    /**
     * @param rolls by number; what is needed of a roll that is not among them is left out, as the stock does not know
     *     it
     * @param lostSince when a lost roll was missed, by number
     */
    public static PickList of(
            List<Need> needs, Map<String, StockedRoll> rolls, Function<String, Optional<Instant>> lostSince) {
        Map<String, List<Need>> byRoll = needs.stream().sorted(BY_TURN).collect(Collectors.groupingBy(Need::roll));
        return new PickList(byRoll.entrySet().stream()
                .flatMap(each -> Optional.ofNullable(rolls.get(each.getKey())).stream()
                        .map(roll -> pick(roll, each.getValue(), lostSince)))
                .sorted(BY_PLACE)
                .toList());
    }

    private static Pick pick(StockedRoll roll, List<Need> needs, Function<String, Optional<Instant>> lostSince) {
        boolean isLost = roll.roll().state() == RollState.LOST;
        return new Pick(roll, needs, isLost ? lostSince.apply(roll.roll().id()) : Optional.empty());
    }

    /** Those that are to be looked for there, in the order of their places. */
    public List<Pick> at(Where where) {
        return picks.stream().filter(pick -> pick.where() == where).toList();
    }
}
