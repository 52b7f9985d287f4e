package io.tailorline.workflow.platform.wiring;

import io.tailorline.workflow.platform.database.CommitSync;
import io.tailorline.workflow.platform.database.DatabaseClosed;
import io.tailorline.workflow.platform.database.DatabaseFileCompaction;
import io.tailorline.workflow.platform.database.DiskRoom;
import io.tailorline.workflow.platform.database.EmbeddedStore;
import io.tailorline.workflow.platform.database.ExitOnDatabaseClosed;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.ProcessExit;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What the embedded database needs to be done for it; PostgreSQL takes care of itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = RolesEnvironment.EMBEDDED, havingValue = "true")
public class EmbeddedStoreConfiguration {

    @Bean
    EmbeddedStore embeddedStore(DataSource database) {
        return new EmbeddedStore(database);
    }

    @Bean
    DatabaseFileCompaction databaseFileCompaction(EmbeddedStore store, ThreadFailures failures) {
        return new DatabaseFileCompaction(store, failures);
    }

    @Bean
    CommitSync commitSync(EmbeddedStore store) {
        return new CommitSync(store);
    }

    /** @param least room that the health page asks for as well */
    @Bean
    ExitOnDatabaseClosed exitOnDatabaseClosed(
            EmbeddedStore store,
            TailorlineProperties settings,
            @Value("${management.health.diskspace.threshold}") DataSize least,
            ApplicationEventPublisher events,
            ThreadFailures failures) {
        return new ExitOnDatabaseClosed(
                store,
                new DiskRoom(settings.data().resolve("db"), least.toBytes()),
                () -> events.publishEvent(new DatabaseClosed()),
                ProcessExit::begin,
                failures);
    }

    /** The pool takes connections to a closed database for sound ones. */
    @Bean
    HealthIndicator databaseFileHealthIndicator(ExitOnDatabaseClosed exit) {
        return () -> exit.closedBy()
                .map(reason -> Health.down().withDetail("closedBy", reason))
                .orElseGet(Health::up)
                .build();
    }
}
