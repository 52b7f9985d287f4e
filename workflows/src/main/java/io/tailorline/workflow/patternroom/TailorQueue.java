package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits for the tailor: a read model, told in the transaction in which an order begins and ends to wait, which can
 * be made anew from what the process knows.
 */
public interface TailorQueue {

    /** Names the wait of an order whose process has ended, and begins again when the customer measures again. */
    String SENT_BACK = "sent-back";

    /**
     * Something of an order that waits.
     *
     * @param orderId the order's number for its shell, or the id of one of its materials ({@link MaterialWork#id()})
     * @param waitId names it among all that waits of the order
     */
    record Waiting(String orderId, String waitId, Kind kind, Instant since, List<Notice> reasons) {
        public Waiting {
            reasons = List.copyOf(reasons);
        }
    }

    void add(Waiting waiting);

    void remove(String orderId, String waitId);

    /** Nothing of this material of the order waits any more. */
    void removeAll(String orderId);

    /** What all that waits of this material of the order says now. */
    void reasons(String orderId, List<Notice> reasons);

    /**
     * Nobody adds or removes anything until the transaction ends. What others have begun to add or remove is committed
     * then.
     */
    void lock();

    /** Puts this in the place of all that was there. */
    void replaceAll(List<Waiting> all);

    /**
     * By the day on which they are due, then by number: each material and kind of an order once, so that a page begins
     * where the one before it ended.
     */
    Page<QueueEntry> page(QueueFilter filter, PageRequest request);

    /** Also of what was sent back. */
    Optional<QueueEntry> entry(String orderId);

    List<String> cloths();

    int count();

    /** All that this order waits for, the longest first; nothing of one that was sent back. */
    List<Task> of(String orderId);
}
