package io.tailorline.workflow.workshop.stock;

import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A length of one roll that an order may use. It lies within one usable length of the roll; where is decided when the
 * cloth is laid.
 *
 * @param part which cut of that material: empty for the order's marker, or a name such as {@code recut-1}
 * @param lengthMm ends included, mm
 * @param expires when a soft one ends by itself
 * @param due the day the order is due
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
        Instant madeAt) {

    /** How far a reservation has come. */
    public enum State {
        /** With an offer; ends by itself. */
        SOFT,
        /** With an order. */
        FIRM,
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
        return new Reservation(id, order, material, part, article, lot, roll, lengthMm, other, until, due, madeAt);
    }

    public Reservation withLength(double mm) {
        return new Reservation(id, order, material, part, article, lot, roll, mm, state, expires, due, madeAt);
    }

    /** On another roll. */
    public Reservation on(String otherLot, String otherRoll) {
        return new Reservation(
                id, order, material, part, article, otherLot, otherRoll, lengthMm, state, expires, due, madeAt);
    }

    /** Of an order that is due on another day. */
    public Reservation dueOn(LocalDate day) {
        return new Reservation(id, order, material, part, article, lot, roll, lengthMm, state, expires, day, madeAt);
    }

    public Reservation released() {
        return in(State.RELEASED, Optional.empty());
    }
}
