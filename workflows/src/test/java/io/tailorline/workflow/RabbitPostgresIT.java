package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.messages.RabbitTopology;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Orders on their whole way with a real RabbitMQ and a real PostgreSQL, in one process and in three. */
@OnServers
class RabbitPostgresIT {

    private static RealServers servers;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws Exception {
        servers = RealServers.orSkip();
        servers.prepare();
    }

    private ConfigurableApplicationContext start(int rabbitPort, String... settings) {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> all = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + rabbitPort,
                "--tailorline.data=" + folder,
                "--tailorline.nesting.iterations=1",
                "--tailorline.tables[0].name=table-1"));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }

    private static String[] database(String... more) {
        List<String> all = new ArrayList<>(
                List.of("--spring.datasource.url=" + servers.databaseUrl(), "--spring.datasource.username=postgres"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void an_order_is_cut_by_all_roles_in_one_process() throws Exception {
        try (ConfigurableApplicationContext all = start(
                servers.rabbitPort(),
                database("--tailorline.tables[0].simulated=true", "--tailorline.tables[0].speed=200"))) {
            OrderProgress cut = new OrderRun(all).cut("TL-IT-1", SampleOrders.specification(SampleOrders.medianMan()));

            assertThat(cut.tableSeconds()).isPresent();
            assertThat(all.getBean(DataSource.class)
                            .getConnection()
                            .getMetaData()
                            .getDatabaseProductName())
                    .isEqualTo("PostgreSQL");
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(all.getBean(Outbox.class).size()).isZero());
            poisonWaitsForAPerson(all);
            theDepthOfAQueueIsKnown(all);
        }
    }

    private static void poisonWaitsForAPerson(ConfigurableApplicationContext all) throws Exception {
        ParkedMessages parked = all.getBean(ParkedMessages.class);
        all.getBean(RabbitTemplate.class)
                .convertAndSend(Topology.NESTER, Topology.EVENT_KEY, "poison \0 that is no message");
        await().atMost(Duration.ofSeconds(120)).until(() -> parked.waiting() == 1);
        ParkedMessages.Parked poison =
                parked.list(false, Optional.empty(), 10).messages().get(0);
        assertThat(poison.reason()).startsWith("message, line 1");

        parked.sendAgain(poison.number(), "admin");
        await().atMost(Duration.ofSeconds(120)).until(() -> parked.waiting() == 1);
        assertThat(parked.find(poison.number()).orElseThrow().times()).isEqualTo(2);
        parked.discard(poison.number(), "admin", "a test");
        assertThat(parked.waiting()).isZero();
    }

    /** RabbitMQ counts what no consumer has, unlike the embedded broker. */
    private static void theDepthOfAQueueIsKnown(ConfigurableApplicationContext all) {
        RabbitTemplate template = all.getBean(RabbitTemplate.class);
        QueueDepth depth = new QueueDepth(template, new RabbitTopology().countsDelivered());
        assertThat(depth.of(Topology.EVENT_QUEUE, 1)).isEqualTo(new QueueDepth.Depth(0, 1));
        assertThat(depth.of(Topology.NEST_QUEUE, 0).consumers()).isPositive();
        assertThat(depth.of("no such queue", 0)).isEqualTo(QueueDepth.Depth.UNKNOWN);
    }

    @Test
    void an_order_is_cut_by_three_processes_of_one_role_each() throws Exception {
        TableFirmware table = new TableFirmware(
                        BuiltInProfile.REFERENCE.profile(), Clock.systemUTC(), 200, FaultScript.none())
                .homed();
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0)) {
            String address = "--tailorline.tables[0].port=" + server.port();
            try (ConfigurableApplicationContext nester =
                            start(servers.rabbitPort(), "--tailorline.roles=nester", address);
                    ConfigurableApplicationContext gateway =
                            start(servers.rabbitPort(), "--tailorline.roles=cutter-gateway", address);
                    ConfigurableApplicationContext portal =
                            start(servers.rabbitPort(), database("--tailorline.roles=portal", address))) {
                assertThat(nester.getBeansOfType(DataSource.class)).isEmpty();
                assertThat(gateway.getBeansOfType(DataSource.class)).isEmpty();

                OrderProgress cut =
                        new OrderRun(portal).cut("TL-IT-3", SampleOrders.specification(SampleOrders.medianMan()));

                assertThat(cut.tableSeconds()).isPresent();
            }
        }
    }

    @Test
    void a_broker_that_is_down_at_the_start_costs_no_order() throws Exception {
        try (Detour toTheBroker = new Detour(servers.rabbitPort());
                ConfigurableApplicationContext all = start(
                        toTheBroker.port(),
                        database("--tailorline.tables[0].simulated=true", "--tailorline.tables[0].speed=200"))) {
            OrderRun road = new OrderRun(all);
            all.getBean(OrderToCut.class).start("TL-IT-2", SampleOrders.specification(SampleOrders.medianMan()));
            road.reaches("TL-IT-2", OrderState.NESTING);
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(all.getBean(Outbox.class).size()).isEqualTo(1));

            toTheBroker.open();

            road.finish("TL-IT-2");
        }
    }
}
