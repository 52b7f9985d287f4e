package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.Page;
import io.tailorline.workflow.PagePosition;
import io.tailorline.workflow.PageRequest;
import io.tailorline.workflow.TailorDesk.Task;
import io.tailorline.workflow.store.CutOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The queue of the pattern room, page by page. */
class TailorQueueTest extends OrdersOnOneEngine {

    private static final int LIMIT = 4;

    private static List<String> orders(Page<Task> page) {
        return page.items().stream().map(Task::orderId).toList();
    }

    private List<String> waiting(int count) {
        process.steps.flagged = true;
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            take();
            waiting.add(order);
            nextOrder();
            process.steps.flagged = true;
        }
        return waiting;
    }

    @Test
    void pages_follow_one_another_without_a_gap_forwards_and_backwards() {
        waiting(10);
        List<String> all = process.queue().stream().map(Task::orderId).toList();
        assertThat(all).hasSize(10);
        assertThat(process.desk.waiting()).isEqualTo(10);

        List<Page<Task>> forwards = new ArrayList<>();
        Optional<PagePosition> next = Optional.empty();
        do {
            Page<Task> page = process.desk.queue(new PageRequest(LIMIT, next, false));
            forwards.add(page);
            next = page.next();
        } while (next.isPresent());
        assertThat(forwards).hasSize(3);
        assertThat(forwards.stream().flatMap(page -> orders(page).stream())).containsExactlyElementsOf(all);
        assertThat(forwards.get(0).previous()).isEmpty();

        Page<Task> second =
                process.desk.queue(PageRequest.before(forwards.get(2).previous().orElseThrow(), LIMIT));
        assertThat(orders(second)).isEqualTo(orders(forwards.get(1)));
        Page<Task> first =
                process.desk.queue(PageRequest.before(second.previous().orElseThrow(), LIMIT));
        assertThat(orders(first)).isEqualTo(orders(forwards.get(0)));
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).isEqualTo(forwards.get(0).next());

        process.desk.queue(PageRequest.first(LIMIT)).items().forEach(task -> sendBack(task.orderId()));
        assertThat(orders(process.desk.queue(
                        PageRequest.after(forwards.get(0).next().orElseThrow(), LIMIT))))
                .as("what was before the place has gone")
                .isEqualTo(orders(forwards.get(1)));
    }

    private void sendBack(String orderId) {
        CutOrders orders = process.database.orders();
        assertThat(orders.find(orderId)).isPresent();
        order = orderId;
        try {
            sendBack();
        } catch (io.tailorline.workflow.TailorDesk.NotWaiting gone) {
            throw new AssertionError(gone);
        }
    }
}
