package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.persistence.StoredHouseTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class OrderPageTest extends PortalTest {

    /** Fourteen hours before Greenwich: no server stands there. */
    private static final ZoneId FAR_EAST = ZoneId.of("Pacific/Kiritimati");

    @Autowired
    private StoredHouseTimes times;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forgetTheCalendar() {
        jdbc.update("delete from sales.house_times");
    }

    @Test
    void price_and_day_stand_on_the_page_and_who_has_no_address_yet_is_asked_for_it() throws Exception {
        String id = goodOrder();
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("Price and day", "With you by", "No address yet.")
                .contains("You can change or cancel your order until the knife starts")
                .containsPattern("<b class=\"num\">\\w+day \\d+ \\w+</b>");
    }

    @Test
    void a_day_that_was_moved_says_what_it_was_and_why() throws Exception {
        String id = goodOrder();
        assertThat(own("/orders/" + id + "?lang=en").body()).doesNotContain("Before, it was");

        jdbc.update("update sales.order_promise set promised_day = date '2031-01-08' where order_id = ?", id);
        jdbc.update(
                "insert into sales.promise_move (order_id, number, old_day, new_day, reason, moved_at)"
                        + " values (?, 1, date '2031-01-03', date '2031-01-08', 'REVIEW', current_timestamp)",
                id);

        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("Wednesday 8 January")
                .contains("Before, it was Fri 3 Jan.")
                .contains("A tailor needs longer to look at your measurements.");
        assertThat(own("/orders/" + id + "?lang=zh-CN").body()).contains("1月8日星期三", "1月3日周五", "样板师查看尺寸需要更长时间。");
    }

    @Test
    void hours_on_the_page_are_those_of_the_house() throws Exception {
        times.store(times.version() + 1, HouseTimes.usual(FAR_EAST), "test");
        JsonNode placed = read(order(GOOD));
        Instant at = Instant.parse(placed.path("placedAt").asText());

        assertThat(own("/orders/" + placed.path("id").asText() + "?lang=en").body())
                .contains(OrderTimeline.hour(Locale.ENGLISH, FAR_EAST).format(at));
    }

    @Test
    void a_suit_is_cut_also_when_its_table_lost_the_count_and_no_time_is_shown() throws Exception {
        String id = goodOrder();
        workshop.putCutWithoutTime(id);

        assertThat(own("/orders/" + id + "?lang=en").body())
                .containsPattern("<li class=\"done\"><span>Cutting</span>")
                .containsPattern("<li class=\"on\"><span>Sewing")
                .doesNotContain("class=\"tape", "big num clock")
                .contains("pcs num");
    }
}
