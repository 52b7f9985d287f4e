package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.persistence.StoredHouseTimes;
import io.tailorline.portal.sales.terms.persistence.TermsVersions;
import io.tailorline.workflow.production.ChangeUntil.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import javax.money.MonetaryAmount;
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

    @Autowired
    private OrderPromises promises;

    @Autowired
    private OrderPrices prices;

    @Autowired
    private TermsVersions terms;

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
                .contains("<b class=\"num\">" + Days.longDay(promised(id), Locale.ENGLISH) + "</b>")
                .contains("<b class=\"num\">" + shown(price(id).total()) + "</b>")
                .contains("of which tax " + shown(price(id).tax()))
                .doesNotContain("You wanted it by", "Letters go to", "Terms that you read", "Made before others");
    }

    @Test
    void what_was_ordered_under_stands_on_the_page() throws Exception {
        LocalDate wanted = LocalDate.now().plusDays(90);
        String id = read(order(GOOD.replaceFirst(
                        "\\{",
                        "{\"wantedBy\":\"" + wanted
                                + "\",\"express\":true,\"terms\":" + terms.newest()
                                + ",\"customer\":{\"name\":\"A\",\"email\":\"a@example.org\",\"locale\":\"en\"},")))
                .path("id")
                .asText();
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains(
                        "You wanted it by", Days.longDay(wanted, Locale.ENGLISH), "Made before others", "a@example.org")
                .contains("href=\"/terms?version=" + terms.newest() + "\"");
    }

    @Test
    void a_house_that_lets_an_order_be_changed_but_not_cancelled_says_so() throws Exception {
        String id = goodOrder();
        workshop.close(Part.CANCEL, Part.CLOTH);
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("You can change measures and style until the knife starts", "/orders/" + id + "/change")
                .doesNotContain("id=\"cancel\"", "Can I still change it?", "To cancel it now");
        assertThat(own("/orders/" + id + "/change?lang=en").body())
                .containsPattern("id=\"cloth\"[^>]* inert")
                .doesNotContainPattern("id=\"measure\"[^>]* inert");
        workshop.close(Part.MEASURES, Part.STYLE, Part.CLOTH);
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("You can cancel your order until the knife starts", "id=\"cancel\"")
                .doesNotContain("/orders/" + id + "/change");
        workshop.close(Part.values());
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("Can I still change it?")
                .doesNotContain("the knife has started");
    }

    private LocalDate promised(String id) {
        return promises.find(id).orElseThrow().now().day();
    }

    private Price price(String id) {
        return prices.find(id).orElseThrow();
    }

    private static String shown(MonetaryAmount amount) {
        return MoneyText.of(amount, Locale.ENGLISH);
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
        assertThat(own("/orders/" + id + "?lang=zh").body()).contains("1月8日星期三", "1月3日周五", "样板师查看尺寸需要更长时间。");
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
