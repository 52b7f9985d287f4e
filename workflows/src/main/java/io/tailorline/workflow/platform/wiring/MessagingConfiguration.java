package io.tailorline.workflow.platform.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.QpidTopology;
import io.tailorline.workflow.messages.RabbitTopology;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.DeliveryAttempts;
import io.tailorline.workflow.platform.broker.GuestBrokerUser;
import io.tailorline.workflow.platform.broker.ListenerContainers;
import io.tailorline.workflow.platform.broker.ListenerFailures;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.health.HealthRounds;
import io.tailorline.workflow.platform.health.StoredHealth;
import io.tailorline.workflow.platform.health.ThreadsHealth;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.Roles;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.trace.Traces;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What every role needs: the topology of its broker, a publisher that knows what is safe, and the parking queue. */
@AutoConfiguration(after = RabbitAutoConfiguration.class)
@EnableConfigurationProperties(TailorlineProperties.class)
public class MessagingConfiguration {

    @Bean
    Roles tailorlineRoles(Environment environment) {
        return Roles.of(environment);
    }

    @Bean
    Tables tailorlineTables(
            TailorlineProperties settings,
            Roles roles,
            @Value("${" + RolesEnvironment.EMBEDDED + "}") boolean embedded) {
        return Tables.of(settings, roles, embedded);
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    ThreadFailures threadFailures(ObjectProvider<MeterRegistry> meters, InstantSource clock) {
        return new ThreadFailures(meters.getIfAvailable(SimpleMeterRegistry::new), clock).watchAllThreads();
    }

    @Bean
    ThreadsHealth threadsHealthIndicator(ThreadFailures failures) {
        return new ThreadsHealth(failures);
    }

    @Bean
    static HealthRounds healthRounds() {
        return new HealthRounds();
    }

    @Bean
    ListenerFailures listenerFailures(ThreadFailures failures) {
        return new ListenerFailures(failures);
    }

    @Bean
    MessageJson messageJson() {
        return new MessageJson();
    }

    @Bean
    Topology topology(@Value("${" + RolesEnvironment.EMBEDDED + "}") boolean embedded) {
        return embedded ? new QpidTopology() : new RabbitTopology();
    }

    /** Portals make the exchanges and queues; the others may not, and wait for the first portal. */
    @Bean
    Declarables tailorlineQueues(Topology topology, Tables tables, Roles roles) {
        return roles.play(Role.PORTAL) ? topology.declare(tables.names()) : new Declarables();
    }

    @Bean
    @ConditionalOnProperty(name = RolesEnvironment.EMBEDDED, havingValue = "false")
    GuestBrokerUser guestBrokerUser(ConnectionFactory connections) {
        return new GuestBrokerUser(connections);
    }

    @Bean
    ConfirmedPublisher confirmedPublisher(RabbitTemplate template) {
        return new ConfirmedPublisher(template);
    }

    @Bean
    MessageParking parking(ConfirmedPublisher publisher, TailorlineProperties settings) {
        return new MessageParking(
                publisher, new DeliveryAttempts(settings.data().resolve("deliveries")));
    }

    /** How many messages wait for a person, where this process sees them, and how many it has parked itself. */
    @Bean("dead-letters")
    HealthIndicator deadLettersHealth(MessageParking parking, ObjectProvider<ParkedMessages> stored) {
        return new StoredHealth(health -> {
            health.withDetail("parkedSinceStart", parking.parked());
            stored.ifAvailable(messages -> health.withDetail("parked", messages.waiting()));
        });
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    ListenerContainers listenerContainers(ConnectionFactory connections, Traces traces) {
        return new ListenerContainers(connections, traces);
    }
}
