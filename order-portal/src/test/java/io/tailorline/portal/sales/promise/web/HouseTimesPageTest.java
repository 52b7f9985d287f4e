package io.tailorline.portal.sales.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.sales.promise.CapacityPromise;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.promise.PromiseRequest;
import io.tailorline.portal.sales.promise.persistence.StoredHouseTimes;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The administrator changes calendar and capacity; what is promised afterwards follows them. */
class HouseTimesPageTest extends PortalTest {

    private static final String PAGE = "/admin/calendar";

    @Autowired
    private StoredHouseTimes times;

    @Autowired
    private CapacityPromise capacity;

    @Autowired
    private JdbcTemplate jdbc;

    private PageVisitor admin;

    @BeforeEach
    void signInAsAdmin() throws Exception {
        admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        admin.open(PAGE + "?lang=en");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from sales.house_times");
    }

    /** The form as it is shown, with one field typed anew. */
    private HttpResponse<String> send(int based, String field, String value) throws Exception {
        Map<String, String> fields = HouseTimesForm.fields(times.current());
        fields.put(field, value);
        List<String> all = new ArrayList<>(List.of("based", Integer.toString(based)));
        fields.forEach((name, typed) -> all.addAll(List.of(name, typed)));
        return admin.send(PAGE, PAGE, all.toArray(String[]::new));
    }

    private Promise promise() {
        return capacity.earliest(new PromiseRequest("navy-twill", Set.of(), false, true, false, Optional.empty()));
    }

    @Test
    void what_is_stored_counts_at_once_and_the_page_and_the_file_show_it() throws Exception {
        Promise before = promise();

        assertThat(send(0, "making.days", "30").statusCode()).isEqualTo(302);

        assertThat(times.version()).isEqualTo(1);
        assertThat(promise().day()).isAfter(before.day());
        assertThat(admin.open(PAGE).body()).contains("value=\"30\"");
        assertThat(admin.open(PAGE + "/house.yaml").body()).contains("making: {days: 30, shippingDays: 3}");
        assertThat(admin.open("/admin/audit").body()).contains("calendar-changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays|2027-02-31|Holidays",
                "shift.ends|07:59|Shift ends",
                "review.tailors|none|Tailors who look at orders",
                "express.days|16|Sewing express",
                "clothDays.navy-twill|-1|Working days until a cloth has come",
                "timeZone|Moon/Base|Time zone"
            })
    void what_is_impossible_is_refused_by_its_field_and_stays_typed(String field, String typed, String named)
            throws Exception {
        HttpResponse<String> answer = send(0, field, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(named).contains("cannot be used").contains(typed);
        assertThat(times.version()).isZero();
    }

    @Test
    void whoever_was_overtaken_is_told_and_overwrites_nothing() throws Exception {
        send(0, "places", "13");

        HttpResponse<String> late = send(0, "places", "14");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("stored by somebody else");
        assertThat(times.current().capacity().places()).isEqualTo(13);
    }

    @Test
    void each_order_is_stored_with_the_day_that_is_promised() throws Exception {
        String id = goodOrder();

        assertThat(jdbc.queryForObject(
                                "select promised_day from sales.order_promise where order_id = ?",
                                java.sql.Date.class,
                                id)
                        .toLocalDate())
                .isAfterOrEqualTo(times.current().calendar().today(java.time.Instant.now()));
    }
}
