package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.notice.Notice;
import java.util.List;

/** A tailor takes an order back that is on its way to the knife, and decides about its pattern once more. */
public interface OrderRecall {

    /**
     * It waits for a tailor's review: with its pattern as it is, its jobs off their tables, the processes of its other
     * materials ended, all in one transaction. The cloth that it has reserved stays reserved until the tailor decides.
     * Whoever presses START at the same instant wins or is refused, never both.
     *
     * @param reasons for who decides
     * @throws TailorDesk.NotRecallable with why; then nothing is done
     */
    void recall(String orderId, List<Notice> reasons, String by) throws TailorDesk.NotRecallable;
}
