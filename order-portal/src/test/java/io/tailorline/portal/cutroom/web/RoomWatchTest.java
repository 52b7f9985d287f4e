package io.tailorline.portal.cutroom.web;

import static org.awaitility.Awaitility.await;

import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no event of an order tells reaches whoever watches the room. */
@Timeout(600)
class RoomWatchTest extends PortalTest {

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
