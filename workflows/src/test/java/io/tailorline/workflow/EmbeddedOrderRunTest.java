package io.tailorline.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.EmbeddedBroker;
import io.tailorline.workflow.platform.database.CommitSync;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** Orders on their whole way in one process: embedded database, broker and table, real engines. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedOrderRunTest {

    @TempDir
    static Path folder;

    private final List<JobProgress> heard = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext context;
    private OrderToCut orders;
    private CutRoom cutRoom;
    private OrderRun road;

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof JobProgress progress) {
                heard.add(progress);
            }
        });
        context = application.run(
                "--server.port=0",
                "--tailorline.metrics.enabled=false",
                "--tailorline.security.open=true",
                "--tailorline.data=" + folder,
                "--tailorline.nesting.iterations=1",
                "--tailorline.simulated-speed=200");
        orders = context.getBean(OrderToCut.class);
        cutRoom = context.getBean(CutRoom.class);
        road = new OrderRun(context);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    /** A machine that is busy is down at times: whoever asks waits until it is up. */
    private JsonNode healthOnceUp(String part) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        URI page = URI.create("http://localhost:" + port + "/actuator/health" + part);
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> health(page),
                        health -> health.at("/status").asText().equals("UP"));
    }

    private static JsonNode health(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void the_brokers_store_is_not_held_to_the_time_limit_of_the_database_pool() {
        assertThat(DriverManager.getLoginTimeout()).as("s, of every driver").isZero();
    }

    @Test
    void every_commit_is_asked_whether_it_was_written() {
        assertThat(context.getBean(AbstractPlatformTransactionManager.class).getTransactionExecutionListeners())
                .hasAtLeastOneElementOfType(CommitSync.class);
    }

    @Test
    void health_tells_what_waits_and_what_is_parked() {
        JsonNode health = healthOnceUp("");
        assertThat(health.at("/components/diskSpace/details/path").asText())
                .isEqualTo(folder.toAbsolutePath().toString());
        assertThat(health.at("/components/outbox/details/waiting").isInt()).isTrue();
        assertThat(health.at("/components/dead-letters/details/parkedSinceStart")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void the_probes_look_at_what_a_restart_or_another_portal_would_help_against() {
        JsonNode live = healthOnceUp("/liveness");
        JsonNode ready = healthOnceUp("/readiness");
        assertThat(live.path("components").fieldNames()).toIterable().containsOnly("livenessState", "threads");
        assertThat(ready.path("components").fieldNames())
                .toIterable()
                .containsOnly("readinessState", "db", "databaseFile");
    }

    @Test
    void a_median_man_gets_his_suit_cut_once_the_right_roll_is_scanned() throws CutRoom.Refused {
        orders.start("TL-0001", SampleOrders.specification(SampleOrders.medianMan()));
        Job job = road.jobReaches("TL-0001", JobState.SCAN);

        aStrangerOnThisMachineMovesNothing(job);
        assertThat(catchThrowable(() -> cutRoom.start(job.jobId(), ClothCheck.MARKS, "operator")))
                .isInstanceOf(CutRoom.Refused.class);
        assertThat(catchThrowable(() -> cutRoom.scan(job.jobId(), "ROLL-8", "operator")))
                .isInstanceOf(CutRoom.Refused.class)
                .hasMessageContaining(SampleOrders.ROLL);
        cutRoom.scan(job.jobId(), SampleOrders.ROLL, "operator");
        cutRoom.start(job.jobId(), ClothCheck.MARKS, "operator");
        OrderProgress cut = road.reaches("TL-0001", OrderState.CUT);

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

    /** One who knows the broker's port and the job sends every kind of message, by whatever he guesses. */
    private void aStrangerOnThisMachineMovesNothing(Job job) {
        ConnectionFactory broker = new ConnectionFactory();
        broker.setPort(context.getBean(EmbeddedBroker.class).port());
        broker.setVirtualHost(EmbeddedBroker.VIRTUAL_HOST);
        broker.setAutomaticRecoveryEnabled(false);
        int refused = 0;
        for (ForgedMessages.Forged forged : ForgedMessages.about(job, job.table())) {
            broker.setUsername(refused % 2 == 0 ? "guest" : EmbeddedBroker.USER);
            broker.setPassword(broker.getUsername());
            assertThat(catchThrowable(() -> {
                        try (Connection stranger = broker.newConnection()) {
                            stranger.createChannel()
                                    .basicPublish(
                                            "",
                                            Topology.tableQueue(job.table()),
                                            null,
                                            forged.text().getBytes(UTF_8));
                        }
                    }))
                    .as(forged.type())
                    .isInstanceOf(IOException.class);
            refused++;
        }
        assertThat(refused).as("kinds of messages, and four operations").isGreaterThanOrEqualTo(22);
        assertThat(cutRoom.find(job.jobId()).orElseThrow()).isEqualTo(job);
    }
}
