package io.tailorline.workflow.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsSettingsTest {

    private static final MetricsSettings UNSET = new MetricsSettings(true, "127.0.0.1", null);

    @Test
    void each_nester_of_a_machine_has_a_port_that_a_scraper_can_be_told() {
        assertThat(UNSET.ports(8081)).startsWith(9081);
        assertThat(UNSET.ports(8083)).startsWith(9083);
    }

    @Test
    void where_it_is_taken_any_is() {
        assertThat(UNSET.ports(8081)).endsWith(0);
    }

    @Test
    void tests_and_demos_take_any() {
        assertThat(UNSET.ports(0)).containsExactly(0);
    }

    @Test
    void a_port_of_the_settings_is_the_only_one() {
        assertThat(new MetricsSettings(true, "127.0.0.1", 9999).ports(8081)).containsExactly(9999);
    }
}
