package io.tailorline.workflow.platform.role;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long work in the background waits for the database unless the user's settings say otherwise; those who wait for
 * an answer have a pool with shorter limits of its own.
 */
final class DatabaseLimits {

    private static final String POOL = "spring.datasource.hikari.";

    private DatabaseLimits() {}

    static Map<String, Object> settings(String url) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(POOL + "connection-timeout", "10000");
        // Started together, a database may come up later.
        settings.put(POOL + "initialization-fail-timeout", "60000");
        if (url.startsWith("jdbc:postgresql:")) {
            // s; a server that is stopped or cut off never closes its connections. No statement of ours takes so long,
            // and migrations have no such limit.
            settings.put(POOL + "data-source-properties.socketTimeout", "30");
            // Shorter: a statement that we no longer wait for would go on and keep its locks. A wait for others' locks
            // ends sooner still, so that it is told from a statement that is slow.
            settings.put(POOL + "connection-init-sql", "set lock_timeout = '20s'; set statement_timeout = '25s'");
            settings.put(POOL + "data-source-properties.connectTimeout", "5");
            settings.put(POOL + "data-source-properties.loginTimeout", "5");
            settings.put(POOL + "data-source-properties.tcpKeepAlive", "true");
        }
        return settings;
    }
}
