package io.tailorline.workflow.production.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.database.EmbeddedStore;
import io.tailorline.workflow.platform.database.ForcedFile;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.engine.CamundaBeans;
import io.tailorline.workflow.production.engine.FinishedOrders;
import io.tailorline.workflow.production.lay.LayLooks;
import io.tailorline.workflow.production.lay.LayLoop;
import io.tailorline.workflow.production.messaging.MarkerMessages;
import io.tailorline.workflow.production.messaging.OrderMoves;
import io.tailorline.workflow.production.messaging.SearchProgress;
import io.tailorline.workflow.production.messaging.UnwantedSearches;
import io.tailorline.workflow.production.metrics.LaySamples;
import io.tailorline.workflow.production.metrics.OrderMeters;
import io.tailorline.workflow.production.metrics.OrderSamples;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.OrderSync;
import io.tailorline.workflow.production.recovery.AwaitedCloth;
import io.tailorline.workflow.production.recovery.AwaitedMarkers;
import io.tailorline.workflow.production.recovery.ClothLookLoop;
import io.tailorline.workflow.production.recovery.ClothLooks;
import io.tailorline.workflow.production.recovery.EachWork;
import io.tailorline.workflow.production.recovery.LostCloth;
import io.tailorline.workflow.production.recovery.LostCommandRetry;
import io.tailorline.workflow.production.recovery.LostCommands;
import io.tailorline.workflow.production.recovery.RestingJobs;
import io.tailorline.workflow.production.step.ClothSignals;
import io.tailorline.workflow.production.step.EndedLays;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.Stock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process of an order: its engine, what it hears and says, what brings it on again and what it forgets. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@Import({StoreConfiguration.class, StepConfiguration.class, CamundaBeans.class})
@EnableConfigurationProperties(ProductionProperties.class)
public class ProductionConfiguration {

    @Bean
    SchemaHistory productionSchema() {
        return SchemaHistory.of("production");
    }

    @Bean
    MarkerMessages markerMessages(MarkerEvents markers) {
        return new MarkerMessages(markers);
    }

    @Bean
    SearchProgress searchProgress(ApplicationEventPublisher events) {
        return new SearchProgress(events);
    }

    @Bean
    BestEffortPublisher orderMovePublisher(
            ConnectionFactory connections, MessageJson json, InstantSource clock, ThreadFailures failures) {
        return new BestEffortPublisher(
                "order-moves", new TelemetryPublisher(new RabbitTemplate(connections), json, clock), failures);
    }

    @Bean
    OrderMoves orderMoves(
            @Qualifier("orderMovePublisher") BestEffortPublisher publisher,
            ApplicationEventPublisher events,
            @Qualifier("telemetryQueue") Queue telemetryQueue,
            InstantSource clock) {
        return new OrderMoves(publisher, events, telemetryQueue.getName(), clock);
    }

    @Bean
    BestEffortPublisher nesterPublisher(
            ConnectionFactory connections, MessageJson json, InstantSource clock, ThreadFailures failures) {
        return new BestEffortPublisher(
                "calls-to-nesters", new TelemetryPublisher(new RabbitTemplate(connections), json, clock), failures);
    }

    @Bean
    UnwantedSearches unwantedSearches(@Qualifier("nesterPublisher") BestEffortPublisher publisher) {
        return new UnwantedSearches(publisher);
    }

    /** After minutes of waiting for nothing; see docs/operations.md on restoring. */
    @Bean
    LostCommandRetry lostCommands(
            AwaitedMarkers awaited,
            MakeMarkerStep markers,
            JobDispatch cuts,
            CutOrders orders,
            Outbox outbox,
            AmqpAdmin broker,
            RetriedTransaction transaction,
            InstantSource clock,
            @Value("${tailorline.lost-command-after:5m}") Duration timeout,
            ThreadFailures failures) {
        LostCommands lost = new LostCommands(
                awaited, markers, cuts, orders, outbox, queue -> isEmpty(broker, queue), transaction, clock, timeout);
        return new LostCommandRetry(lost, timeout, failures);
    }

    @Bean
    ClothLooks clothLooks(
            AwaitedCloth awaited,
            OrderCloth cloth,
            ClothSignals signals,
            RetriedTransaction transaction,
            ThreadFailures failures) {
        return new ClothLooks(awaited, cloth, signals, transaction, failures);
    }

    @Bean
    LostCloth lostCloth(
            LostCloth.AwaitedTables awaited,
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            JobsOfOrders cuts,
            JobDecisions jobs,
            JobDispatch dispatch,
            OrderSignals signals,
            RetriedTransaction transaction,
            ThreadFailures failures) {
        return new LostCloth(
                awaited, cloth, asLaid, orders, documents, cuts, jobs, dispatch, signals, transaction, failures);
    }

    @Bean
    RestingJobs restingJobs(JobDispatch dispatch, RetriedTransaction transaction, ThreadFailures failures) {
        return new RestingJobs(dispatch, transaction, failures);
    }

    @Bean
    ClothLookLoop clothLookLoop(
            ClothLooks looks,
            LostCloth lost,
            RestingJobs rested,
            @Value("${tailorline.stock.sweep:30s}") Duration between,
            ThreadFailures failures) {
        return new ClothLookLoop(looks, lost, rested, between, failures);
    }

    @Bean
    LayLooks layLooks(
            HouseSwitches house,
            LayMembers members,
            CutOrders orders,
            ClothOfWork cloths,
            OrderCloth cloth,
            CustomersCloth brought,
            JobsOfOrders jobs,
            LayProcesses processes,
            EndedLays ended,
            ProductionProperties settings,
            InstantSource clock,
            RetriedTransaction transaction,
            ThreadFailures failures) {
        ProductionProperties.Lays lays = settings.lays();
        return new LayLooks(
                house,
                members,
                orders,
                cloths,
                cloth,
                brought,
                jobs,
                processes,
                ended,
                new LayLooks.Limits(lays.most(), lays.perSuit(), lays.afterCut()),
                new SecureRandom()::nextLong,
                clock,
                transaction,
                new EachWork(LayLoop.NAME, failures));
    }

    @Bean
    LayLoop layLoop(LayLooks looks, ProductionProperties settings, ThreadFailures failures) {
        return new LayLoop(looks, settings.lays().look(), failures);
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
    OrderMeters orderMeters(MeterRegistry meters, CuttingLimits limits) {
        return new OrderMeters(meters, limits.budgetSeconds());
    }

    @Bean
    OrderSamples orderSamples(JdbcClient jdbc) {
        return new OrderSamples(jdbc);
    }

    @Bean
    LaySamples laySamples(Lays lays, Stock stock) {
        return new LaySamples(lays, stock.rules().endMm());
    }

    /** The embedded database writes when it likes; PostgreSQL with every commit. */
    @Bean
    @ConditionalOnProperty(name = RolesEnvironment.EMBEDDED, havingValue = "true")
    OrderSync orderSync(EmbeddedStore store) {
        return new OrderSync(new ForcedFile(store::force));
    }

    private static boolean isEmpty(AmqpAdmin broker, String queue) {
        try {
            QueueInformation information = broker.getQueueInfo(queue);
            return information != null && information.getMessageCount() == 0;
        } catch (AmqpException away) {
            return false;
        }
    }
}
