package io.tailorline.workflow.workshop.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A roll of cloth, or a remnant of one, which is a roll too.
 *
 * @param id on its label: {@code R-2291}, a remnant {@code X-417}
 * @param parent the roll that a remnant comes from
 * @param place id of a place; empty while it is expected or lost
 * @param ticket number on the supplier's ticket: an article has one roll of it
 * @param before the state that a roll aside left, to which it may come back
 * @param relaxedAt when it has rested enough
 * @param expectedOn the day for which its supplier has confirmed it
 * @param onlyFor the one order that may use it: a customer's own cloth
 * @param points of its inspection, per 100 m2
 * @param version counts changes of the cloth itself (length, width, flaws): a marker is made on one version, and a roll
 *     that is only moved keeps it
 */
public record Roll(
        String id,
        String lot,
        String article,
        Kind kind,
        Optional<String> parent,
        String place,
        String ticket,
        RollLength length,
        RollWidth width,
        RollState state,
        Optional<RollState> before,
        Optional<Instant> relaxedAt,
        Optional<LocalDate> expectedOn,
        Optional<String> onlyFor,
        Optional<Double> points,
        long version) {

    /** A roll as it came, or what was left of one. */
    public enum Kind {
        ROLL,
        REMNANT
    }

    public double currentMm() {
        return length.currentMm();
    }

    /** Whether somebody has looked it over from end to end, or the roll that it is a remnant of. */
    public boolean isLookedOver() {
        return points.isPresent();
    }

    /** Whether this order may use it. */
    public boolean isFor(String order) {
        return onlyFor.map(order::equals).orElse(true);
    }

    /** Whether it lies on the table or may be brought there now. */
    public boolean mayBeCut(Instant now) {
        return state.mayBeCut()
                || state == RollState.RELAXING
                        && relaxedAt.map(at -> !at.isAfter(now)).orElse(false);
    }

    /** As the ticket says that came with it: of this lot, and for this order alone. */
    public Roll ofTicket(String otherLot, Optional<String> order) {
        return new Roll(
                id,
                otherLot,
                article,
                kind,
                parent,
                place,
                ticket,
                length,
                width,
                state,
                before,
                relaxedAt,
                expectedOn,
                order,
                points,
                version);
    }

    public Roll withLength(RollLength other) {
        return copy(place, other, width, state, before, relaxedAt, points, version);
    }

    public Roll withWidth(RollWidth other) {
        return copy(place, length, other, state, before, relaxedAt, points, version);
    }

    public Roll withPlace(String other) {
        return copy(other, length, width, state, before, relaxedAt, points, version);
    }

    public Roll withState(RollState other) {
        return copy(place, length, width, other, before, relaxedAt, points, version);
    }

    public Roll withPoints(double per100) {
        return copy(place, length, width, state, before, relaxedAt, Optional.of(per100), version);
    }

    /** Put aside in this state; it remembers the one of now. */
    public Roll aside(RollState other) {
        return copy(place, length, width, other, Optional.of(state), relaxedAt, points, version);
    }

    /** In this state, no longer aside. */
    public Roll back(RollState other) {
        return copy(place, length, width, other, Optional.empty(), relaxedAt, points, version);
    }

    /** It rests until then. */
    public Roll resting(Instant until) {
        return copy(place, length, width, RollState.RELAXING, before, Optional.of(until), points, version);
    }

    /** Its cloth is another one now. */
    public Roll changed() {
        return copy(place, length, width, state, before, relaxedAt, points, version + 1);
    }

    private Roll copy(
            String where,
            RollLength lengths,
            RollWidth widths,
            RollState now,
            Optional<RollState> left,
            Optional<Instant> rested,
            Optional<Double> found,
            long number) {
        return new Roll(
                id,
                lot,
                article,
                kind,
                parent,
                where,
                ticket,
                lengths,
                widths,
                now,
                left,
                rested,
                expectedOn,
                onlyFor,
                found,
                number);
    }
}
