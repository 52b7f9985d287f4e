package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.ledger.Booking;
import io.tailorline.workflow.workshop.stock.ledger.Cut;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import io.tailorline.workflow.workshop.stock.ledger.StepResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes down what was cut, once for each order, material and part: told again it changes nothing. A cut cannot be
 * refused; reservations that do not fit on what is left of the roll are displaced.
 */
final class CutBooking {

    private final StoredRolls rolls;
    private final ReservationRows rows;
    private final StockRules rules;
    private final Displacement displacement;
    private final ClothArrivals arrivals;
    private final Consumer<Object> events;

    CutBooking(
            StoredRolls rolls,
            ReservationRows rows,
            StockRules rules,
            Displacement displacement,
            ClothArrivals arrivals,
            Consumer<Object> events) {
        this.events = events;
        this.arrivals = arrivals;
        this.rolls = rolls;
        this.rows = rows;
        this.rules = rules;
        this.displacement = displacement;
    }

    record Booked(String article, Reservation reservation) {}

    /** Empty when no roll is known from which it was cut. */
    Optional<Booked> book(CutFromRoll cut, Instant now) {
        Optional<Reservation> held = rows.active(cut.order(), cut.material(), cut.part());
        Optional<RollAccount> locked =
                cut.roll().or(() -> held.map(Reservation::roll)).flatMap(rolls::lock);
        String job = ReservationRows.key(cut.order(), cut.material(), cut.part());
        if (locked.isEmpty() || rolls.isCut(job)) {
            return rows.consumed(cut.order(), cut.material(), cut.part()).map(one -> new Booked(one.article(), one));
        }
        RollAccount before = locked.get();
        Reservation consumed = consumed(cut, held, before.roll(), now);
        List<Reservation> others = rows.activeOn(before.roll().id());
        StepResult result = new Cut(cut.markerMm(), cut.endsMm(), skippedMm(cut, before.roll()), job)
                .on(before, new Booking(cut.by(), now, rules, others));
        RollAccount after = result.map(
                booked -> {
                    rolls.save(before, booked.account(), booked.entries());
                    return booked.account();
                },
                why -> {
                    throw new IllegalStateException("Roll %s is %s: nothing can be cut from it."
                            .formatted(before.roll().id(), before.roll().state().code()));
                });
        displacement.of(after, others, now);
        events.accept(cutFrom(after.roll(), cut));
        return Optional.of(new Booked(before.roll().article(), consumed));
    }

    /** What lay before the marker where it was laid, whatever was found out about the roll since. */
    private double skippedMm(CutFromRoll cut, Roll roll) {
        double consumed = roll.length().consumedMm();
        return Math.max(
                0,
                rows.laidFromMm(cut.order(), cut.material(), cut.part(), roll.id())
                                .orElse(consumed)
                        - consumed);
    }

    private static ClothCut cutFrom(Roll after, CutFromRoll cut) {
        double taken = Mm.onGrid(cut.markerMm() + cut.endsMm());
        return new ClothCut(
                cut.order(),
                cut.material(),
                cut.part(),
                after.article(),
                after.lot(),
                after.id(),
                Mm.onGrid(after.length().consumedMm() - taken),
                Mm.onGrid(cut.markerMm()),
                Mm.onGrid(cut.endsMm()),
                after.currentMm(),
                cut.by());
    }

    /** One that was given back in the last moment, or never was, is written down as cut all the same. */
    private Reservation consumed(CutFromRoll cut, Optional<Reservation> held, Roll roll, Instant now) {
        Optional<Reservation> kept = held.map(
                        one -> one.on(roll.lot(), roll.id()).in(State.CONSUMED, Optional.empty()))
                .filter(rows::changes);
        if (kept.isPresent()) {
            return kept.get();
        }
        Reservation unreserved = new Reservation(
                UUID.randomUUID().toString(),
                cut.order(),
                cut.material(),
                cut.part(),
                roll.article(),
                roll.lot(),
                roll.id(),
                Mm.onGrid(cut.markerMm() + cut.endsMm()),
                State.CONSUMED,
                Optional.empty(),
                held.map(Reservation::due).orElseGet(() -> arrivals.today(now)),
                now,
                0,
                Optional.empty(),
                Optional.empty());
        rows.insert(unreserved);
        return unreserved;
    }
}
