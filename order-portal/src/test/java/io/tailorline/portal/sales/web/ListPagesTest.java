package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists come page by page, over REST and in the browser. */
class ListPagesTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";
    private static final String CUTTER = "cutter:shears";
    private static final int WAITING = 200;
    private static final int MOST_BYTES = 60_000;
    private static final Pattern NEXT_LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"(/tailor\\?after=[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("href=\"/tailor/(TL-[^\"]+)\"");

    private final List<String> orders = new ArrayList<>();

    @BeforeEach
    void ordersWait() {
        for (int i = 0; i < WAITING; i++) {
            String id = "TL-Q%03dX".formatted(i);
            workshop.waitForTailor(
                    id,
                    TailorDesk.Kind.REVIEW,
                    "waistGirth of 1180 mm is rare: 99.9 % of men measure less than 1150 mm.",
                    "kneeGirth is estimated: 389 mm.",
                    "The pattern is altered by stooped +15.0 mm both; a tailor sees it before the knife.");
            orders.add(id);
        }
    }

    @Test
    void a_program_follows_the_links_through_the_whole_queue() throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        String path = "/api/v1/tailor/queue?limit=30";
        int pages = 0;
        while (!path.isEmpty()) {
            HttpResponse<String> page = get(path, TAILOR);
            assertThat(page.statusCode()).isEqualTo(200);
            for (JsonNode task : read(page)) {
                assertThat(seen.add(task.path("orderId").asText())).isTrue();
            }
            pages++;
            Matcher next = NEXT_LINK.matcher(page.headers().firstValue("Link").orElse(""));
            path = next.find() ? next.group(1) : "";
        }
        assertThat(seen).containsAll(orders);
        assertThat(pages).isEqualTo((seen.size() + 29) / 30);
    }

    @Test
    void the_page_of_the_queue_stays_short_however_many_wait() throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        String path = "/tailor";
        while (!path.isEmpty()) {
            HttpResponse<String> page = get(path, TAILOR);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
            Matcher row = ROW.matcher(page.body());
            while (row.find()) {
                seen.add(row.group(1));
            }
            Matcher next = NEXT_PAGE.matcher(page.body());
            path = next.find() ? next.group(1) : "";
        }
        assertThat(seen).containsAll(orders);
    }

    @Test
    void what_is_no_page_is_refused_with_the_value() throws Exception {
        HttpResponse<String> tooMany = get("/api/v1/tailor/queue?limit=201", TAILOR);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(read(tooMany).path("detail").asText()).contains("201").contains("200");
        HttpResponse<String> nowhere = get("/api/v1/cutroom/jobs?after=yesterday", CUTTER);
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(read(nowhere).path("detail").asText()).contains("yesterday");
    }
}
