package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MissingDecision;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderRecall;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.VersionLog;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.trace.Traces;
import io.tailorline.workflow.platform.upgrade.OpenOrders;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.recovery.AwaitedCloth;
import io.tailorline.workflow.production.recovery.AwaitedMarkers;
import io.tailorline.workflow.production.recovery.LostCloth;
import io.tailorline.workflow.production.step.FurtherMaterialsStep;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.production.step.MaterialProcesses;
import io.tailorline.workflow.production.step.PlanCutStep;
import java.time.InstantSource;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facades that are implemented by the process engine. */
@Configuration(proxyBeanMethods = false)
@Import(SpringEngine.class)
public class CamundaBeans {

    @Bean
    EnginePlugin tailorlineEnginePlugin(
            @Value("${tailorline.retry-cycle:R3/PT5S}") String retryCycle,
            @Value("${tailorline.embedded:false}") boolean embedded,
            ObjectProvider<CutOrders> orders,
            ObjectProvider<TailorQueue> queue,
            JobTraces traces) {
        return new EnginePlugin(new EngineSettings(retryCycle, embedded), orders::getObject, queue::getObject, traces);
    }

    @Bean
    static JobTraces jobTraces(ObjectProvider<Traces> traces) {
        return new JobTraces(traces::getObject);
    }

    @Bean
    SchemaHistory engineSchema() {
        return EngineTables.history();
    }

    /** Asks for types only: it is asked before the database is migrated, when no step can be made yet. */
    @Bean
    OpenOrders openOrders(ListableBeanFactory beans) {
        return new StrandedOrders(new DiagramSupport(name -> beans.containsBean(name)
                ? Optional.<Class<?>>ofNullable(beans.getType(name, false))
                : Optional.empty()));
    }

    @Bean
    ProcessDefinitionVersions processDefinitionVersions(RepositoryService repository, ManagementService management) {
        return new ProcessDefinitionVersions(repository, management, SpringEngine.diagrams());
    }

    @Bean
    ClockSkewRecovery clockSkewRecovery(ProcessEngine engine, InstantSource clock, ThreadFailures failures) {
        return new ClockSkewRecovery(engine, clock, failures);
    }

    @Bean
    ClosedDatabase closedDatabase(JobExecutor executor) {
        return new ClosedDatabase(executor);
    }

    /** The diagram calls it by this name. */
    @Bean
    StepOutcome outcome() {
        return new StepOutcome();
    }

    @Bean
    ProcessSignals orderSignals(RuntimeService runtime, ManagementService management) {
        return new ProcessSignals(runtime, management);
    }

    @Bean
    MaterialProcesses materialProcesses(RuntimeService runtime) {
        return new CamundaMaterialProcesses(runtime);
    }

    @Bean
    LayProcesses layProcesses(RuntimeService runtime) {
        return new CamundaLays(runtime);
    }

    @Bean
    MissingDecision missingDecision(TaskService tasks) {
        return new CamundaMissingDecision(tasks);
    }

    @Bean
    AwaitedMarkers awaitedMarkers(JdbcClient jdbc) {
        return new CamundaAwaitedMarkers(jdbc);
    }

    @Bean
    LostCloth.AwaitedTables awaitedTables(JdbcClient jdbc) {
        return new CamundaAwaitedTables(jdbc);
    }

    @Bean
    AwaitedCloth awaitedCloth(JdbcClient jdbc) {
        return new CamundaAwaitedCloth(jdbc);
    }

    /** @param file of the house's own decision table; empty for the one that comes with the release */
    @Bean
    ChangeRule changeRule(@Value("${tailorline.change-until:}") String file) {
        return file.isEmpty() ? DmnChangeRule.ofRelease() : DmnChangeRule.checked(new FileSystemResource(file));
    }

    @Bean
    WorksOfOrders worksOfOrders(
            MaterialWorks works, CutOrders orders, JobsOfOrders orderCuts, JobDecisions jobs, LayMembers lays) {
        return new WorksOfOrders(works, orders, orderCuts, jobs, lays);
    }

    @Bean
    OrderInstances orderInstances(
            RuntimeService runtime,
            CutOrders orders,
            TailorQueue queue,
            JobDispatch dispatch,
            FurtherMaterialsStep materials) {
        return new OrderInstances(runtime, orders, queue, dispatch, materials);
    }

    @Bean
    OrderToCut orderToCut(
            RuntimeService runtime,
            CutOrders orders,
            Specifications specifications,
            VersionLog versions,
            ChangeRule changes,
            CutPiecesOfOrders pieces,
            StageTimes stages,
            TailorQueue queue,
            Documents documents,
            PlanCutStep plan,
            RetriedTransaction transaction,
            InstantSource clock,
            DueDays dueDays,
            MaterialWorks works,
            WorksOfOrders cutting,
            OrderInstances instances) {
        return new CamundaOrderToCut(
                runtime,
                orders,
                specifications,
                versions,
                changes,
                pieces,
                stages,
                queue,
                documents,
                transaction,
                clock,
                dueDays,
                plan.budgetSeconds(),
                works,
                cutting,
                instances);
    }

    @Bean
    OrderRecall orderRecall(
            RuntimeService runtime, CutOrders orders, WorksOfOrders cutting, RetriedTransaction transaction) {
        return new CamundaRecall(runtime, orders, cutting, transaction);
    }

    @Bean
    StepSamples stepSamples(JdbcClient jdbc) {
        return new StepSamples(jdbc);
    }

    @Bean
    FinishedOrders finishedOrders(
            JdbcClient jdbc,
            CutOrders orders,
            MaterialWorks works,
            Specifications specifications,
            JobDecisions jobs,
            LayMembers lays,
            JdbcDeadLetters messages,
            RetriedTransaction transaction,
            ApplicationEventPublisher events) {
        return new FinishedOrders(jdbc, orders, works, specifications, jobs, lays, messages, transaction, events);
    }

    @Bean
    TailorDesk tailorDesk(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            CutOrders orders,
            Specifications specifications,
            VersionLog versions,
            StageTimes stages,
            JobDecisions jobs,
            JobsOfOrders orderCuts,
            CutPiecesOfOrders pieces,
            Documents documents,
            Drafts drafts,
            RetriedTransaction transaction,
            TailorQueue queue,
            WorksOfOrders cutting,
            OrderInstances instances) {
        return new CamundaTailorDesk(
                tasks,
                runtime,
                management,
                orders,
                specifications,
                versions,
                stages,
                jobs,
                orderCuts,
                pieces,
                documents,
                drafts,
                transaction,
                queue,
                cutting,
                instances);
    }
}
