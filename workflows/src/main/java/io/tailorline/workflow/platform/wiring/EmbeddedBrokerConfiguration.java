package io.tailorline.workflow.platform.wiring;

import io.tailorline.workflow.platform.broker.EmbeddedBroker;
import io.tailorline.workflow.platform.folder.DataFolder;
import io.tailorline.workflow.platform.folder.DrawnPassword;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The embedded broker and its address. A class of its own: the address is wanted before anything that sends can be
 * made. The broker is closed after everything that was given its address.
 */
@AutoConfiguration(before = RabbitAutoConfiguration.class)
@ConditionalOnProperty(RolesEnvironment.EMBEDDED)
@EnableConfigurationProperties(TailorlineProperties.class)
public class EmbeddedBrokerConfiguration {

    @Bean
    EmbeddedBroker embeddedBroker(TailorlineProperties settings, ObjectProvider<DataSource> database)
            throws SQLException, IOException {
        DataSource opened = database.getIfAvailable();
        if (opened != null) {
            // before the broker, which undoes what the pool does to other drivers as it opens
            opened.getConnection().close();
        }
        return EmbeddedBroker.start(
                settings.data().resolve("broker"),
                DrawnPassword.in(DataFolder.secrets(settings.data()), "broker-password"));
    }

    @Bean
    RabbitConnectionDetails embeddedBrokerAddress(EmbeddedBroker broker) {
        return new RabbitConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedBroker.USER;
            }

            @Override
            public String getPassword() {
                return broker.password();
            }

            @Override
            public String getVirtualHost() {
                return EmbeddedBroker.VIRTUAL_HOST;
            }

            @Override
            public List<Address> getAddresses() {
                return List.of(new Address("127.0.0.1", broker.port()));
            }
        };
    }
}
