package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.WorkflowsApplication;
import java.nio.file.Path;
import java.time.Duration;
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
                application.run("--tailorline.data=" + folder, "--tailorline.nesting.iterations=1")) {
            OrderToCut orders = context.getBean(OrderToCut.class);
            orders.start(SampleOrders.order("TL-0001", SampleOrders.medianMan()));
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(orders.find("TL-0001"))
                            .hasValueSatisfying(
                                    order -> assertThat(order.state()).isEqualTo(OrderState.WAITING_TABLE)));
        }
    }
}
