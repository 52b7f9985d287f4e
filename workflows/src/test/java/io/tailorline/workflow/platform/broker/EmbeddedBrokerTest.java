package io.tailorline.workflow.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.LongString;
import com.rabbitmq.client.SaslMechanism;
import com.rabbitmq.client.impl.LongStringHelper;
import io.tailorline.workflow.platform.wiring.EmbeddedBrokerConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A broker that starts beside the rest of the application. */
class EmbeddedBrokerTest {

    private static final String PASSWORD = "drawn";

    @TempDir
    Path folder;

    @Test
    void that_cannot_start_says_where() throws Exception {
        Path taken = Files.createFile(folder.resolve("broker"));
        assertThatThrownBy(() -> EmbeddedBroker.start(taken, PASSWORD)).hasMessageContaining(taken.toString());
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
    void lets_nobody_in_without_its_password() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), PASSWORD)) {
            ConnectionFactory stranger = new ConnectionFactory();
            stranger.setPort(broker.port());
            stranger.setVirtualHost(EmbeddedBroker.VIRTUAL_HOST);
            for (String user : List.of("guest", "tailorline", "admin", "", "anonymous")) {
                for (String password : List.of("guest", "tailorline", "", "Drawn", "${tailorline.password}")) {
                    stranger.setUsername(user);
                    stranger.setPassword(password);
                    assertThatThrownBy(stranger::newConnection)
                            .as("%s with '%s'", user, password)
                            .isInstanceOf(IOException.class);
                }
            }
            stranger.setSaslConfig(mechanisms -> new AnonymousSaslMechanism());
            assertThatThrownBy(stranger::newConnection).as("anonymous").isInstanceOf(IOException.class);
            stranger.setSaslConfig(DefaultSaslConfig.PLAIN);
            stranger.setUsername(EmbeddedBroker.USER);
            stranger.setPassword(PASSWORD);
            try (Connection owner = stranger.newConnection()) {
                assertThat(owner.isOpen()).isTrue();
            }
        }
    }

    private static final class AnonymousSaslMechanism implements SaslMechanism {
        @Override
        public String getName() {
            return "ANONYMOUS";
        }

        @Override
        public LongString handleChallenge(LongString challenge, String user, String password) {
            return LongStringHelper.asLongString("stranger");
        }
    }
}
