package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.production.engine.Actor.HAND_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/**
 * Two who decide about one order at the same instant: both read, then one writes and commits, then the other writes.
 * The other comes second, decides anew, and all is as if he had only come afterwards; in either order of every pair.
 * What comes of each is written in {@code races.txt}.
 */
class RacesTest {

    private final List<String> refusedFirst = new ArrayList<>();
    private int number;

    @Test
    void whoever_comes_second_decides_about_what_the_first_has_left() throws Exception {
        race(TestDatabase.inMemory(), true);
    }

    /** Its next step, which writes nothing of the order, is done after the cancellation has read the process. */
    @Test
    void a_cancellation_that_comes_second_to_a_step_of_the_engine_begins_again() throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
                ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            Race race = Situation.MARKER_ANSWERED.of(process, "TL-1");
            List<String> step = new ArrayList<>();
            meanwhile.before(
                    sql -> sql.startsWith("update production.cut_order set version = version + 1, state"),
                    () -> step.add(Actor.STEP.act(race)));
            assertThat(Actor.CANCEL.act(race)).isEqualTo("Cancelled");
            assertThat(step).containsExactly("done");
            assertThat(race.outcome()).isEqualTo("no job | CANCELLED | ended | nothing");
        }
    }

    /** More often than the engine tries a step that fails before it calls somebody. */
    @Test
    void a_step_that_comes_second_is_begun_again_at_once_and_costs_none_of_its_tries() throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
                ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            Race race = Situation.BEFORE_THE_TABLE.of(process, "TL-1");
            Job before = race.dueStep();
            for (int time = 1; time <= 4; time++) {
                meanwhile.before(() -> process.database.orders().decided("TL-1"));
                assertThatThrownBy(() -> process.engine.getManagementService().executeJob(before.getId()))
                        .matches(RetriedTransaction::cameSecond);
                Job after = race.dueStep();
                assertThat(after.getId()).isEqualTo(before.getId());
                assertThat(after.getRetries()).isEqualTo(before.getRetries());
                assertThat(after.getDuedate()).isEqualTo(before.getDuedate());
            }
            process.runJobs();
            assertThat(race.outcome()).isEqualTo("QUEUED | WAITING_TABLE | tableAnswers | cut");
        }
    }

    /** One by one nobody waits for a row: what comes of that, the test on H2 says for both. */
    @Test
    void whoever_comes_second_on_postgresql_does_the_same() throws Exception {
        try (HikariDataSource postgres = TestPostgres.database("races")) {
            race(postgres, false);
        }
    }

    private void race(DataSource database, boolean isAlsoOneByOne) throws Exception {
        List<String> oneByOne = new ArrayList<>();
        List<String> raced = new ArrayList<>();
        try (Meanwhile meanwhile = new Meanwhile(database);
                ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            process.database.data().seen(Optional.empty(), "the disk");
            for (Situation situation : Situation.values()) {
                for (Actor first : situation.actors) {
                    for (Actor second : situation.actors) {
                        if (first != HAND_OVER || second != HAND_OVER) {
                            if (isAlsoOneByOne) {
                                Race calm = situation.of(process, "TL-" + ++number);
                                oneByOne.add(line(situation, first, second, calm, first.act(calm), second.act(calm)));
                                calm.end();
                            }
                            Race race = situation.of(process, "TL-" + ++number);
                            raced.add(race(meanwhile, situation, first, second, race));
                            race.end();
                        }
                    }
                }
            }
        }
        List<String> expected = expected().stream()
                .filter(line -> Arrays.stream(Situation.values()).anyMatch(one -> line.startsWith(one.name() + " ")))
                .toList();
        if (isAlsoOneByOne) {
            assertThat(oneByOne).as("one by one").containsExactlyElementsOf(expected);
        }
        assertThat(raced).as("at the same instant").hasSize(expected.size());
        assertThat(expected).as("at the same instant").containsAll(raced);
        assertThat(refusedFirst)
                .containsExactly(
                        "SENT_BACK: CHANGE before MEASURED_AGAIN",
                        "SENT_BACK: CHANGE before CANCEL",
                        "SENT_BACK: CHANGE before CHANGE",
                        "CUT_IN_PART: CANCEL before CUT_ALL_AGAIN",
                        "CUT_IN_PART: CHANGE before CUT_ALL_AGAIN",
                        "CUT_IN_PART: CANCEL before SEND_BACK",
                        "CUT_IN_PART: CHANGE before SEND_BACK",
                        "CUT_IN_PART: CANCEL before WRITE_OFF",
                        "CUT_IN_PART: CHANGE before WRITE_OFF",
                        "CUT_IN_PART: CANCEL before CANCEL",
                        "CUT_IN_PART: CHANGE before CANCEL",
                        "CUT_IN_PART: CANCEL before CHANGE",
                        "CUT_IN_PART: CHANGE before CHANGE",
                        "CUT_IN_PART: CANCEL before NEST_REST",
                        "CUT_IN_PART: CHANGE before NEST_REST");
    }

    private String race(Meanwhile meanwhile, Situation situation, Actor first, Actor second, Race race)
            throws Exception {
        String[] told = new String[1];
        Runnable before = () -> told[0] = first.act(race);
        if (second.write == null || second == first) {
            meanwhile.before(before);
        } else {
            meanwhile.before(second.write, before);
        }
        String later = second.act(race);
        if (meanwhile.isStillToCome()) {
            // refused by what it has read: then it came first, and the other comes now
            before.run();
            refusedFirst.add("%s: %s before %s".formatted(situation, second, first));
            return line(situation, second, first, race, later, told[0]);
        }
        return line(situation, first, second, race, told[0], later);
    }

    private static String line(Situation situation, Actor first, Actor second, Race race, String told, String later)
            throws Exception {
        return "%s | %s, %s | %s, %s | %s".formatted(situation, first, second, told, later, race.outcome());
    }

    /** Of all races, also of {@link FlawRacesTest}. */
    static List<String> expected() throws IOException {
        try (InputStream table = RacesTest.class.getResourceAsStream("/races.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
