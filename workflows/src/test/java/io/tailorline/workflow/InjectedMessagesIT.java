package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.messages.RabbitTopology;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderToCut;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three processes, each with the broker's user of its role and no more rights than that, cut an order; and while it
 * waits at its table, whoever has stolen the password of a nester or of another table's gateway sends every kind of
 * message there is, by every way that the broker leaves him.
 */
@OnServers
class InjectedMessagesIT {

    private static RealServers servers;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws Exception {
        servers = RealServers.orSkip();
        BrokerUser.passwordOrSkip();
        servers.prepare();
        BrokerRightsIT.declareAs("tailorline-portal"); // with the exchange of another table
    }

    private ConfigurableApplicationContext start(String role, String user, String... settings) {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> all = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + servers.rabbitPort(),
                "--spring.rabbitmq.username=" + user,
                "--spring.rabbitmq.password=" + BrokerUser.passwordOrSkip(),
                "--tailorline.roles=" + role,
                "--tailorline.data=" + folder.resolve(role),
                "--tailorline.nesting.iterations=1",
                "--tailorline.tables[0].name=table-1"));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }

    @Test
    void move_neither_the_table_nor_the_order_and_the_roles_need_no_more_than_their_rights() throws Exception {
        TableFirmware table = new TableFirmware(
                        BuiltInProfile.REFERENCE.profile(), Clock.systemUTC(), 200, FaultScript.none())
                .homed();
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0)) {
            String address = "--tailorline.tables[0].port=" + server.port();
            try (ConfigurableApplicationContext nester = start("nester", "tailorline-nester", address);
                    ConfigurableApplicationContext gateway = start("cutter-gateway", "tailorline-gateway", address);
                    ConfigurableApplicationContext portal = start(
                            "portal",
                            "tailorline-portal",
                            address,
                            "--spring.datasource.url=" + servers.databaseUrl(),
                            "--spring.datasource.username=postgres")) {
                assertThat(nester.isRunning() && gateway.isRunning()).isTrue();
                OrderRun road = new OrderRun(portal);
                portal.getBean(OrderToCut.class).start("TL-IT-9", SampleOrders.specification(SampleOrders.medianMan()));
                Job job = road.jobReaches("TL-IT-9", JobState.SCAN);
                List<Map<String, Object>> before = rows(portal);
                String tableBefore = told(table);

                int let = send("tailorline-nester", job) + send("tailorline-gateway-2", job);

                assertThat(let).as("messages that the broker has taken").isGreaterThan(2 * ForgedMessages.KINDS);
                everythingIsReadBy(portal);
                assertThat(rows(portal)).isEqualTo(before);
                assertThat(told(table)).isEqualTo(tableBefore);
                assertThat(sentAgain(portal))
                        .as("messages that a person sends again")
                        .isPositive();
                everythingIsReadBy(portal);
                assertThat(rows(portal)).isEqualTo(before);
                assertThat(told(table)).isEqualTo(tableBefore);

                road.finish("TL-IT-9");
            }
        }
    }

    /** All kinds by all exchanges with all keys; returns how many the broker has taken. */
    private static int send(String user, Job job) throws Exception {
        int taken = 0;
        try (BrokerUser thief = BrokerUser.signIn(servers.rabbitPort(), user)) {
            for (String exchange : ForgedMessages.EXCHANGES) {
                for (String key : ForgedMessages.KEYS) {
                    for (ForgedMessages.Forged forged : ForgedMessages.about(job, "table-1", "table-2")) {
                        byte[] text = forged.text().getBytes(StandardCharsets.UTF_8);
                        if (!thief.mayPublish(exchange, key, forged.id(), text)) {
                            break; // of this exchange it may send none
                        }
                        taken++;
                    }
                }
            }
        }
        return taken;
    }

    /** What the table says of itself, without what counts on while it stands. */
    private static String told(TableFirmware table) {
        TableStatus status = table.status();
        return "%s %s %s %s".formatted(status.state(), status.command(), status.job(), table.finishedRecords());
    }

    /** A person who does not look sends all again that can be, which is nothing to a table. */
    private static int sentAgain(ConfigurableApplicationContext portal) throws Exception {
        ParkedMessages parked = portal.getBean(ParkedMessages.class);
        List<Long> numbers = portal.getBean(JdbcClient.class)
                .sql("select position from platform.dead_letter where queue <> ''")
                .query(Long.class)
                .list();
        for (long number : numbers) {
            assertThat(parked.find(number).orElseThrow().queue()).isEqualTo(Topology.EVENT_QUEUE);
            parked.sendAgain(number, "admin");
        }
        await().atMost(Duration.ofSeconds(120))
                .until(() -> portal.getBean(Outbox.class).size() == 0);
        return numbers.size();
    }

    private static List<Map<String, Object>> rows(ConfigurableApplicationContext portal) {
        JdbcClient database = portal.getBean(JdbcClient.class);
        List<Map<String, Object>> all = new ArrayList<>();
        for (String rows : List.of(
                "select * from cutroom.cut_job order by job_id",
                "select * from production.cut_order order by order_id",
                "select id_, act_id_, proc_inst_id_ from act_ru_execution order by id_")) {
            all.addAll(database.sql(rows).query().listOfRows());
        }
        return all;
    }

    private static void everythingIsReadBy(ConfigurableApplicationContext portal) {
        QueueDepth depth = new QueueDepth(portal.getBean(RabbitTemplate.class), new RabbitTopology().countsDelivered());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> depth.of(Topology.EVENT_QUEUE, 0).waiting() == 0
                        && depth.of(Topology.PARKING, 0).waiting() == 0
                        && depth.of(Topology.tableQueue("table-1"), 0).waiting() == 0);
    }
}
