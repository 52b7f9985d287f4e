package io.tailorline.workflow.production.wiring;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTables;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.ClothForMarker;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.HouseCloths;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.RemnantsOfCuts;
import io.tailorline.workflow.production.cloth.ScannedCloth;
import io.tailorline.workflow.production.cloth.StockOfOrders;
import io.tailorline.workflow.production.flaw.FlawOnTable;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.production.persistence.ProposedMarkers;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.step.CheckMeasurementsStep;
import io.tailorline.workflow.production.step.CheckedMarkers;
import io.tailorline.workflow.production.step.CloseOrderStep;
import io.tailorline.workflow.production.step.DraftPatternStep;
import io.tailorline.workflow.production.step.EndedLays;
import io.tailorline.workflow.production.step.FinishCutStep;
import io.tailorline.workflow.production.step.FurtherMaterialsStep;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.production.step.LayStep;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.MarkersAhead;
import io.tailorline.workflow.production.step.MaterialProcesses;
import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.production.step.PiecesToLay;
import io.tailorline.workflow.production.step.PlanCutStep;
import io.tailorline.workflow.production.step.RecallStep;
import io.tailorline.workflow.production.step.RunCutStep;
import io.tailorline.workflow.production.step.TakeClothStep;
import io.tailorline.workflow.production.step.TimeOptimisedMarkers;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the process under the names that the diagram calls them by. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {

    @Bean
    CheckMeasurementsStep checkMeasurementsStep(
            CutOrders orders,
            Specifications specifications,
            OrderVersions versions,
            StageTimes stages,
            InstantSource clock) {
        return new CheckMeasurementsStep(new PatternEngine(), orders, specifications, versions, stages, clock);
    }

    @Bean
    DraftPatternStep draftPatternStep(
            CutOrders orders,
            Specifications specifications,
            Documents documents,
            StageTimes stages,
            InstantSource clock) {
        return new DraftPatternStep(new PatternEngine()::draft, orders, specifications, documents, stages, clock);
    }

    @Bean
    PiecesToLay piecesToLay(Documents documents, CutPiecesOfOrders pieces, LayMembers lays) {
        return new PiecesToLay(documents, pieces, lays);
    }

    @Bean
    MakeMarkerStep makeMarkerStep(
            ProductionProperties settings,
            CuttingTables tables,
            CutOrders orders,
            ClothOfWork ordered,
            OrderCloth cloth,
            Stock stock,
            StageTimes stages,
            PiecesToLay pieces,
            Documents documents,
            Outbox outbox,
            MarkerRulesOfHouse rules,
            MarkersAhead ahead) {
        return new MakeMarkerStep(
                settings.nesting().effort(),
                tables,
                orders,
                new ClothForMarker(ordered, cloth, stock.rules().endMm()),
                stages,
                pieces,
                documents,
                outbox,
                rules,
                ahead);
    }

    @Bean
    ProposedMarkers proposedMarkers(JdbcClient jdbc) {
        return new ProposedMarkers(jdbc);
    }

    @Bean
    MarkersAhead markersAhead(
            ProposedMarkers proposed,
            MessageJson json,
            PiecesToLay pieces,
            PlanCutStep plan,
            ApplicationEventPublisher events) {
        return new MarkersAhead(proposed, json, new CheckedMarkers(pieces), plan::seconds, events::publishEvent);
    }

    @Bean
    FlawOnTable flawOnTable(
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            Stock stock,
            MarkersAhead ahead,
            MakeMarkerStep nester,
            RetriedTransaction transaction,
            ApplicationEventPublisher events) {
        return new FlawOnTable(
                cloth, asLaid, orders, documents, stock, ahead, nester, transaction, events::publishEvent);
    }

    @Bean
    TakeClothStep takeClothStep(OrderCloth cloth, CutOrders orders) {
        return new TakeClothStep(cloth, orders);
    }

    @Bean
    PlanCutStep planCutStep(
            ProductionProperties settings,
            CuttingLimits limits,
            CuttingTables tables,
            CutOrders orders,
            CutPiecesOfOrders pieces,
            Documents documents,
            MessageJson json,
            StageTimes stages,
            InstantSource clock) {
        return new PlanCutStep(
                new BudgetPlanner(),
                tables,
                new PlanCutStep.Limits(
                        limits, settings.leastClothUse(), settings.nesting().forTimeSeconds() > 0),
                orders,
                pieces,
                documents,
                new TimeOptimisedMarkers(documents, json),
                stages,
                clock);
    }

    @Bean
    RunCutStep runCutStep(JobDispatch jobs) {
        return new RunCutStep(jobs);
    }

    @Bean
    RemnantsOfCuts remnantsOfCuts(
            HouseSwitches house,
            CutDocuments documents,
            Remnants remnants,
            PlatformTransactionManager transactions,
            ThreadFailures failures) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new RemnantsOfCuts(house, documents, remnants, nested, failures);
    }

    @Bean
    HouseCloths houseCloths(HouseMaterials house, ArticleCatalogue catalogue, Specifications specifications) {
        return new HouseCloths(house, catalogue, specifications);
    }

    @Bean
    OrderCloth orderCloth(
            HouseSwitches house,
            HouseCloths cloths,
            StockReservation reservations,
            Stock stock,
            Specifications specifications,
            MaterialWorks works,
            Documents documents,
            Drafts drafts,
            CutPiecesOfOrders pieces) {
        return new StockOfOrders(
                house, cloths, reservations, stock.rules().endMm(), specifications, works, documents, drafts, pieces);
    }

    @Bean
    ClothAsLaid clothAsLaid(
            OrderCloth cloth, Documents documents, Stock stock, StockReservation reservations, JobsOfOrders jobs) {
        return new ClothAsLaid(cloth, documents, stock, reservations, jobs);
    }

    @Bean
    ScannedCloth scannedCloth(
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            Stock stock,
            StockReservation reservations,
            InstantSource clock,
            ApplicationEventPublisher events,
            FlawOnTable flaws) {
        return new ScannedCloth(
                cloth, asLaid, orders, documents, stock, reservations, clock, events::publishEvent, flaws);
    }

    @Bean
    FurtherMaterialsStep furtherMaterialsStep(
            HouseCloths cloths,
            MaterialWorks works,
            CutOrders orders,
            Documents documents,
            JobDispatch jobs,
            MaterialProcesses processes,
            TailorQueue queue,
            EndedLays lays) {
        return new FurtherMaterialsStep(cloths, works, orders, documents, jobs, processes, queue, lays);
    }

    @Bean
    EndedLays endedLays(
            LayMembers members, CutOrders orders, JobDispatch jobs, LayProcesses processes, OrderCloth cloth) {
        return new EndedLays(members, orders, jobs, processes, cloth);
    }

    @Bean
    LayStep layStep(
            HouseSwitches house,
            LayMembers members,
            CutOrders orders,
            Documents documents,
            JobDispatch dispatch,
            JobsOfOrders jobs,
            CutPiecesOfOrders pieces,
            OrderCloth cloth,
            FurtherMaterialsStep materials,
            LayProcesses processes,
            OrderSignals signals,
            EndedLays ended) {
        return new LayStep(
                house, members, orders, documents, dispatch, jobs, pieces, cloth, materials, processes, signals, ended);
    }

    @Bean
    FinishCutStep finishCutStep(
            CutOrders orders, MaterialWorks works, Documents documents, MaterialProcesses processes, OrderCloth cloth) {
        return new FinishCutStep(orders, works, documents, processes, cloth);
    }

    @Bean
    RecallStep recallStep(CutOrders orders, JobDispatch jobs, FurtherMaterialsStep materials) {
        return new RecallStep(orders, jobs, materials);
    }

    @Bean
    CloseOrderStep closeOrderStep(
            CutOrders orders, JobDispatch jobs, FurtherMaterialsStep materials, OrderCloth cloth) {
        return new CloseOrderStep(orders, jobs, materials, cloth::release);
    }

    @Bean
    MarkerEvents markerEvents(
            CutOrders orders,
            Documents documents,
            PiecesToLay pieces,
            MessageJson json,
            StageTimes stages,
            OrderSignals signals,
            MarkersAhead ahead,
            OrderCloth cloth) {
        return new MarkerEvents(
                orders,
                documents,
                new TimeOptimisedMarkers(documents, json),
                stages,
                signals,
                new CheckedMarkers(pieces),
                ahead,
                cloth);
    }
}
