package io.tailorline.workflow.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.workflow.gateway.TableGateway;
import io.tailorline.workflow.gateway.TableGateway.OwnTable;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.EventPublisher;
import io.tailorline.workflow.platform.broker.ListenerContainers;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Profiles;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.settings.TailorlineProperties.Table;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The cutter gateway and the tables that it owns. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnRole(Role.CUTTER_GATEWAY)
public class GatewayRoleConfiguration {

    @Bean
    SimulatedTables simulatedTables(
            Tables tables, @Value("${tailorline.simulated-speed:20}") double usualSpeed, InstantSource clock) {
        return SimulatedTables.open(tables.all(), usualSpeed, clock);
    }

    @Bean
    TableGateway tableGateway(
            TailorlineProperties settings,
            Tables tables,
            SimulatedTables simulated,
            ConfirmedPublisher publisher,
            ConnectionFactory connections,
            MessageJson json,
            InstantSource clock,
            ThreadFailures failures,
            MeterRegistry meters) {
        List<OwnTable> own =
                tables.all().stream().map(table -> own(table, simulated, clock)).toList();
        return new TableGateway(
                settings.data().resolve("gateway"),
                own,
                new EventPublisher(publisher, json),
                new TelemetryPublisher(new RabbitTemplate(connections), json, clock),
                json,
                clock,
                failures,
                meters);
    }

    @Bean
    Retention endedJobsRetention(
            TableGateway gateway, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
        return new Retention("ended jobs", settings.retention().endedJobs(), gateway::purgeEnded, failures, clock);
    }

    private static OwnTable own(Table table, SimulatedTables simulated, InstantSource clock) {
        InetSocketAddress address = simulated.address(table);
        RegisterMap registers = Profiles.registers(table);
        return new OwnTable(
                table.name(),
                token -> new ModbusTable(
                        address, registers, token, SteadyClock.startingAt(clock), ModbusTable.USUAL_TIMEOUT_MS));
    }

    @Bean
    TablesHealth tablesHealthIndicator(TableGateway gateway) {
        return new TablesHealth(gateway);
    }

    @Bean
    SimpleMessageListenerContainer gatewayListener(
            Tables tables,
            TableGateway gateway,
            ListenerContainers containers,
            MessageJson json,
            MessageParking parking) {
        String[] queues = tables.names().stream().map(Topology::tableQueue).toArray(String[]::new);
        return containers.oneByOne(new ManualListener(json, gateway.commands(), parking), queues);
    }
}
