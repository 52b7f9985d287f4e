package io.tailorline.workflow.production.wiring;

import io.tailorline.commandline.ProgramName;
import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.recovery.RestoreCheck;
import io.tailorline.workflow.cutroom.recovery.RestoreLoop;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.ListenerContainers;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.TelemetryListener;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.platform.database.FolderIdentity;
import io.tailorline.workflow.platform.database.PostgresIdentity;
import io.tailorline.workflow.platform.database.TwoPools;
import io.tailorline.workflow.platform.deadletter.ParkingListener;
import io.tailorline.workflow.platform.deadletter.StoredParkedMessages;
import io.tailorline.workflow.platform.health.StoredHealth;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.outbox.OutboxPublisher;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.CheckedMigration;
import io.tailorline.workflow.platform.upgrade.OpenOrders;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.upgrade.UpgradeCheck;
import io.tailorline.workflow.platform.wiring.EmbeddedStoreConfiguration;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import io.tailorline.workflow.production.engine.FinishedOrders;
import io.tailorline.workflow.production.messaging.CancelledOrders;
import io.tailorline.workflow.production.messaging.OrderMoves;
import io.tailorline.workflow.production.messaging.ProcessEvents;
import io.tailorline.workflow.production.messaging.TelemetryEvents;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.recovery.AwaitedMarkers;
import io.tailorline.workflow.production.recovery.LostCommands;
import io.tailorline.workflow.production.recovery.LostCommandsLoop;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.RunCutStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal's side of the messages: outbox, inbox, and what the tables say. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@Import({StoreConfiguration.class, EmbeddedStoreConfiguration.class, StepConfiguration.class, EngineConfiguration.class
})
public class PortalRoleConfiguration {

    @Bean
    CheckedMigration checkedMigration(
            List<SchemaHistory> histories, OpenOrders openOrders, InstantSource clock) {
        return new CheckedMigration(new UpgradeCheck(ProgramName.version(), openOrders, clock), histories);
    }

    @Bean
    SchemaHistory platformSchema() {
        return SchemaHistory.of("platform");
    }

    @Bean
    SchemaHistory productionSchema() {
        return SchemaHistory.of("production");
    }

    @Bean
    SchemaHistory patternroomSchema() {
        return SchemaHistory.of("patternroom");
    }

    @Bean
    SchemaHistory cutroomSchema() {
        return SchemaHistory.of("cutroom");
    }

    @Bean
    static TwoPools twoPools() {
        return new TwoPools();
    }

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

    /** After minutes of waiting for nothing; see docs/operations.md on restoring. */
    @Bean
    LostCommandsLoop lostCommands(
            AwaitedMarkers awaited,
            MakeMarkerStep markers,
            RunCutStep cuts,
            CutOrders orders,
            TableJobs jobs,
            Outbox outbox,
            AmqpAdmin broker,
            PlatformTransactionManager transactions,
            InstantSource clock,
            @Value("${tailorline.lost-command-after:5m}") Duration timeout,
            ThreadFailures failures) {
        LostCommands lost = new LostCommands(
                awaited,
                markers,
                cuts,
                orders,
                jobs,
                outbox,
                queue -> isEmpty(broker, queue),
                new TransactionTemplate(transactions),
                clock,
                timeout);
        return new LostCommandsLoop(lost, timeout, failures);
    }

    /** Before the first message is processed; see docs/operations.md on restoring. */
    @Bean
    RestoreLoop restoreLoop(
            DataIdentity identity,
            Restores restores,
            TableJobs jobs,
            HeldJobs held,
            Outbox outbox,
            Tables tables,
            PlatformTransactionManager transactions,
            ThreadFailures failures) {
        RestoreCheck check = new RestoreCheck(
                identity, restores, jobs, outbox, tables.names(), new TransactionTemplate(transactions));
        return new RestoreLoop(check, held, failures);
    }

    /** What the database lies on. */
    @Bean
    DataIdentity dataIdentity(
            JdbcClient jdbc,
            TailorlineProperties settings,
            @Value("${" + RolesEnvironment.EMBEDDED + ":false}") boolean embedded,
            InstantSource clock) {
        return embedded ? FolderIdentity.open(settings.data().resolve("db"), clock) : new PostgresIdentity(jdbc);
    }

    private static boolean isEmpty(AmqpAdmin broker, String queue) {
        try {
            QueueInformation information = broker.getQueueInfo(queue);
            return information != null && information.getMessageCount() == 0;
        } catch (AmqpException away) {
            return false;
        }
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
    Retention finishedOrdersRetention(
            FinishedOrders finished, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
        return new Retention(
                "finished orders", settings.retention().finishedOrders(), finished::clear, failures, clock);
    }

    @Bean
    Retention ordersRetention(
            FinishedOrders finished, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
        return new Retention("orders", settings.retention().orders(), finished::erase, failures, clock);
    }

    @Bean
    SimpleMessageListenerContainer processListener(
            ListenerContainers containers,
            MessageJson json,
            MessageParking parking,
            Inbox inbox,
            PlatformTransactionManager transactions,
            MarkerEvents markers,
            CutEvents cuts,
            HeldJobs held) {
        ProcessInbox work =
                new ProcessInbox(inbox, new TransactionTemplate(transactions), new ProcessEvents(markers, cuts, held));
        return containers.oneByOne(new ManualListener(json, work, parking), Topology.EVENT_QUEUE);
    }

    @Bean
    StoredParkedMessages parkedMessages(
            JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions, InstantSource clock) {
        return new StoredParkedMessages(jdbc, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SimpleMessageListenerContainer parkingListener(
            ListenerContainers containers, MessageJson json, StoredParkedMessages stored, ThreadFailures failures) {
        return containers.oneByOne(new ParkingListener(json, stored::store, failures), Topology.PARKING);
    }

    @Bean
    Retention parkedMessageRetention(
            StoredParkedMessages stored, TailorlineProperties settings, ThreadFailures failures, InstantSource clock) {
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
            LiveTables tables,
            OrderMoves moves,
            ApplicationEventPublisher events,
            ThreadFailures failures) {
        return containers.lossy(
                new TelemetryListener(json, new TelemetryEvents(tables, moves, events), failures),
                telemetryQueue.getName());
    }

    @Bean
    BestEffortPublisher orderMovePublisher(
            ConnectionFactory connections, MessageJson json, InstantSource clock, ThreadFailures failures) {
        return new BestEffortPublisher(
                "order-moves", new TelemetryPublisher(new RabbitTemplate(connections), json, clock), failures);
    }

    @Bean
    OrderMoves orderMoves(
            @Qualifier("orderMovePublisher") BestEffortPublisher publisher, ApplicationEventPublisher events) {
        return new OrderMoves(publisher, events);
    }

    @Bean
    BestEffortPublisher nesterPublisher(
            ConnectionFactory connections, MessageJson json, InstantSource clock, ThreadFailures failures) {
        return new BestEffortPublisher(
                "calls-to-nesters", new TelemetryPublisher(new RabbitTemplate(connections), json, clock), failures);
    }

    @Bean
    CancelledOrders cancelledOrders(@Qualifier("nesterPublisher") BestEffortPublisher publisher) {
        return new CancelledOrders(publisher);
    }
}
