package io.tailorline.workflow.platform.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.workflow.WorkflowsApplication;
import io.tailorline.workflow.gateway.TableGateway;
import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.platform.broker.EmbeddedBroker;
import io.tailorline.workflow.production.OrderToCut;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Which role starts with what, and what is refused at once. */
class RolesTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String... settings) {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> all = new ArrayList<>(List.of("--tailorline.data=" + folder));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }

    private StartRefused refusal(String... settings) {
        Throwable thrown = catchThrowable(() -> start(settings).close());
        assertThat(thrown).as("refusal").isNotNull();
        while (thrown != null && !(thrown instanceof StartRefused)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(StartRefused.class);
        return (StartRefused) thrown;
    }

    /** A port that nobody listens on. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_role_that_nobody_knows_is_refused_with_the_known_ones() {
        assertThat(refusal("--tailorline.roles=portal,tailor"))
                .hasMessageContaining("'tailor'")
                .hasMessageContaining("portal, nester, cutter-gateway");
    }

    @Test
    void roles_that_are_left_empty_are_all_roles() {
        MockEnvironment environment = new MockEnvironment().withProperty("tailorline.roles", "");
        assertThat(Roles.of(environment).playAll()).isTrue();
    }

    @Test
    void a_role_alone_without_a_broker_is_refused() {
        StartRefused refusal = refusal("--tailorline.roles=nester");
        assertThat(refusal).hasMessageContaining("nester").hasMessageContaining("spring.rabbitmq.host");
        assertThat(refusal.cure()).contains("RabbitMQ");
    }

    @Test
    void a_portal_alone_without_a_database_is_refused() {
        assertThat(refusal("--tailorline.roles=portal", "--spring.rabbitmq.host=127.0.0.1"))
                .hasMessageContaining("spring.datasource.url");
    }

    @Test
    void production_without_servers_is_refused() {
        assertThat(refusal("--spring.profiles.active=production")).hasMessageContaining("spring.rabbitmq.host");
        assertThat(refusal("--spring.profiles.active=production", "--spring.rabbitmq.host=127.0.0.1"))
                .hasMessageContaining("spring.datasource.url");
    }

    @Test
    void a_gateway_without_tables_is_refused() {
        assertThat(refusal("--tailorline.roles=cutter-gateway", "--spring.rabbitmq.host=127.0.0.1"))
                .hasMessageContaining("tailorline.tables");
    }

    @Test
    void a_gateway_alone_simulates_nothing() {
        assertThat(refusal(
                        "--tailorline.roles=cutter-gateway",
                        "--spring.rabbitmq.host=127.0.0.1",
                        "--tailorline.tables[0].name=table-1",
                        "--tailorline.tables[0].simulated=true"))
                .hasMessageContaining("table-1");
    }

    @Test
    void a_table_without_a_port_or_with_an_unknown_profile_is_refused() {
        assertThat(refusal("--tailorline.tables[0].name=table-1")).hasMessageContaining("no port");
        assertThat(refusal(
                        "--tailorline.tables[0].name=table-1",
                        "--tailorline.tables[0].simulated=true",
                        "--tailorline.tables[0].profile=fastest"))
                .hasMessageContaining("'fastest'");
    }

    @Test
    void a_nester_alone_needs_no_database_and_waits_for_its_broker() throws IOException {
        try (ConfigurableApplicationContext nester = start(
                "--tailorline.roles=nester",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + closedPort())) {
            assertThat(nester.getBeansOfType(NesterWork.class)).hasSize(1);
            assertThat(nester.getBeansOfType(DataSource.class)).isEmpty();
            assertThat(nester.getBeansOfType(ProcessEngine.class)).isEmpty();
            assertThat(nester.getBeansOfType(OrderToCut.class)).isEmpty();
            assertThat(nester.getBeansOfType(EmbeddedBroker.class)).isEmpty();
            assertThat(nester.getEnvironment().getProperty("server.port")).isEqualTo("8081");
        }
    }

    @Test
    void a_gateway_alone_needs_no_database_and_waits_for_its_table() throws IOException {
        try (ConfigurableApplicationContext gateway = start(
                "--tailorline.roles=cutter-gateway",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + closedPort(),
                "--tailorline.tables[0].name=table-1",
                "--tailorline.tables[0].port=" + closedPort())) {
            assertThat(gateway.getBeansOfType(TableGateway.class)).hasSize(1);
            assertThat(gateway.getBeansOfType(DataSource.class)).isEmpty();
            assertThat(gateway.getBeansOfType(NesterWork.class)).isEmpty();
        }
    }
}
