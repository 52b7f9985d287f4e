package io.tailorline.workflow.platform.role;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where Prometheus collects the meters of this process and all details of its health, {@code tailorline.metrics.*}: a
 * port of their own that the front door never shows and no crowd before it reaches.
 *
 * @param enabled whether they are served at all
 * @param address to listen on; whoever can reach it reads all meters and the details of health
 * @param port 1 to 65535, or 0 for any that is free, which is logged. Where it is left out: that of the web server and
 *     1000, or any where that is taken
 */
public record MetricsPort(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @Nullable Integer port) {

    private static final int ANY = 0;

    private static final int FROM_WEB_PORT = 1000;

    private static final int LAST_PORT = 65535;

    private static final String EXPOSED = "management.endpoints.web.exposure.include";

    public static MetricsPort of(Environment environment) {
        return Binder.get(environment).bindOrCreate("tailorline.metrics", MetricsPort.class);
    }

    /**
     * Without a setting that of the web server and 1000, so that each process of a machine has one that a scraper can
     * be told.
     *
     * @param webPort of the web server of this process; 0 for any, as tests and demos have it
     */
    public int wanted(int webPort) {
        if (port != null) {
            return port;
        }
        int beside = webPort + FROM_WEB_PORT;
        return webPort == ANY || beside > LAST_PORT ? ANY : beside;
    }

    /**
     * @param others names of what Actuator serves beside the meters
     * @throws StartRefused when the port of the settings is taken
     */
    Map<String, Object> settings(int webPort, String others) {
        return enabled
                ? Map.of(
                        "management.server.port",
                        String.valueOf(free(wanted(webPort))),
                        "management.server.address",
                        address,
                        "management.endpoints.web.base-path",
                        "/",
                        "management.endpoints.web.path-mapping.prometheus",
                        "metrics",
                        "management.endpoints.web.discovery.enabled",
                        "false",
                        EXPOSED,
                        others + ",prometheus")
                : Map.of(EXPOSED, others);
    }

    private int free(int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, wanted));
            return wanted;
        } catch (IOException | IllegalArgumentException taken) {
            if (port == null) {
                return ANY;
            }
            throw new StartRefused(
                    "tailorline.metrics: port %d of address '%s' cannot be opened: %s."
                            .formatted(wanted, address, taken.getMessage()),
                    "Set tailorline.metrics.port to a free port, to 0 for any, or tailorline.metrics.enabled to false.");
        }
    }
}
