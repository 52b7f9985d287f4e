package io.tailorline.portal.sales.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to customers, over real SMTP. */
class LettersTest extends PortalTest {

    private static final int PORT = freePort();
    private static GreenMail server = new GreenMail(new ServerSetup(PORT, null, ServerSetup.PROTOCOL_SMTP));

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        server.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("tailorline.letters.from", () -> "Tailorline <post@shop.example>");
        registry.add("tailorline.letters.page-address", () -> "https://shop.example/");
    }

    @Autowired
    private LetterPost post;

    @Autowired
    private LetterBox box;

    @Autowired
    private StopLinks stops;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothingLeft() throws Exception {
        post.stop();
        jdbc.update("delete from sales.letter");
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void begins() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    private final Map<String, String> secrets = new HashMap<>();

    private String mailed(String locale) throws Exception {
        return placed(GOOD.substring(0, GOOD.length() - 1)
                + ",\"customer\":{\"name\":\"A. Customer\",\"email\":\"a@customer.example\",\"locale\":\"" + locale
                + "\"}}");
    }

    private String placed(String body) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = read(answer).path("id").asText();
        secrets.put(id, read(answer).path("secret").asText());
        return id;
    }

    private void moves(String id, OrderState state, boolean sentBack, List<Notice> reasons) {
        transactions.executeWithoutResult(status -> events.publishEvent(new OrderMoving(id, state, sentBack, reasons)));
    }

    private List<MimeMessage> sent() {
        post.sendDue();
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent()).replace("\r\n", "\n");
    }

    private List<String> states(String id) {
        return jdbc.queryForList(
                "select state from sales.letter where order_id = ? order by written_at, version", String.class, id);
    }

    @Test
    void the_first_letter_confirms_cloth_and_style_and_opens_the_order() throws Exception {
        String id = mailed("en");
        MimeMessage letter = sent().get(0);
        assertThat(letter.getSubject()).isEqualTo("Your order " + id);
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("a@customer.example");
        assertThat(letter.getMessageID()).isEqualTo("<" + id + ".received.1@shop.example>");
        assertThat(text(letter))
                .startsWith("Dear A. Customer,\n")
                .contains("Navy twill", "until the knife starts", "https://shop.example/orders/" + id + "/open/");
        String link = text(letter).replaceAll("(?s).*https://shop.example(/orders/\\S+/open/\\S+).*", "$1");
        assertThat(send(request(link).GET()).statusCode()).isEqualTo(303);
        assertThat(jdbc.queryForObject("select content from sales.letter where order_id = ?", String.class, id))
                .as("the secret is kept no longer than the letter waits")
                .isEmpty();
    }

    @Test
    void no_letter_has_a_measurement() throws Exception {
        String id = mailed("en");
        moves(
                id,
                OrderState.REJECTED,
                true,
                List.of(Notice.of("back.measured", Measurement.WAIST_GIRTH.named(), Quantity.mm(905))));
        moves(id, OrderState.CUTTING, false, List.of());
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(3);
        for (MimeMessage letter : letters) {
            assertThat(text(letter).replaceAll("https://\\S+", "").replace(id, ""))
                    .doesNotContainPattern("905|90[.]5|1037|103[.]7|1756|175[.]6");
        }
        assertThat(text(letters.get(1))).contains("measure again: Waist");
    }

    @Test
    void each_change_of_state_that_matters_is_told_once_in_the_customers_language() throws Exception {
        String id = mailed("zh-CN");
        moves(id, OrderState.NESTING, false, List.of());
        moves(id, OrderState.REJECTED, false, List.of());
        moves(id, OrderState.CUTTING, false, List.of());
        moves(id, OrderState.CUTTING, false, List.of());
        moves(id, OrderState.INCIDENT, false, List.of());
        moves(id, OrderState.CUT, false, List.of());
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(3);
        assertThat(letters.get(0).getSubject()).isEqualTo("您的订单 " + id);
        assertThat(letters.get(1).getSubject()).isEqualTo("您的西装正在裁剪");
        assertThat(letters.get(2).getSubject()).isEqualTo("您的西装已裁好");
        assertThat(sent()).as("nothing is sent twice").hasSize(3);
    }

    @Test
    void a_change_by_the_customer_is_confirmed_each_time() throws Exception {
        String id = mailed("en");
        for (String cloth : List.of("charcoal-hopsack", "navy-twill")) {
            String version = workshop.specification(id).orElseThrow().fullTag();
            assertThat(send(request("/api/v1/orders/" + id + "/specification")
                                    .header("Order-Secret", secrets.get(id))
                                    .header("Content-Type", "application/json")
                                    .header("If-Match", version)
                                    .PUT(HttpRequest.BodyPublishers.ofString("{\"fabricId\":\"" + cloth + "\"}")))
                            .statusCode())
                    .isEqualTo(200);
        }
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(3);
        assertThat(text(letters.get(1))).contains("Charcoal hopsack");
        assertThat(text(letters.get(2))).contains("Navy twill");
    }

    @Test
    void a_letter_is_kept_with_its_reason_or_neither_is() throws Exception {
        String id = mailed("en");
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new OrderMoving(id, OrderState.CUTTING, false, List.of()));
            status.setRollbackOnly();
        });
        assertThat(states(id)).hasSize(1);
    }

    @Test
    void an_order_without_an_address_has_no_letters() throws Exception {
        String id = placed(GOOD);
        moves(id, OrderState.CUTTING, false, List.of());
        assertThat(states(id)).isEmpty();
    }

    @Test
    void one_tap_stops_letters_and_the_order_goes_on() throws Exception {
        String id = mailed("en");
        MimeMessage letter = sent().get(0);
        String stop = letter.getHeader("List-Unsubscribe")[0].replaceAll("<https://shop.example|>", "");
        assertThat(text(letter)).contains("https://shop.example" + stop);
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(send(request(stop).GET()).statusCode()).isEqualTo(200);
        assertThat(box.isStopped(id)).as("looking stops nothing").isFalse();
        assertThat(send(request(stop)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        moves(id, OrderState.CUTTING, false, List.of());
        assertThat(sent()).hasSize(1);
        assertThat(states(id)).containsExactly("SENT", "STOPPED");
        assertThat(workshop.find(id)).isPresent();
        assertThat(send(request(stop)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("wanted=true")))
                        .body())
                .contains("Stop letters about this order?");
        moves(id, OrderState.CUT, false, List.of());
        assertThat(sent()).hasSize(2);
    }

    @Test
    void a_link_of_another_order_or_a_forged_one_stops_nothing() throws Exception {
        String id = mailed("en");
        String other = mailed("en");
        String forged = stops.path(other).replace(other, id);
        assertThat(send(request(forged)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("x=1")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(box.isStopped(id)).isFalse();
    }

    @Test
    void while_the_mail_server_is_away_letters_wait_and_then_staff_find_them() throws Exception {
        String id = mailed("en");
        server.stop();
        post.sendDue();
        assertThat(states(id)).containsExactly("WAITING");
        for (Duration each : LetterPost.PAUSES) {
            jdbc.update("update sales.letter set due_at = ?", Timestamp.from(Instant.EPOCH));
            post.sendDue();
        }
        assertThat(states(id)).containsExactly("GIVEN_UP");
        HttpResponse<String> list =
                send(as("tailor:needle", request("/api/v1/tailor/letters")).GET());
        assertThat(read(list).path("letters").get(0).path("orderId").asText()).isEqualTo(id);
        assertThat(list.body()).doesNotContain("customer.example", "/open/");
        assertThat(send(as("tailor:needle", request("/tailor/letters")).GET()).body())
                .contains(id, "Confirmation");
        server = new GreenMail(new ServerSetup(PORT, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        String again = "/api/v1/tailor/letters/" + id + "/received/1/again";
        assertThat(send(as("tailor:needle", request(again))
                                .header("Tailorline-Request", "1")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(as("tailor:needle", request(again))
                                .header("Tailorline-Request", "1")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_two_portals_one_sends() throws Exception {
        mailed("en");
        Letter letter = box.due(Instant.now()).get(0);
        assertThat(box.take(letter, Instant.now().plusSeconds(60))).isTrue();
        assertThat(box.take(letter, Instant.now().plusSeconds(60))).isFalse();
        assertThat(sent()).as("it is taken, and due again later").isEmpty();
    }

    @Test
    void the_loop_sends_by_itself() throws Exception {
        mailed("en");
        post.start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> server.getReceivedMessages().length == 1);
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("Dear A. Customer");
    }
}
