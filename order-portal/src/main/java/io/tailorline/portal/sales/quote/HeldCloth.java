package io.tailorline.portal.sales.quote;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cloth of the house's stock for offers; nothing of it while the house does not count its cloth. */
public final class HeldCloth {

    /** So much longer than the offer, so that what is ordered in its last second is still there. */
    private static final Duration LONGER = Duration.ofMinutes(1);

    private final OrderCloth cloth;

    public HeldCloth(OrderCloth cloth) {
        this.cloth = cloth;
    }

    boolean isCounted() {
        return cloth.isCounted();
    }

    /**
     * Holds it for an offer.
     *
     * @param offer its id
     * @param due the day that would be promised if it lay in the house
     * @param until the offer's end
     * @param today where the house is
     * @return as of {@link #day}
     */
    Optional<LocalDate> hold(
            String offer,
            OrderSpecification suit,
            LocalDate due,
            Optional<String> asOrder,
            Instant until,
            LocalDate today) {
        return day(cloth.offer(offer, suit, due, asOrder, until.plus(LONGER)), today);
    }

    /**
     * The day on which all of it is there, with nothing held.
     *
     * @param owner whose own cloth may be used
     */
    Optional<LocalDate> expected(String owner, OrderSpecification suit, Optional<String> asOrder) {
        return cloth.expected(owner, suit, asOrder);
    }

    /** Another offer takes the place of this one, or nothing comes of it. */
    void giveBack(String offer) {
        if (cloth.isCounted()) {
            cloth.release(offer);
        }
    }

    /**
     * The day on which all is there.
     *
     * @param today what is reserved is there
     * @return empty where nothing is asked for, or nobody knows when it comes
     */
    public static Optional<LocalDate> day(List<ClothAnswer> answers, LocalDate today) {
        List<Optional<LocalDate>> days = answers.stream()
                .map(answer -> answer.map(reserved -> Optional.of(today), ClothAnswer.NoCloth::expected))
                .toList();
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
