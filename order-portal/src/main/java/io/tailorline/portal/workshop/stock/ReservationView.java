package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A reservation in the API.
 *
 * @param wantedBy the day on which the customer of its order needs it
 * @param fromMm where it lies on the roll now, in the roll's own frame, mm; absent in lists of reservations
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReservationView(
        String order,
        String material,
        String part,
        String article,
        String lot,
        String roll,
        double lengthMm,
        String state,
        Optional<Instant> expires,
        LocalDate due,
        Optional<LocalDate> wantedBy,
        Optional<Double> fromMm) {

    /** @param wanted by when customers need their suits, by order */
    static ReservationView of(Reservation one, Map<String, LocalDate> wanted) {
        return of(one, wanted, Optional.empty());
    }

    static ReservationView of(RollPlacement.Placed placed, Map<String, LocalDate> wanted) {
        return of(placed.reservation(), wanted, Optional.of(placed.fromMm()));
    }

    private static ReservationView of(Reservation one, Map<String, LocalDate> wanted, Optional<Double> from) {
        return new ReservationView(
                one.order(),
                one.material().word(),
                one.part(),
                one.article(),
                one.lot(),
                one.roll(),
                one.lengthMm(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.expires(),
                one.due(),
                Optional.ofNullable(wanted.get(one.order())),
                from);
    }
}
