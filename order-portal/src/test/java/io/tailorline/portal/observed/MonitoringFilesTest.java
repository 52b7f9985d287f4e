package io.tailorline.portal.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a shop's Prometheus is given is complete, and Prometheus itself finds no fault in it. */
class MonitoringFilesTest {

    private static final Path NOTHING = Path.of("/dev/null");

    @Test
    void prometheus_reads_the_rules() throws Exception {
        Promtool.run(NOTHING, "check", "rules", "--lint=all", "--lint-fatal", Monitoring.RULES.toString());
        Promtool.run(NOTHING, "check", "config", "prometheus.yml");
    }

    @Test
    void each_alert_fires_when_it_should_and_is_silent_when_all_is_well() throws Exception {
        Promtool.run(NOTHING, "test", "rules", Monitoring.RULE_TESTS.toString());
    }

    @Test
    void each_alert_is_tested_and_says_what_to_do_and_where_to_read_on() throws IOException {
        String tests = Files.readString(Monitoring.RULE_TESTS);
        List<String> document = Files.readAllLines(Monitoring.DOCUMENT);
        assertThat(Monitoring.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(tests)
                    .contains("eval_time: 55m, alertname: " + alert.name())
                    .contains(alert.name() + " fires");
            assertThat(alert.annotations().path("summary").asText()).isNotBlank();
            assertThat(alert.annotations().path("action").asText()).isNotBlank();
            assertThat(alert.annotations().path("runbook").asText())
                    .isEqualTo("docs/metrics.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(document).contains("### " + alert.name());
        });
    }
}
