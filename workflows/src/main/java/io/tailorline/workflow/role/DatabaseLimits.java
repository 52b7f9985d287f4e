package io.tailorline.workflow.role;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the database may be waited for unless the user's settings say otherwise: a caller has its answer within 2 s
 * also when the database is away.
 */
final class DatabaseLimits {

    private static final String POOL = "spring.datasource.hikari.";

    private DatabaseLimits() {}

    static Map<String, Object> settings(String url) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(POOL + "connection-timeout", "1000");
        settings.put(POOL + "validation-timeout", "500");
        // Requests, steps and loops together: a step that gets no connection in time is a failed try.
        settings.put(POOL + "maximum-pool-size", "20");
        if (url.startsWith("jdbc:postgresql:")) {
            // s; a server that is stopped or cut off never closes its connections. No statement of ours takes so long.
            settings.put(POOL + "data-source-properties.socketTimeout", "30");
            settings.put(POOL + "data-source-properties.connectTimeout", "1");
            settings.put(POOL + "data-source-properties.loginTimeout", "1");
            settings.put(POOL + "data-source-properties.tcpKeepAlive", "true");
        }
        return settings;
    }
}
