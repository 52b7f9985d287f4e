package io.tailorline.workflow.production.engine;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine within Spring's transactions: what an order's step writes and where its process stands are
 * committed together, or not at all. The engine's own starter knows no Spring Boot after 3: what we need of it is here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobExecution.class)
@Import(SpringProcessEngineServicesConfiguration.class)
class SpringEngine {

    private static final List<String> DIAGRAMS =
            List.of("order-to-cut.bpmn", "material-to-cut.bpmn", "lay-to-cut.bpmn");
    private static final String JOB_THREADS = "camundaTaskExecutor";

    private final JobExecution jobs;

    SpringEngine(JobExecution jobs) {
        this.jobs = jobs;
    }

    /** Each ends the trace of a job with the job. */
    @Bean(JOB_THREADS)
    TaskExecutor jobThreads(JobTraces traces) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(JOB_THREADS + "-");
        threads.setCorePoolSize(jobs.corePoolSize());
        threads.setMaxPoolSize(jobs.maxPoolSize());
        threads.setQueueCapacity(jobs.queueCapacity());
        threads.setTaskDecorator(traces::ending);
        return threads;
    }

    @Bean
    JobExecutor jobExecutor(@Qualifier(JOB_THREADS) TaskExecutor threads) {
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setLockTimeInMillis(jobs.lockTimeInMillis());
        executor.setMaxJobsPerAcquisition(jobs.maxJobsPerAcquisition());
        executor.setWaitTimeInMillis(jobs.waitTimeInMillis());
        executor.setMaxWait(jobs.maxWait());
        return executor;
    }

    /** @param ownName one of two engines in one Java process needs a name of its own */
    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database,
            PlatformTransactionManager transactions,
            JobExecutor executor,
            List<ProcessEnginePlugin> plugins,
            @Value("${camunda.bpm.generate-unique-process-engine-name:false}") boolean ownName) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        if (ownName) {
            engine.setProcessEngineName("engine" + UUID.randomUUID().toString().replace("-", ""));
        }
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        // The tables are made with the others, under one lock; the engine checks their version.
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setDeploymentResources(diagrams().toArray(new Resource[0]));
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        // Two releases side by side run only what they know.
        engine.setJobExecutorDeploymentAware(true);
        engine.getProcessEnginePlugins().addAll(plugins);
        return engine;
    }

    /** What is deployed: the order's diagram, that of its further materials, and that of lays. */
    static List<Resource> diagrams() {
        return DIAGRAMS.stream().<Resource>map(Diagram::new).toList();
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    /** Steps run only when the rest of the application does. */
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        JobExecutor executor = ready.getApplicationContext().getBean(JobExecutor.class);
        if (!executor.isActive()) {
            executor.start();
        }
    }

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return EngineHealth.of(engine);
    }

    @Bean
    HealthIndicator jobExecutorHealthIndicator(JobExecutor executor) {
        return EngineHealth.of(executor);
    }

    /** Its name is the same wherever the application lies, so that the engine knows it again and deploys it once. */
    private static final class Diagram extends ClassPathResource implements ContextResource {

        private final String name;

        private Diagram(String name) {
            super(name);
            this.name = name;
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }
    }
}
