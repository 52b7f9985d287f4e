package io.tailorline.workflow.platform.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MetricsPortTest {

    private static final String PORT = "management.server.port";

    private final MetricsPort unset = MetricsPort.of(new MockEnvironment());

    private static MetricsPort set(int port) {
        return MetricsPort.of(new MockEnvironment().withProperty("tailorline.metrics.port", String.valueOf(port)));
    }

    @Test
    void each_nester_of_a_machine_has_a_port_that_a_scraper_can_be_told() {
        assertThat(unset.wanted(8081)).isEqualTo(9081);
        assertThat(unset.wanted(8083)).isEqualTo(9083);
        assertThat(unset.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void tests_and_demos_take_any() {
        assertThat(unset.settings(0, "health")).containsEntry(PORT, "0");
    }

    @Test
    void a_port_of_the_settings_is_the_only_one() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
            assertThat(unset.settings(free - 1000, "health"))
                    .as("taken: any is")
                    .containsEntry(PORT, "0");
            assertThatThrownBy(() -> set(free).settings(8081, "health"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContainingAll("tailorline.metrics", String.valueOf(free), "127.0.0.1");
        }
        assertThat(set(free).settings(8081, "health")).containsEntry(PORT, String.valueOf(free));
    }

    @Test
    void beside_the_last_web_ports_any_is_taken() {
        assertThat(unset.wanted(64_535)).isEqualTo(65_535);
        assertThat(unset.wanted(64_536)).isZero();
        assertThat(unset.settings(65_535, "health")).containsEntry(PORT, "0");
    }

    @Test
    void a_port_of_the_settings_beyond_the_last_is_refused_by_name() {
        assertThatThrownBy(() -> set(65_536).settings(8081, "health"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("tailorline.metrics", "65536");
    }

    @Test
    void none_is_opened_where_they_are_turned_off() {
        Map<String, Object> off = MetricsPort.of(
                        new MockEnvironment().withProperty("tailorline.metrics.enabled", "false"))
                .settings(8080, "health");
        assertThat(off).containsExactly(Map.entry("management.endpoints.web.exposure.include", "health"));
    }
}
