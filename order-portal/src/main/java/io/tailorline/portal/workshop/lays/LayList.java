package io.tailorline.portal.workshop.lays;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.production.Lays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lays as a planner sees them.
 *
 * @param lays on their way or cut, the latest first
 * @param waiting who waits for others, who waits longest first
 * @param saved by those that were cut
 */
record LayList(List<LayView> lays, List<WaitView> waiting, SavedView saved) {

    /** @param wanted by when customers need their suits, by order */
    static LayList of(
            List<Lays.Lay> lays,
            List<Lays.WaitingOrder> waiting,
            Map<String, LocalDate> wanted,
            Duration window,
            Lays.Saved saved,
            double endMm) {
        return new LayList(
                lays.stream().map(lay -> LayView.of(lay, wanted)).toList(),
                waiting.stream()
                        .map(each -> new WaitView(
                                each.order(),
                                Optional.ofNullable(wanted.get(each.order())),
                                each.since(),
                                each.since().plus(window)))
                        .toList(),
                new SavedView(saved.lays(), saved.orders(), saved.starts(), saved.endsMm(endMm)));
    }

    /**
     * @param wantedBy by order, the day on which its customer needs it; of those who named one
     * @param lengthMm of its marker; absent before there is one
     * @param tableSeconds of its program; absent before there is one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LayView(
            String id,
            Instant begun,
            String state,
            List<String> orders,
            Map<String, LocalDate> wantedBy,
            Optional<String> table,
            Optional<Double> lengthMm,
            Optional<Double> tableSeconds) {

        static LayView of(Lays.Lay lay, Map<String, LocalDate> wanted) {
            Map<String, LocalDate> days = new TreeMap<>(wanted);
            days.keySet().retainAll(lay.orders());
            return new LayView(
                    lay.id(),
                    lay.begun(),
                    lay.state().word(),
                    lay.orders(),
                    days,
                    lay.table(),
                    lay.lengthMm(),
                    lay.tableSeconds());
        }
    }

    /**
     * @param wantedBy the day on which its customer needs it
     * @param until it waits no longer; its day may end it before
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WaitView(String order, Optional<LocalDate> wantedBy, Instant since, Instant until) {}

    /**
     * @param lays that were cut, of all whose orders are kept
     * @param orders that they were of
     * @param starts markers that were not laid, scanned and started for it
     * @param endsMm cloth at the ends of those, mm
     */
    record SavedView(int lays, int orders, int starts, double endsMm) {}
}
