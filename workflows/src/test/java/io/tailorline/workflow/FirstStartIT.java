package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderChangedElsewhere;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Two portals that are started at the same time on a database without a table, a real PostgreSQL. */
@OnServers
class FirstStartIT {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<OrderChanged> seenByTheSecond = new CopyOnWriteArrayList<>();
    private final List<ConfigurableApplicationContext> started = new CopyOnWriteArrayList<>();
    private RealServers servers;

    @BeforeEach
    void prepare() throws Exception {
        servers = RealServers.orSkip();
        servers.prepare();
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        started.forEach(ConfigurableApplicationContext::close);
    }

    private ConfigurableApplicationContext portal(ApplicationListener<?>... listeners) {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(listeners);
        ConfigurableApplicationContext portal = application.run(
                "--spring.profiles.active=production",
                "--tailorline.roles=portal",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + servers.rabbitPort(),
                "--spring.datasource.url=" + servers.databaseUrl(),
                "--spring.datasource.username=postgres",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--tailorline.data=" + folder,
                "--tailorline.tables[0].name=table-1",
                "--tailorline.tables[0].port=1");
        started.add(portal);
        return portal;
    }

    @Test
    void both_start_without_an_error_and_work_on_the_same_orders() {
        ApplicationListener<PayloadApplicationEvent<?>> watch = event -> {
            if (event.getPayload() instanceof OrderChangedElsewhere elsewhere) {
                seenByTheSecond.add(elsewhere.change());
            }
        };
        List<CompletableFuture<ConfigurableApplicationContext>> both = new ArrayList<>();
        both.add(CompletableFuture.supplyAsync(() -> portal()));
        both.add(CompletableFuture.supplyAsync(() -> portal(watch)));
        ConfigurableApplicationContext first = both.get(0).join();
        ConfigurableApplicationContext second = both.get(1).join();

        first.getBean(OrderToCut.class).start("TL-IT-9", SampleOrders.specification(SampleOrders.medianMan()));

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(second.getBean(OrderToCut.class).find("TL-IT-9"))
                        .hasValueSatisfying(order -> assertThat(order.state()).isEqualTo(OrderState.NESTING)));
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(seenByTheSecond)
                        .as("a change that the first may have made, told at the second")
                        .anySatisfy(change -> assertThat(change.orderId()).isEqualTo("TL-IT-9")));
        assertThat(log.list.stream()
                        .filter(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage))
                .as("errors logged by either")
                .isEmpty();
    }
}
