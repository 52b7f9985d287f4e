package io.tailorline.portal.workshop.lays;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.production.Lays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lays as a planner sees them.
 *
 * @param lays on their way or cut, the latest first
 * @param waiting who waits for others, who waits longest first
 * @param saved by those that were cut
 */
record LayList(List<LayView> lays, List<WaitView> waiting, SavedView saved) {

    static LayList of(
            List<Lays.Lay> lays, List<Lays.WaitingOrder> waiting, Duration window, Lays.Saved saved, double endMm) {
        return new LayList(
                lays.stream().map(LayView::of).toList(),
                waiting.stream()
                        .map(each -> new WaitView(
                                each.order(), each.since(), each.since().plus(window)))
                        .toList(),
                new SavedView(saved.lays(), saved.orders(), saved.starts(), saved.endsMm(endMm)));
    }

    /**
     * @param lengthMm of its marker; absent before there is one
     * @param tableSeconds of its program; absent before there is one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LayView(
            String id,
            Instant begun,
            String state,
            List<String> orders,
            Optional<String> table,
            Optional<Double> lengthMm,
            Optional<Double> tableSeconds) {

        static LayView of(Lays.Lay lay) {
            return new LayView(
                    lay.id(),
                    lay.begun(),
                    lay.state().word(),
                    lay.orders(),
                    lay.table(),
                    lay.lengthMm(),
                    lay.tableSeconds());
        }
    }

    /** @param until it waits no longer; its day may end it before */
    record WaitView(String order, Instant since, Instant until) {}

    /**
     * @param lays that were cut, of all whose orders are kept
     * @param orders that they were of
     * @param starts markers that were not laid, scanned and started for it
     * @param endsMm cloth at the ends of those, mm
     */
    record SavedView(int lays, int orders, int starts, double endsMm) {}
}
