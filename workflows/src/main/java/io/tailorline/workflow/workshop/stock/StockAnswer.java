package io.tailorline.workflow.workshop.stock;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of something done to the stock. */
public sealed interface StockAnswer {

    /** By either case. */
    <T> T map(Function<Done, T> done, Function<StockRefusal, T> refused);

    default Optional<StockRefusal> refusal() {
        return map(done -> Optional.empty(), Optional::of);
    }

    /**
     * It is done and in the ledger.
     *
     * @param roll as it is now
     * @param entries what was added to its ledger; empty when the same was said before
     * @param displaced reservations that do not fit on it any more; they were released, and firm ones wait for cloth
     */
    record Done(Roll roll, List<StockEntry> entries, List<Reservation> displaced) implements StockAnswer {

        public Done {
            entries = List.copyOf(entries);
            displaced = List.copyOf(displaced);
        }

        @Override
        public <T> T map(Function<Done, T> done, Function<StockRefusal, T> refused) {
            return done.apply(this);
        }
    }

    /** Nothing was changed. */
    record Refused(StockRefusal why) implements StockAnswer {

        @Override
        public <T> T map(Function<Done, T> done, Function<StockRefusal, T> refused) {
            return refused.apply(why);
        }
    }
}
