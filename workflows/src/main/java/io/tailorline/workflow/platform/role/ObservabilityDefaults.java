package io.tailorline.workflow.platform.role;

import io.tailorline.workflow.platform.logging.StackTraceMasking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** How the process is observed unless the user's settings say otherwise. */
final class ObservabilityDefaults {

    private ObservabilityDefaults() {}

    static Map<String, Object> settings(Environment environment) {
        Map<String, Object> settings = new LinkedHashMap<>();
        // A stranger at the front door does not choose the trace id of an order.
        settings.put("management.tracing.propagation.consume", "");
        settings.put(
                "management.metrics.distribution.slo.http.server.requests",
                "25ms,50ms,100ms,200ms,300ms,500ms,1s,2s,5s,10s");
        // Where the file system fills up first.
        settings.put("management.metrics.system.diskspace.paths", environment.getProperty("tailorline.data", "./data"));
        // What is away is told of once, by what waits for it, and by the health page; health is asked every few
        // seconds.
        for (String module : List.of("actuate", "health", "jdbc.health", "amqp.health")) {
            settings.put("logging.level.org.springframework.boot." + module, "ERROR");
        }
        // Logs the message of an exception that whoever called logs too, without its message.
        settings.put("logging.level.org.camunda.bpm.engine.context", "OFF");
        // A meter and a span for each filter of each request tell nobody anything.
        settings.put("management.observations.enable.spring.security", "false");
        settings.put("logging.pattern.correlation", "[%X{orderId:-}] [%X{traceId:-}] ");
        // One JSON object a line, and no message of an exception: it may quote what somebody entered.
        settings.put("logging.structured.json.stacktrace.printer", StackTraceMasking.class.getName());
        settings.put("logging.structured.json.exclude", "error.message");
        if (environment.acceptsProfiles(Profiles.of(RolesEnvironment.PRODUCTION))) {
            settings.put("logging.structured.format.console", "ecs");
        }
        return settings;
    }
}
