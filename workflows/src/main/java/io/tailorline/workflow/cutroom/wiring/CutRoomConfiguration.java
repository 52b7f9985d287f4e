package io.tailorline.workflow.cutroom.wiring;

import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSignals;
import io.tailorline.workflow.cutroom.CutStages;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.MissingDecision;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.CutMessages;
import io.tailorline.workflow.cutroom.desk.CutPieceRecorder;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.JobPieces;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.desk.MissingPieces;
import io.tailorline.workflow.cutroom.desk.MissingPiecesDesk;
import io.tailorline.workflow.cutroom.desk.OperatorQuestions;
import io.tailorline.workflow.cutroom.desk.RollsOnTables;
import io.tailorline.workflow.cutroom.desk.TableDesk;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.history.CutHistoryConfiguration;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.JobLists;
import io.tailorline.workflow.cutroom.persistence.JobSamples;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.recovery.RestoreCheck;
import io.tailorline.workflow.cutroom.recovery.RestoreLoop;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.platform.database.DataInUse;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Profiles;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cutter room: its jobs, its tables, what gateways tell of them and what becomes of restored data. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties(CutRoomProperties.class)
@Import(CutHistoryConfiguration.class)
class CutRoomConfiguration {

    /** The greatest job number that a table can hold. */
    private static final long GREATEST_JOB_NUMBER = 0xFFFF_FFFFL;

    @Bean
    SchemaHistory cutroomSchema() {
        return SchemaHistory.of("cutroom");
    }

    @Bean
    TableJobs cutJobs(JdbcClient jdbc, InstantSource clock, CutHistory history) {
        return new TableJobs(jdbc, clock, history);
    }

    @Bean
    CutPieces cutPieces(JdbcClient jdbc, InstantSource clock, CutHistory history) {
        return new CutPieces(jdbc, clock, history);
    }

    @Bean
    JobSamples jobSamples(JdbcClient jdbc) {
        return new JobSamples(jdbc);
    }

    @Bean
    Restores restores(JdbcClient jdbc) {
        return new Restores(jdbc);
    }

    @Bean
    JobLists jobLists(JdbcClient jdbc) {
        return new JobLists(jdbc);
    }

    @Bean
    OrderCuts orderCuts(JdbcClient jdbc) {
        return new OrderCuts(jdbc);
    }

    @Bean
    TableQueue tableQueue(Tables tables, JobLists jobs) {
        return new TableQueue(
                tables.all().stream()
                        .map(table -> new CuttingTable(table.name(), Profiles.of(table)))
                        .toList(),
                jobs);
    }

    @Bean
    CuttingLimits cuttingLimits(CutRoomProperties settings) {
        return new CuttingLimits(settings.budgetSeconds(), settings.corners().rule());
    }

    @Bean
    ClothRolls clothRolls(CutRoomProperties settings) {
        return new ClothRolls(settings.rolls());
    }

    @Bean
    MissingPiecesDesk missingPiecesDesk(
            CuttingLimits limits,
            TableQueue tables,
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            OrderCuts orderCuts,
            CutPieces pieces,
            CutDocuments documents,
            MissingDecision decision) {
        return new MissingPiecesDesk(
                orders,
                cloths,
                jobs,
                orderCuts,
                pieces,
                new MissingPieces(limits, tables, orders, jobs, documents, MissingPieces.Planner::budget),
                decision,
                new CutPieceRecorder(jobs, pieces, documents));
    }

    @Bean
    TableDispatch tableDispatch(
            TableQueue tables,
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            JobLists lists,
            CutPieces pieces,
            CutDocuments documents,
            Outbox outbox,
            ClothRolls rolls,
            CountedCloth counted,
            Restores restores) {
        return new TableDispatch(
                tables,
                orders,
                cloths,
                jobs,
                lists,
                pieces,
                documents,
                outbox,
                rolls,
                counted,
                restores,
                () -> ThreadLocalRandom.current().nextLong(1, GREATEST_JOB_NUMBER + 1));
    }

    @Bean
    CutEvents cutEvents(
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            OrderCuts orderCuts,
            CutStages stages,
            CutSignals signals,
            CutPieces pieces,
            CutDocuments documents,
            Restores restores,
            DataInUse data,
            Outbox outbox,
            MessageJson json,
            InstantSource clock) {
        return new CutEvents(
                orders,
                cloths,
                jobs,
                orderCuts,
                stages,
                signals,
                new CutPieceRecorder(jobs, pieces, documents),
                restores,
                data,
                outbox,
                json,
                clock);
    }

    @Bean
    HeldJobs heldJobs(
            OrdersInCutting orders,
            TableJobs jobs,
            OrderCuts orderCuts,
            Restores restores,
            CutEvents events,
            TableDispatch cuts,
            Outbox outbox,
            RetriedTransaction transaction) {
        return new HeldJobs(orders, jobs, orderCuts, restores, events, cuts, outbox, transaction);
    }

    @Bean
    CutMessages cutMessages(CutEvents cuts, HeldJobs held) {
        return new CutMessages(cuts, held);
    }

    @Bean
    LiveTables liveTables(ApplicationEventPublisher events, InstantSource clock) {
        return new LiveTables(events, clock);
    }

    @Bean
    CutRoom cutRoom(
            TableQueue tables,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            JobLists lists,
            OrderCuts orderCuts,
            LiveTables live,
            CutDocuments documents,
            MessageJson json,
            MissingPiecesDesk missing,
            Outbox outbox,
            ClothRolls rolls,
            CountedCloth counted,
            HeldJobs held,
            Restores restores,
            ObjectProvider<StartCondition> conditions,
            RetriedTransaction transaction) {
        return new TableDesk(
                tables,
                new RollsOnTables(rolls, cloths, jobs, counted),
                jobs,
                lists,
                orderCuts,
                live,
                new JobPieces(documents),
                new OperatorQuestions(json),
                missing,
                outbox,
                held,
                restores,
                conditions.orderedStream().toList(),
                transaction);
    }

    /** Before the first message is processed; see docs/operations.md on restoring. */
    @Bean
    RestoreLoop restoreLoop(
            DataIdentity identity,
            Restores restores,
            DataInUse data,
            TableJobs jobs,
            OrdersInCutting orders,
            HeldJobs held,
            Outbox outbox,
            Tables tables,
            RetriedTransaction transaction,
            ThreadFailures failures) {
        RestoreCheck check =
                new RestoreCheck(identity, restores, data, jobs, orders, outbox, tables.names(), transaction);
        return new RestoreLoop(check, held, failures);
    }
}
