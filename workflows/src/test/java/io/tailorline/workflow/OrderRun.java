package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Follows orders through a running application, and plays the operator. */
public final class OrderRun {

    /** A busy machine takes its time. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final OrderToCut orders;
    private final CutRoom cutRoom;

    public OrderRun(ApplicationContext portal) {
        this.orders = portal.getBean(OrderToCut.class);
        this.cutRoom = portal.getBean(CutRoom.class);
    }

    /** The order, once it is in that state. */
    public OrderProgress reaches(String orderId, OrderState state) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(orders.find(orderId))
                        .hasValueSatisfying(order -> assertThat(order.state())
                                .as("state of %s, %s", orderId, order.reasons())
                                .isEqualTo(state)));
        return orders.find(orderId).orElseThrow();
    }

    /** The order's job, once it is in that state. */
    public Job jobReaches(String orderId, JobState state) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(cutRoom.jobs()).anySatisfy(job -> {
                    assertThat(job.orderId()).isEqualTo(orderId);
                    assertThat(job.state()).isEqualTo(state);
                }));
        return cutRoom.jobs().stream()
                .filter(job -> job.orderId().equals(orderId) && job.state() == state)
                .findFirst()
                .orElseThrow();
    }

    /** Takes the order, scans its roll, starts its job and waits until it is cut. */
    public OrderProgress cut(String orderId, OrderSpecification specification) throws CutRoom.Refused {
        orders.start(orderId, specification);
        return finish(orderId);
    }

    /** Scans the order's roll when its job is loaded, starts it and waits until it is cut. */
    public OrderProgress finish(String orderId) throws CutRoom.Refused {
        Job job = jobReaches(orderId, JobState.SCAN);
        cutRoom.scan(job.jobId(), SampleOrders.ROLL, "operator");
        cutRoom.start(job.jobId(), ClothCheck.MARKS, "operator");
        return reaches(orderId, OrderState.CUT);
    }
}
