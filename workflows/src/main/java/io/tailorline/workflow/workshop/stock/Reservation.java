package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A length of one roll that an order may use. It lies within one usable length of the roll; where is decided when its
 * marker is laid.
 *
 * @param part which cut of that material: empty for the order's marker, or a name such as {@code recut-1}
 * @param lengthMm ends included, mm
 * @param expires when a soft one ends by itself
 * @param due the day the order is due
 * @param widthMm least usable width of its roll, mm; 0 for any
 * @param asOrder an earlier order whose lot it must be
 * @param laidFromMm where its cloth begins, in the roll's own frame, since its marker was laid there; its marker begins
 *     one end further in. Empty before.
 */
public record Reservation(
        String id,
        String order,
        Material material,
        String part,
        String article,
        String lot,
        String roll,
        double lengthMm,
        State state,
        Optional<Instant> expires,
        LocalDate due,
        Instant madeAt,
        double widthMm,
        Optional<String> asOrder,
        Optional<Double> laidFromMm) {

    /** How far a reservation has come. */
    public enum State {
        /** With an offer; ends by itself. */
        SOFT,
        /** With an order. */
        FIRM,
        /** Of an order that is in a lay: holds nothing itself, the lay holds it with that of the others. */
        SHARED,
        /** Cut. */
        CONSUMED,
        /** Given back. */
        RELEASED
    }

    /** Whether it holds cloth. */
    public boolean isActive() {
        return state == State.SOFT || state == State.FIRM;
    }

    /** The same one in this state; only a soft one ends by itself. */
    public Reservation in(State other, Optional<Instant> until) {
        return copy(lot, roll, lengthMm, other, until, due, widthMm, asOrder, laidFromMm);
    }

    public Reservation withLength(double mm) {
        return copy(lot, roll, mm, state, expires, due, widthMm, asOrder, laidFromMm);
    }

    /** Its marker is laid, and begins there. */
    public Reservation laidFrom(double mm) {
        return copy(lot, roll, lengthMm, state, expires, due, widthMm, asOrder, Optional.of(mm));
    }

    /** On that roll; where that is another one it is not laid yet. */
    public Reservation on(String otherLot, String otherRoll) {
        return copy(
                otherLot,
                otherRoll,
                lengthMm,
                state,
                expires,
                due,
                widthMm,
                asOrder,
                laidFromMm.filter(from -> otherRoll.equals(roll)));
    }

    /** As the order asks for it now, in length, width, lot and day. */
    public Reservation asked(ClothRequest request) {
        return copy(
                lot,
                roll,
                Mm.onGrid(request.lengthMm()),
                state,
                expires,
                request.due(),
                request.widthMm(),
                request.asOrder(),
                Optional.empty());
    }

    public Reservation released() {
        return in(State.RELEASED, Optional.empty());
    }

    /** What the order asks for again when it has lost this one. */
    public ClothRequest request() {
        return new ClothRequest(order, material, part, article, lengthMm, widthMm, due, asOrder);
    }

    private Reservation copy(
            String ofLot,
            String onRoll,
            double mm,
            State now,
            Optional<Instant> until,
            LocalDate day,
            double width,
            Optional<String> earlier,
            Optional<Double> from) {
        return new Reservation(
                id, order, material, part, article, ofLot, onRoll, mm, now, until, day, madeAt, width, earlier, from);
    }
}
