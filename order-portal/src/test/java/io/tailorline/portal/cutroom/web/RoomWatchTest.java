package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What no event of an order tells reaches whoever watches the room. */
@Timeout(600)
class RoomWatchTest extends PortalTest {

    @Autowired
    private ThreadFailures failures;

    @Test
    void a_table_that_falls_silent_or_is_heard_again_is_told() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (Stream<String> told = client.send(
                        as("cutter:shears", request("/api/v1/cutroom/events")).build(), BodyHandlers.ofLines())
                .body()) {
            Iterator<String> lines = told.iterator();
            untilLookedAt();
            for (boolean isSilent : new boolean[] {true, false, true}) {
                room.fallSilent(isSilent);
                untilLookedAt();
                hear(lines, "event:room");
            }
        }
    }

    @Test
    void a_question_that_is_asked_anew_and_a_table_that_has_told_what_it_cut_are_told() throws Exception {
        room.putJob("TL-4F7K-22", CutRoom.JobState.UNCERTAIN);
        HttpClient client = HttpClient.newHttpClient();
        try (Stream<String> told = client.send(
                        as("cutter:shears", request("/api/v1/cutroom/events")).build(), BodyHandlers.ofLines())
                .body()) {
            AtomicInteger heard = new AtomicInteger();
            Thread listener = new Thread(
                    () -> told.filter("event:room"::equals).forEach(line -> heard.incrementAndGet()), "room-listener");
            listener.setDaemon(true);
            listener.start();
            for (Runnable change :
                    List.<Runnable>of(() -> room.askAgain("TL-4F7K-22"), () -> room.restore(List.of()))) {
                untilLookedAt();
                int before = heard.get();
                change.run();
                await().atMost(Duration.ofMinutes(2)).until(() -> heard.get() > before);
            }
        } finally {
            room.restore(List.of("table-2"));
        }
    }

    @Test
    void an_outage_of_the_database_is_no_failure_and_what_changed_meanwhile_is_told() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (Stream<String> told = client.send(
                        as("cutter:shears", request("/api/v1/cutroom/events")).build(), BodyHandlers.ofLines())
                .body()) {
            Iterator<String> lines = told.iterator();
            untilLookedAt();
            room.lose(true);
            room.fallSilent(true);
            untilLookedAt();
            room.lose(false);
            untilLookedAt();
            hear(lines, "event:room");
            assertThat(failures.lastByThread()).doesNotContainKey("room-watch");
        } finally {
            room.lose(false);
        }
    }

    /** The second look from now on begins later than now. */
    private void untilLookedAt() {
        int looks = room.looks();
        await().atMost(Duration.ofMinutes(2)).until(() -> room.looks() >= looks + 2);
    }

    /** A stream says something at least every ten seconds. */
    private static void hear(Iterator<String> lines, String wanted) {
        String line = lines.next();
        while (!line.equals(wanted)) {
            line = lines.next();
        }
    }
}
