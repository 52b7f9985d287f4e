package io.tailorline.load.upgrade;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.platform.outbox.OutboxPublisher;
import io.tailorline.workflow.production.OrderToCut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as a portal of this version leaves it whose commands no broker has taken. */
public final class LeftDatabase {

    /** That a release of this tree writes. */
    private static final String VERSION = "0.2.0";

    private static final String DIAGRAM = "order-to-cut.bpmn";

    private final String url;
    private final String user;
    private final Path folder;
    private final DriverManagerDataSource database;

    /** @param folder of the portal's other data, with a file of H2 in its place there */
    public LeftDatabase(String url, String user, Path folder) {
        this.url = url;
        this.user = user;
        this.folder = folder;
        this.database = new DriverManagerDataSource(url, user, "");
    }

    public DataSource database() {
        return database;
    }

    /** @return the order in each place */
    public Map<String, String> withEveryState() throws BrokenMessage, TailorDesk.Refused {
        try (ConfigurableApplicationContext portal = start()) {
            return WaitStates.fill(portal);
        } finally {
            tidy();
        }
    }

    /** With a change of the database and an order in a diagram that this version does not know. */
    public void ofNewerVersion() throws IOException {
        try (ConfigurableApplicationContext portal = start()) {
            String text = new ClassPathResource(DIAGRAM).getContentAsString(StandardCharsets.UTF_8);
            portal.getBean(RepositoryService.class)
                    .createDeployment()
                    .addString(
                            DIAGRAM, text.replace("outcome.ofMarker(markerOutcome)", "weighMarkerStep.weigh(orderId)"))
                    .deploy();
            new HandDrivenProcess(portal)
                    .inTransaction(() -> portal.getBean(OrderToCut.class).start("TL-TEST-01", StoredOrders.complete()));
        }
        tidy();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
            insert into %s."flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                "checksum", "installed_by", "execution_time", "success")
            values (900, '98', 'of a newer version', 'SQL', 'V98__of_a_newer_version.sql', 1, 'tailorline', 1, true)
            """.formatted(StoredTables.stored(database, "production"))).update();
        var later = Instant.now().atOffset(ZoneOffset.UTC).plusDays(1);
        jdbc.sql("insert into platform.written_by (version, schema_version, first_start, last_start)"
                        + " values ('9.0.0', 'cutroom 1, production 98', ?, ?)")
                .params(later, later)
                .update();
    }

    /** A portal that does only what it is told from now on, and whose broker is away. */
    private ConfigurableApplicationContext start() {
        StoredDatabase stored = new StoredDatabase(url, user, folder);
        ConfigurableApplicationContext portal = stored.isInFolder() ? stored.startAll() : stored.startPortal(folder);
        portal.getBean(JobExecutor.class).shutdown();
        portal.getBean(OutboxPublisher.class).stop();
        portal.getBeansOfType(SimpleMessageListenerContainer.class)
                .values()
                .forEach(SimpleMessageListenerContainer::stop);
        return portal;
    }

    /** What says on which machine it was made, and how often the broker was asked. */
    private void tidy() {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("update platform.stored_data set identity = null, seen_at = null")
                .update();
        jdbc.sql("update platform.written_by set version = ?").param(VERSION).update();
        jdbc.sql("update platform.outbox set attempts = 0, next_try_at = created_at, last_error = null,"
                        + " claimed_by = null, claimed_until = null")
                .update();
    }
}
