package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.CutRoom.Job;
import io.tailorline.workflow.CutRoom.JobState;
import io.tailorline.workflow.JobProgress;
import io.tailorline.workflow.OrderProgress;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.WorkflowsApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Orders on their whole way in one process: embedded database, broker and table, real engines. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedRoadTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    static Path folder;

    private final List<JobProgress> heard = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext context;
    private OrderToCut orders;
    private CutRoom cutRoom;

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof JobProgress progress) {
                heard.add(progress);
            }
        });
        context = application.run(
                "--tailorline.data=" + folder, "--tailorline.nesting.iterations=1", "--tailorline.simulated-speed=200");
        orders = context.getBean(OrderToCut.class);
        cutRoom = context.getBean(CutRoom.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private OrderProgress reaches(String orderId, OrderState state) {
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(orders.find(orderId).orElseThrow().state()).isEqualTo(state));
        return orders.find(orderId).orElseThrow();
    }

    private Job jobOf(String orderId, JobState state) {
        ThrowingConsumer<Job> wanted = job -> {
            assertThat(job.orderId()).isEqualTo(orderId);
            assertThat(job.state()).isEqualTo(state);
        };
        await().atMost(LIMIT).untilAsserted(() -> assertThat(cutRoom.jobs()).anySatisfy(wanted));
        return cutRoom.jobs().stream()
                .filter(job -> job.orderId().equals(orderId) && job.state() == state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_median_man_gets_his_suit_cut_once_the_right_roll_is_scanned() throws CutRoom.Refused {
        orders.start(SampleOrders.order("TL-0001", SampleOrders.medianMan()));
        Job job = jobOf("TL-0001", JobState.SCAN);

        assertThat(catchThrowable(() -> cutRoom.start(job.jobId(), "operator"))).isInstanceOf(CutRoom.Refused.class);
        assertThat(catchThrowable(() -> cutRoom.scan(job.jobId(), "ROLL-8", "operator")))
                .isInstanceOf(CutRoom.Refused.class)
                .hasMessageContaining(SampleOrders.ROLL);
        cutRoom.scan(job.jobId(), SampleOrders.ROLL, "operator");
        cutRoom.start(job.jobId(), "operator");
        OrderProgress cut = reaches("TL-0001", OrderState.CUT);

        assertThat(cut.stages())
                .extracting(OrderProgress.Stage::name)
                .containsExactly("check", "draft", "nest", "plan", "transfer", "cut");
        assertThat(cut.tableSeconds().orElseThrow())
                .isCloseTo(cut.predictedSeconds().orElseThrow(), withinPercentage(10));
        assertThat(cutRoom.find(job.jobId()).orElseThrow().piecesDone()).isEqualTo(job.pieces());
        assertThat(heard).anySatisfy(progress -> assertThat(progress.jobId()).isEqualTo(job.jobId()));
        assertThat(orders.marker("TL-0001")).isPresent();
        assertThat(orders.program("TL-0001")).isPresent();
    }
}
