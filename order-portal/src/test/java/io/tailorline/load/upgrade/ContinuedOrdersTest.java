package io.tailorline.load.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.platform.outbox.OutboxPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * This version on the databases of 0.2.0, with an order in every place where one can wait: each goes on there to its
 * end. How the databases were made is in docs/load.md.
 */
@OnServers
class ContinuedOrdersTest {

    private static final String CONTINUED = "0.2.0";

    /** A busy machine takes its time. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String PLACES = """
        select r.business_key_, e.act_id_ from act_ru_execution e
        join act_ru_execution r on r.id_ = e.proc_inst_id_
        where not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
        """;

    private static final String SENT_BACK = """
            select o.order_id, 'sentBack' from production.cut_order o
            where o.state = 'REJECTED' and not exists (select 1 from act_ru_execution e where e.business_key_ = o.order_id)
            """;

    @TempDir
    Path folder;

    private static Map<String, String> places(StoredDatabase stored) throws SQLException {
        Map<String, String> places = new TreeMap<>();
        try (Connection database = stored.connection();
                Statement statement = database.createStatement()) {
            for (String query : new String[] {PLACES, SENT_BACK}) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        places.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return places;
    }

    private static Map<String, String> everyPlace(StoredDatabase stored) throws SQLException {
        Map<String, String> places = places(stored);
        assertThat(places.values()).containsExactlyInAnyOrderElementsOf(ShopPeople.PLACES);
        return places;
    }

    /** @param others who do something beside the people, whenever these have done what they could */
    private static void isContinued(ShopPeople people, ThrowingRunnable others) {
        await().atMost(LIMIT).untilAsserted(() -> {
            people.work();
            others.run();
            assertThat(people.states()).isEqualTo(people.ends());
            assertThat(people.waiting()).as("orders that wait for a tailor").isZero();
        });
    }

    /** Everything runs in this process. */
    @Test
    void orders_in_a_file_end_from_every_place() throws IOException, SQLException {
        StoredDatabase stored = StoredDatabase.file(CONTINUED, folder);
        Map<String, String> places = everyPlace(stored);
        try (ConfigurableApplicationContext all = stored.startAll()) {
            isContinued(new ShopPeople(all, places), () -> {});
        }
    }

    /** The portal runs here, and a nester; what a table answers is said in its place. */
    @Test
    void orders_in_postgresql_do_too() throws IOException, SQLException {
        StoredDatabase stored = StoredDatabase.onPostgres(CONTINUED, folder);
        Map<String, String> places = everyPlace(stored);
        try (ConfigurableApplicationContext portal = stored.startPortal(folder)) {
            portal.getBean(OutboxPublisher.class).stop();
            AnsweredCommands commands = new AnsweredCommands(portal);
            isContinued(new ShopPeople(portal, places), () -> commands.answerAll(portal.getBean(CutRoom.class)));
        }
    }
}
