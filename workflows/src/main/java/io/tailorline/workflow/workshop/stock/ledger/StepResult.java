package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.List;
import java.util.function.Function;

/** What a step comes to. */
public sealed interface StepResult {

    <T> T map(Function<Booked, T> booked, Function<StockRefusal, T> refused);

    /**
     * The roll afterwards.
     *
     * @param entries new lines of its ledger; empty where nothing changed
     */
    record Booked(RollAccount account, List<StockEntry> entries) implements StepResult {

        public Booked {
            entries = List.copyOf(entries);
        }

        @Override
        public <T> T map(Function<Booked, T> booked, Function<StockRefusal, T> refused) {
            return booked.apply(this);
        }
    }

    /** Nothing happens. */
    record Refused(StockRefusal why) implements StepResult {

        @Override
        public <T> T map(Function<Booked, T> booked, Function<StockRefusal, T> refused) {
            return refused.apply(why);
        }
    }
}
