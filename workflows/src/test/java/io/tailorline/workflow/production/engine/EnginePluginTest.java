package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.platform.trace.Traces;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

/** Tailorline's plugin beside those of others. */
class EnginePluginTest {

    @Test
    void what_another_plugin_has_set_stays_before_ours() {
        CommandInterceptor interceptor = new LogInterceptor();
        BpmnParseListener listener = new AbstractBpmnParseListener();
        IncidentHandler handler = new DefaultIncidentHandler("theirs");
        ProcessEngineConfigurationImpl configuration = new SpringProcessEngineConfiguration();
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(interceptor));
        configuration.setCustomPreBPMNParseListeners(List.of(listener));
        configuration.setCustomIncidentHandlers(List.of(handler));

        try (TestDatabase database = new TestDatabase()) {
            new EnginePlugin(
                            new EngineSettings("R3/PT0S", false),
                            database::orders,
                            database::queue,
                            new JobTraces(Traces::none))
                    .preInit(configuration);
        }

        assertThat(configuration.getCustomPreCommandInterceptorsTxRequired())
                .hasSize(2)
                .startsWith(interceptor);
        assertThat(configuration.getCustomPreBPMNParseListeners()).hasSize(3).startsWith(listener);
        assertThat(configuration.getCustomIncidentHandlers()).hasSize(2).startsWith(handler);
    }
}
