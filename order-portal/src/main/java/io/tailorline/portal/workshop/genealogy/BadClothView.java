package io.tailorline.portal.workshop.genealogy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bad cloth with its suits, for the page and the API.
 *
 * @param kind {@code lot} or {@code roll}
 * @param open suits about which nothing is done yet
 */
record BadClothView(
        long number,
        String kind,
        String subject,
        String reason,
        String by,
        Instant at,
        long open,
        List<SuitView> suits) {

    /**
     * A suit of it, or one that was to be.
     *
     * @param state where it is now; {@code deleted} where its data are
     * @param advice what to do about it, by how far it has come: {@code lay-again}, {@code stop-table},
     *     {@code stop-sewing}, {@code call-customer} or {@code nothing}
     * @param wantedBy the day on which its customer needs it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SuitView(
            String order,
            String material,
            boolean cut,
            String state,
            String advice,
            Optional<String> outcome,
            Optional<String> remark,
            Optional<String> doneBy,
            Optional<Instant> doneAt,
            Optional<LocalDate> wantedBy) {}

    /** How many suits have it, whichever of their materials. */
    public long orders() {
        return suits.stream().map(SuitView::order).distinct().count();
    }

    /**
     * @param standings of its orders; one whose data are deleted is not among them
     * @param wanted by when customers need their suits, by order
     */
    static BadClothView of(
            BadCloth cloth, Map<String, OrderStanding> standings, Map<String, LocalDate> wanted, Instant now) {
        return new BadClothView(
                cloth.number(),
                cloth.kind().code(),
                cloth.subject(),
                cloth.reason(),
                cloth.by(),
                cloth.at(),
                cloth.open(),
                cloth.suits().stream()
                        .map(suit -> suit(
                                suit,
                                Optional.ofNullable(standings.get(suit.order())),
                                Optional.ofNullable(wanted.get(suit.order())),
                                now))
                        .toList());
    }

    private static SuitView suit(
            BadCloth.Suit suit, Optional<OrderStanding> order, Optional<LocalDate> wantedBy, Instant now) {
        return new SuitView(
                suit.order(),
                suit.material().word(),
                suit.isCut(),
                order.map(known -> SuitAdvice.state(known, suit.material()).word())
                        .orElse("deleted"),
                SuitAdvice.of(suit, order, now).code(),
                suit.done().map(done -> done.outcome().code()),
                suit.done().map(BadCloth.Done::remark).filter(remark -> !remark.isEmpty()),
                suit.done().map(BadCloth.Done::by),
                suit.done().map(BadCloth.Done::at),
                wantedBy);
    }
}
