package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.platform.paging.PagePosition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something of an order in the tailor's queue, as a list shows it.
 *
 * @param due the day the suit is needed, or the day after the usual lead time
 * @param customer number of the customer
 * @param cloth its id in the catalogue
 * @param asked alterations that are on the order, and which measurements a tailor has corrected
 * @param sex of the body: words differ
 * @param proposals how many alterations the measurements suggest
 */
public record QueueEntry(
        TailorDesk.Task task,
        LocalDate due,
        Optional<String> customer,
        Set<Garment> garments,
        String cloth,
        List<Notice> asked,
        Sex sex,
        int proposals) {

    public QueueEntry {
        garments = Set.copyOf(garments);
        asked = List.copyOf(asked);
    }

    /** In the queue, which is in the order of {@link #due}. */
    public PagePosition place() {
        return new PagePosition(
                due.atStartOfDay(ZoneOffset.UTC).toInstant(),
                task.orderId() + "." + task.question().word());
    }
}
