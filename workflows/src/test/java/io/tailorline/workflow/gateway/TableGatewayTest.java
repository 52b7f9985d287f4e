package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.TelemetryPublisher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableGatewayTest {

    @TempDir
    Path folder;

    @Test
    void a_table_whose_thread_has_ended_is_named() {
        TableGateway gateway = new TableGateway(
                folder,
                List.of(new TableGateway.OwnTable("table-1", token -> {
                    throw new IllegalStateException("a bug, for this test");
                })),
                null,
                new TelemetryPublisher(null, new MessageJson(), Clock.systemUTC()),
                new MessageJson(),
                Clock.systemUTC());
        assertThat(gateway.deadThreads()).isEmpty();
        gateway.start();
        try {
            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(gateway.deadThreads()).containsExactly("table-table-1"));
        } finally {
            gateway.stop();
        }
        assertThat(gateway.deadThreads()).isEmpty();
    }
}
