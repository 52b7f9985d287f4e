package io.tailorline.workflow.metrics;

import io.tailorline.workflow.role.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Prometheus collects the meters of this process, {@code tailorline.metrics.*}.
 *
 * @param enabled whether they are served at all
 * @param address to listen on; whoever can reach it reads all meters and the details of health
 * @param port 1 to 65535, or 0 for any that is free, which is logged. Where it is left out: that of the role, or any
 *     where that is taken
 */
@ConfigurationProperties("tailorline.metrics")
public record MetricsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @Nullable Integer port) {

    private static final int ANY = 0;

    /**
     * The ports to try, in this order.
     *
     * @param role whose port is the default
     * @param anyWebPort whether the web server of this process takes any port, as tests and demos do
     */
    public List<Integer> ports(Role role, boolean anyWebPort) {
        if (port != null) {
            return List.of(port);
        }
        return anyWebPort ? List.of(ANY) : List.of(role.metricsPort(), ANY);
    }
}
