package io.tailorline.workflow.production;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is still to be cut. */
public interface OrderBacklog {

    /**
     * The orders of which a knife has still to start in a material, those too that wait for a person; none that was
     * cancelled.
     */
    List<Uncut> uncut();

    /** In how many jobs an order is cut that begins now, one for each material that the house cuts by machine. */
    int jobsOfAnOrder();

    /**
     * @param due the day on which it is due
     * @param jobs of each material still to be cut, what its program takes on a table, s; empty before there is one
     */
    record Uncut(String orderId, OrderState state, LocalDate due, List<Optional<Double>> jobs) {

        public Uncut {
            jobs = List.copyOf(jobs);
        }
    }
}
