package io.tailorline.workflow.production.wiring;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.MissingDecision;
import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.CutPieceRecorder;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.JobPieces;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.desk.MissingPiecesDesk;
import io.tailorline.workflow.cutroom.desk.OperatorQuestions;
import io.tailorline.workflow.cutroom.desk.TableDesk;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.cost.EstimatedCosts;
import io.tailorline.workflow.patternroom.cost.ResidentMarkers;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.settings.Profiles;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.step.CheckMeasurementsStep;
import io.tailorline.workflow.production.step.CloseOrderStep;
import io.tailorline.workflow.production.step.CornerRule;
import io.tailorline.workflow.production.step.DraftPatternStep;
import io.tailorline.workflow.production.step.FinishCutStep;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.MarkersForTime;
import io.tailorline.workflow.production.step.MissingPieces;
import io.tailorline.workflow.production.step.NestingEffort;
import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.production.step.PlanCutStep;
import io.tailorline.workflow.production.step.RunCutStep;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the process under the names that the diagram calls them by, and the cutter room. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {

    /** The greatest job number that a table can hold. */
    private static final long GREATEST_JOB_NUMBER = 0xFFFF_FFFFL;

    /** A marker on a tailor's request, s: as long as the searches by which the usual density was measured. */
    private static final double TRIAL_SECONDS = 6;

    @Bean
    TableQueue tableQueue(Tables tables, TableJobs jobs) {
        return new TableQueue(
                tables.all().stream()
                        .map(table -> new CuttingTable(table.name(), Profiles.of(table)))
                        .toList(),
                jobs);
    }

    @Bean
    CheckMeasurementsStep checkMeasurementsStep(
            CutOrders orders, OrderVersions versions, StageTimes stages, InstantSource clock) {
        return new CheckMeasurementsStep(new PatternEngine(), orders, versions, stages, clock);
    }

    @Bean
    Drafts drafts() {
        return new Drafts(new PatternEngine());
    }

    @Bean
    DraftPatternStep draftPatternStep(CutOrders orders, Documents documents, StageTimes stages, InstantSource clock) {
        return new DraftPatternStep(new PatternEngine()::draft, orders, documents, stages, clock);
    }

    @Bean
    MakeMarkerStep makeMarkerStep(
            TailorlineProperties settings,
            TableQueue tables,
            CutOrders orders,
            StageTimes stages,
            CutPieces pieces,
            Documents documents,
            Outbox outbox) {
        TailorlineProperties.Nesting nesting = settings.nesting();
        NestingEffort effort = new NestingEffort(
                nesting.seconds(), nesting.forTimeSeconds(), nesting.iterations(), nesting.threads(), nesting.seed());
        return new MakeMarkerStep(effort, tables, orders, stages, pieces, documents, outbox);
    }

    @Bean
    PlanCutStep planCutStep(
            TailorlineProperties settings,
            TableQueue tables,
            CutOrders orders,
            CutPieces pieces,
            Documents documents,
            MessageJson json,
            StageTimes stages,
            InstantSource clock) {
        return new PlanCutStep(
                new BudgetPlanner(),
                tables,
                limits(settings),
                orders,
                pieces,
                documents,
                new MarkersForTime(documents, json),
                stages,
                clock);
    }

    private static PlanCutStep.Limits limits(TailorlineProperties settings) {
        return new PlanCutStep.Limits(
                settings.budgetSeconds(),
                settings.leastClothUse(),
                settings.corners().rule(),
                settings.nesting().forTimeSeconds() > 0);
    }

    @Bean
    MissingPiecesDesk missingPiecesDesk(
            TailorlineProperties settings,
            TableQueue tables,
            CutOrders orders,
            TableJobs jobs,
            CutPieces pieces,
            Documents documents,
            MissingDecision decision) {
        return new MissingPiecesDesk(
                orders,
                jobs,
                pieces,
                new MissingPieces(limits(settings), tables, orders, jobs, documents, MissingPieces.Planner::budget),
                decision,
                new CutPieceRecorder(jobs, pieces, documents));
    }

    @Bean
    ChangeCosts changeCosts(TableQueue tables, CutOrders orders, TailorlineProperties settings) {
        return new EstimatedCosts(
                orders,
                order -> tables.chosen(
                                order.plannedTable(), order.specification().fabric())
                        .profile(),
                settings.budgetSeconds());
    }

    @Bean
    MarkerPreviews markerPreviews(TableQueue tables, TailorlineProperties settings) {
        CornerRule corners = settings.corners().rule();
        return new ResidentMarkers(
                fabric -> tables.slowestFor(fabric).profile(),
                SearchBudget.ofSeconds(TRIAL_SECONDS),
                (marker, table) -> new BudgetPlanner()
                        .plan(new BudgetRequest(
                                marker, table, settings.budgetSeconds(), corners.rules(), corners.options())));
    }

    @Bean
    ClothRolls clothRolls(TailorlineProperties settings) {
        return new ClothRolls(settings.rolls());
    }

    @Bean
    RunCutStep runCutStep(
            TableQueue tables,
            CutOrders orders,
            TableJobs jobs,
            CutPieces pieces,
            Documents documents,
            Outbox outbox,
            ClothRolls rolls,
            Restores restores) {
        return new RunCutStep(
                tables,
                orders,
                jobs,
                pieces,
                documents,
                outbox,
                rolls,
                restores,
                () -> ThreadLocalRandom.current().nextLong(1, GREATEST_JOB_NUMBER + 1));
    }

    @Bean
    FinishCutStep finishCutStep(CutOrders orders, Documents documents) {
        return new FinishCutStep(orders, documents);
    }

    @Bean
    CloseOrderStep closeOrderStep(CutOrders orders, TableJobs jobs, Outbox outbox) {
        return new CloseOrderStep(orders, jobs, outbox);
    }

    @Bean
    MarkerEvents markerEvents(
            CutOrders orders, Documents documents, MessageJson json, StageTimes stages, OrderSignals signals) {
        return new MarkerEvents(orders, documents, new MarkersForTime(documents, json), stages, signals);
    }

    @Bean
    CutEvents cutEvents(
            CutOrders orders,
            TableJobs jobs,
            StageTimes stages,
            OrderSignals signals,
            CutPieces pieces,
            Documents documents,
            Restores restores,
            Outbox outbox,
            MessageJson json,
            InstantSource clock) {
        return new CutEvents(
                orders,
                jobs,
                stages,
                signals,
                new CutPieceRecorder(jobs, pieces, documents),
                restores,
                outbox,
                json,
                clock);
    }

    @Bean
    HeldJobs heldJobs(
            CutOrders orders,
            TableJobs jobs,
            Restores restores,
            CutEvents events,
            RunCutStep cuts,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        return new HeldJobs(orders, jobs, restores, events, cuts, outbox, new TransactionTemplate(transactions));
    }

    @Bean
    LiveTables liveTables(ApplicationEventPublisher events, InstantSource clock) {
        return new LiveTables(events, clock);
    }

    @Bean
    CutRoom cutRoom(
            TableQueue tables,
            CutOrders orders,
            TableJobs jobs,
            LiveTables live,
            Documents documents,
            MessageJson json,
            MissingPiecesDesk missing,
            Outbox outbox,
            ClothRolls rolls,
            HeldJobs held,
            Restores restores,
            PlatformTransactionManager transactions) {
        return new TableDesk(
                tables,
                rolls,
                orders,
                jobs,
                live,
                new JobPieces(documents),
                new OperatorQuestions(json),
                missing,
                outbox,
                held,
                restores,
                new TransactionTemplate(transactions));
    }
}
