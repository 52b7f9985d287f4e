package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.NewOrder;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.WorkflowsApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

class EmbeddedStartTest {

    @Test
    void all_roles_start_on_embedded_parts(@TempDir Path folder) {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context =
                application.run("--tailorline.data=" + folder, "--tailorline.retry-cycle=R1/PT0S")) {
            OrderToCut orders = context.getBean(OrderToCut.class);
            MeasurementSet body = MeasurementSet.symmetric("b", Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 1000.0));
            orders.start(new NewOrder(
                    "TL-0001", body, Style.twoPiece(), Fabric.plain("wool", 1500, Nap.TWO_WAY, 2), "ROLL-1"));
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> orders.find("TL-0001").orElseThrow().state() == OrderState.INCIDENT);
            assertThat(orders.find("TL-0001").orElseThrow().reasons()).isNotEmpty();
        }
    }
}
