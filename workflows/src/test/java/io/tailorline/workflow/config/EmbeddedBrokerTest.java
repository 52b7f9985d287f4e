package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A broker that starts beside the rest of the application. */
class EmbeddedBrokerTest {

    @TempDir
    Path folder;

    @Test
    void that_cannot_start_says_where_and_can_be_closed() throws Exception {
        Path taken = Files.createFile(folder.resolve("broker"));
        EmbeddedBroker broker = EmbeddedBroker.begin(taken);
        assertThatThrownBy(broker::awaitStart).hasMessageContaining(taken.toString());
        assertThatCode(broker::close).doesNotThrowAnyException();
    }

    @Test
    void that_cannot_start_keeps_the_application_from_starting() throws Exception {
        Files.createFile(folder.resolve("broker"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(EmbeddedBrokerConfiguration.class))
                .withPropertyValues("tailorline.embedded=true", "tailorline.data=" + folder)
                .run(application -> assertThat(application)
                        .hasFailed()
                        .getFailure()
                        .hasMessageContaining(folder.resolve("broker").toString()));
    }

    @Test
    void that_still_starts_is_closed_when_it_has_started() throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.begin(folder.resolve("broker"));
        broker.close();
        try (ServerSocket free = new ServerSocket(broker.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
