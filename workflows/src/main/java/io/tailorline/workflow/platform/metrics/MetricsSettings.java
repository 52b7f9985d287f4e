package io.tailorline.workflow.platform.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Prometheus collects the meters of this process, {@code tailorline.metrics.*}.
 *
 * @param enabled whether they are served at all
 * @param address to listen on; whoever can reach it reads all meters and the details of health
 * @param port 1 to 65535, or 0 for any that is free, which is logged. Where it is left out: that of the web server and
 *     1000, or any where that is taken
 */
@ConfigurationProperties("tailorline.metrics")
public record MetricsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @Nullable Integer port) {

    private static final int ANY = 0;

    private static final int FROM_WEB_PORT = 1000;

    /**
     * The ports to try, in this order. Without a setting that of the web server and 1000, so that each process of a
     * machine has one that a scraper can be told.
     *
     * @param webPort of the web server of this process; 0 for any, as tests and demos have it
     */
    public List<Integer> ports(int webPort) {
        if (port != null) {
            return List.of(port);
        }
        return webPort == ANY ? List.of(ANY) : List.of(webPort + FROM_WEB_PORT, ANY);
    }
}
