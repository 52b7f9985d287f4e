package io.tailorline.workflow.production;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The markers that several orders share, and who waits for one. */
public interface Lays {

    /** Those that are on their way or were cut, the latest first; none that came to nothing. */
    List<Lay> latest(int most);

    /** Orders that wait for others of their cloth, the first to have been ready first. */
    List<WaitingOrder> waiting();

    /** What those that were cut have saved, of all whose orders are kept still. */
    Saved saved();

    /**
     * @param id its number
     * @param begun when its orders came together
     * @param state of the lay: {@link OrderState#INCIDENT} from the failure of a step until it is ended
     * @param orders by number, the first to have been ready first
     * @param table that it was sent to; empty before
     * @param lengthMm of its marker; empty before there is one, mm
     * @param tableSeconds that its program takes; empty before there is one, s
     */
    record Lay(
            String id,
            Instant begun,
            OrderState state,
            List<String> orders,
            Optional<String> table,
            Optional<Double> lengthMm,
            Optional<Double> tableSeconds) {
        public Lay {
            orders = List.copyOf(orders);
        }

        /** The same, of these orders. */
        public Lay with(List<String> shared) {
            return new Lay(id, begun, state, shared, table, lengthMm, tableSeconds);
        }
    }

    /** @param since when its pieces were ready */
    record WaitingOrder(String order, Instant since) {}

    /**
     * What sharing spares for sure. What the search saves besides is not known without laying each order alone, and is
     * little.
     *
     * @param lays that were cut
     * @param orders that they were of
     */
    record Saved(int lays, int orders) {

        /** Markers that were not laid, scanned and started. */
        public int starts() {
            return orders - lays;
        }

        /**
         * Cloth at the two ends of each of those markers.
         *
         * @param endMm cloth that each end of a marker costs, mm
         * @return mm
         */
        public double endsMm(double endMm) {
            return 2 * endMm * starts();
        }
    }
}
