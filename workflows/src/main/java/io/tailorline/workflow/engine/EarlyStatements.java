package io.tailorline.workflow.engine;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Begins to read the engine's statements before the first bean is made, where there will be an engine. */
class EarlyStatements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        Environment settings = application.getEnvironment();
        if (settings.getProperty("camunda.bpm.enabled", Boolean.class, true)) {
            EngineStatements.of(settings.getProperty("spring.datasource.url", ""))
                    .ifPresent(statements ->
                            application.getBeanFactory().registerSingleton("engineStatements", statements));
        }
    }
}
