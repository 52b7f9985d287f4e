package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.workshop.stock.ClothLost;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.ledger.Reserved;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Gives back what a roll cannot hold any more, in the transaction that changed it; firm ones wait for other cloth. */
final class Displacement {

    private final ClothPlacing placing;
    private final WaitRows waits;
    private final StockRules rules;
    private final Consumer<Object> events;

    Displacement(ClothPlacing placing, WaitRows waits, StockRules rules, Consumer<Object> events) {
        this.placing = placing;
        this.waits = waits;
        this.rules = rules;
        this.events = events;
    }

    /**
     * @param reserved of the roll, which is locked
     * @return what was given back
     */
    List<Reservation> of(RollAccount after, List<Reservation> reserved, Instant now) {
        List<Reservation> displaced = Reserved.displaced(after, reserved, rules);
        for (Reservation one : displaced) {
            placing.end(one);
            if (one.state() == State.FIRM) {
                waits.put(placing.asked(one), now);
                AfterCommit.run(() -> events.accept(new ClothLost(one)));
            }
        }
        return displaced;
    }
}
