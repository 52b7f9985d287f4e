package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no event of an order tells reaches whoever watches the room. */
class RoomWatchTest extends PortalTest {

    @Test
    void a_table_that_falls_silent_or_is_heard_again_is_told() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (Stream<String> told = client.send(
                        as("cutter:shears", request("/api/v1/cutroom/events")).build(), BodyHandlers.ofLines())
                .body()) {
            Iterator<String> lines = told.iterator();
            // the first news may be how the room is at all
            for (boolean isSilent : new boolean[] {true, false, true}) {
                room.fallSilent(isSilent);
                assertThat(hears(lines, "event:room")).isTrue();
            }
        } finally {
            room.fallSilent(false);
        }
    }

    /** A stream says something at least every ten seconds. */
    private static boolean hears(Iterator<String> lines, String wanted) {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(until)) {
            if (lines.next().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
