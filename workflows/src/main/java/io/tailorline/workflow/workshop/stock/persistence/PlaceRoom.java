package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What places take, and how much of it. */
final class PlaceRoom {

    private final StoredRolls rolls;

    PlaceRoom(StoredRolls rolls) {
        this.rolls = rolls;
    }

    /** Why one more roll has no room there. */
    Optional<StockRefusal> full(Place place) {
        return place.slots() > 0 && rolls.countAt(place.id()) >= place.slots()
                ? Optional.of(StockRefusal.of(Code.PLACE_FULL, "place", place.id(), String.valueOf(place.slots())))
                : Optional.empty();
    }

    /** Why cloth that came, or that a cut has left, is not put away there. */
    Optional<StockRefusal> refusal(Place place) {
        return place.kind().keepsCloth() ? full(place) : Optional.of(takesNone(place));
    }

    private static StockRefusal takesNone(Place place) {
        String kinds = Arrays.stream(Place.Kind.values())
                .filter(Place.Kind::keepsCloth)
                .map(Place.Kind::code)
                .collect(Collectors.joining(", "));
        return StockRefusal.of(
                Code.PLACE_TAKES_NONE, "place", place.id(), kinds, place.kind().code());
    }
}
