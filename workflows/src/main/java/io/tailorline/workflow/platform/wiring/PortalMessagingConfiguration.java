package io.tailorline.workflow.platform.wiring;

import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.ListenerContainers;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.TelemetryHandler;
import io.tailorline.workflow.platform.broker.TelemetryListener;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.platform.deadletter.ParkingListener;
import io.tailorline.workflow.platform.health.StoredHealth;
import io.tailorline.workflow.platform.inbox.EventDispatch;
import io.tailorline.workflow.platform.inbox.EventHandler;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.outbox.OutboxPublisher;
import io.tailorline.workflow.platform.outbox.OutboxSamples;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.InstantSource;
import java.util.List;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal's side of the messages: outbox, inbox, dead letters, and what is told without a promise. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
public class PortalMessagingConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, MessageJson json, InstantSource clock) {
        return new Outbox(jdbc, json, clock);
    }

    @Bean
    OutboxPublisher outboxPublisher(
            Outbox outbox,
            ConfirmedPublisher publisher,
            ConnectionFactory connections,
            Topology topology,
            PlatformTransactionManager transactions,
            ThreadFailures failures) {
        QueueDepth depth = new QueueDepth(new RabbitTemplate(connections), topology.countsDelivered());
        return new OutboxPublisher(
                outbox,
                publisher,
                new TransactionTemplate(transactions),
                () -> depth.of(Topology.NEST_QUEUE, 0),
                failures);
    }

    /** How many messages wait for the broker. */
    @Bean
    HealthIndicator outboxHealthIndicator(Outbox outbox) {
        return new StoredHealth(health -> health.withDetail("waiting", outbox.size()));
    }

    @Bean
    OutboxSamples outboxSamples(JdbcClient jdbc, InstantSource clock) {
        return new OutboxSamples(jdbc, clock);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, InstantSource clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    Retention inboxRetention(Inbox inbox, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
        return new Retention("inbox", settings.retention().inbox(), inbox::purge, failures, clock);
    }

    @Bean
    SimpleMessageListenerContainer processListener(
            ListenerContainers containers,
            MessageJson json,
            MessageParking parking,
            Inbox inbox,
            RetriedTransaction transaction,
            List<EventHandler> handlers) {
        ProcessInbox work = new ProcessInbox(inbox, transaction, new EventDispatch(handlers));
        return containers.oneByOne(new ManualListener(json, work, parking), Topology.EVENT_QUEUE);
    }

    @Bean
    JdbcDeadLetters parkedMessages(
            JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions, InstantSource clock) {
        return new JdbcDeadLetters(jdbc, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SimpleMessageListenerContainer parkingListener(
            ListenerContainers containers, MessageJson json, JdbcDeadLetters stored, ThreadFailures failures) {
        return containers.oneByOne(new ParkingListener(json, stored::store, failures), Topology.PARKING);
    }

    @Bean
    Retention parkedMessageRetention(
            JdbcDeadLetters stored, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
        return new Retention("decided parked messages", settings.retention().inbox(), stored::purge, failures, clock);
    }

    /** A queue of this process alone, gone with it: every portal hears every table. */
    @Bean
    Queue telemetryQueue() {
        return new AnonymousQueue(new Base64UrlNamingStrategy(Topology.TELEMETRY + "."));
    }

    @Bean
    Declarables telemetryBindings(Topology topology, Tables tables, @Qualifier("telemetryQueue") Queue telemetryQueue) {
        return topology.bindTelemetry(telemetryQueue, tables.names());
    }

    @Bean
    SimpleMessageListenerContainer telemetryListener(
            ListenerContainers containers,
            MessageJson json,
            @Qualifier("telemetryQueue") Queue telemetryQueue,
            List<TelemetryHandler> handlers,
            ThreadFailures failures) {
        return containers.lossy(
                new TelemetryListener(json, message -> handlers.forEach(handler -> handler.heard(message)), failures),
                telemetryQueue.getName());
    }
}
