package io.tailorline.portal.sales.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.letter.kept.Letter;
import io.tailorline.portal.sales.letter.kept.LetterKey;
import io.tailorline.portal.sales.letter.kept.LetterKind;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.patternroom.queue.StoredTailorQueue;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to customers, over real SMTP. */
class LettersTest extends PortalTest {

    /** On a port that the system gives it. */
    private static GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        server.start();
        int port = server.getSmtp().getPort();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> port);
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

    @Autowired
    private OrderPrices prices;

    @Autowired
    private OrderPromises promises;

    @Autowired
    private MessageSource messages;

    @Autowired
    private OrderInWords suits;

    @Autowired
    private Orders orders;

    @Autowired
    private LetterSettings settings;

    @Autowired
    private ThreadFailures failures;

    @AfterAll
    static void stopServer() {
        server.stop();
    }

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

    /** Planned, but not for the knife: a person decides. */
    @Test
    void who_waits_for_a_decision_about_a_long_cut_hears_of_it() throws Exception {
        String id = mailed("en");
        sent();
        moves(id, OrderState.PLANNED, false, List.of());
        assertThat(sent()).hasSize(1);
        transactions.executeWithoutResult(
                status -> events.publishEvent(new OrderMoving(id, OrderState.PLANNED, false, true, List.of())));
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1).getSubject()).isEqualTo("A tailor is looking at your suit");
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
                .contains(
                        "Navy twill",
                        "Until when you can change or cancel it",
                        "https://shop.example/orders/" + id + "/open/");
        String link = text(letter).replaceAll("(?s).*https://shop.example(/orders/\\S+/open/\\S+).*", "$1");
        assertThat(send(request(link).GET()).statusCode()).isEqualTo(303);
        assertThat(jdbc.queryForObject("select details from sales.letter where order_id = ?", String.class, id))
                .as("the secret is kept no longer than the letter waits")
                .isEmpty();
    }

    @Test
    void the_first_letter_says_what_was_not_measured() throws Exception {
        placed(GOOD.substring(0, GOOD.length() - 1).replace("\"unit\"", PARTLY_MEASURED + ",\"unit\"")
                + ",\"customer\":{\"name\":\"A. Customer\",\"email\":\"a@customer.example\",\"locale\":\"en\"}}");
        assertThat(text(sent().get(0)))
                .contains("\nEstimated, not measured: Waist; Seat. A tailor looks")
                .contains("\nRead off your suit, less what the fit adds: Chest.")
                .doesNotContain("115 cm", "1150");
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
        for (OrderState state : List.of(
                OrderState.NESTING,
                OrderState.TAILOR_REVIEW,
                OrderState.REJECTED,
                OrderState.CUTTING,
                OrderState.CUTTING,
                OrderState.INCIDENT,
                OrderState.CUTTING,
                OrderState.CUT,
                OrderState.BUNDLED)) {
            moves(id, state, false, List.of());
        }
        assertThat(subjects(sent()))
                .containsExactly(
                        "您的订单 " + id, "样板师正在查看您的西装", "您的西装正在裁剪", "订单 " + id + " 因我们的故障暂停", "您的西装已裁好", "您的西装即将缝制");
        assertThat(sent()).as("nothing is sent twice").hasSize(6);
    }

    private static List<String> subjects(List<MimeMessage> letters) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : letters) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    @Test
    void each_time_a_tailor_sends_it_back_is_told() throws Exception {
        String id = mailed("en");
        moves(id, OrderState.REJECTED, true, List.of(Notice.of("back.measured", Measurement.WAIST_GIRTH.named())));
        moves(id, OrderState.RECEIVED, false, List.of());
        moves(id, OrderState.TAILOR_REVIEW, false, List.of());
        moves(id, OrderState.REJECTED, true, List.of(Notice.of("back.measured", Measurement.CHEST_GIRTH.named())));
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(4);
        assertThat(text(letters.get(1))).contains("measure again: Waist.");
        assertThat(text(letters.get(2))).contains("Your new measures", "A tailor looks at them");
        assertThat(text(letters.get(3))).contains("measure again: Chest.");
    }

    @Test
    void the_first_letter_has_price_and_day() throws Exception {
        String id = mailed("en");
        LocalDate day = promises.find(id).orElseThrow().now().day();
        assertThat(text(sent().get(0)))
                .contains("Price, tax included: ¥4,114\n")
                .contains("You have it by: " + Days.longDay(day, Locale.ENGLISH) + "\n");
        assertThat(states(id)).containsExactly("SENT");
    }

    /** Anybody may order in the name and to the address of anybody: what is no name is not mailed on. */
    @ParameterizedTest
    @ValueSource(strings = {"Win at www.casino.example", "https://a.example/x", "see casino.example", "a@b"})
    void what_may_be_a_link_is_not_repeated_as_a_name(String name) throws Exception {
        placed(GOOD.substring(0, GOOD.length() - 1) + ",\"customer\":{\"name\":\"" + name
                + "\",\"email\":\"a@customer.example\",\"locale\":\"en\"}}");
        assertThat(text(sent().get(0))).startsWith("Good day,\n");
    }

    @Test
    void a_name_with_an_initial_is_a_name() throws Exception {
        placed(GOOD.substring(0, GOOD.length() - 1)
                + ",\"customer\":{\"name\":\"J. R. O'Neill-Müller Jr.\",\"email\":\"a@customer.example\"}}");
        assertThat(text(sent().get(0))).startsWith("Dear J. R. O'Neill-Müller Jr.,\n");
    }

    @Test
    void what_a_server_says_of_an_address_comes_neither_into_the_list_nor_into_the_log() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(LetterPost.class);
        logger.addAppender(log);
        logger.setLevel(Level.WARN);
        String id = mailed("en");
        String told = "550 5.1.1 <a@customer.example>: Recipient address rejected";
        LetterPost refused = postBy(new SmtpMail(Optional.of(new RefusingServer(told)), "post@shop.example"));
        refused.sendDue();
        logger.detachAppender(log);
        logger.setLevel(null);
        assertThat(states(id)).containsExactly("GIVEN_UP");
        HttpResponse<String> list =
                send(as("tailor:needle", request("/api/v1/tailor/letters")).GET());
        assertThat(list.body()).contains("550 5.1.1").doesNotContain("customer.example");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("550 5.1.1"))
                .noneMatch(line -> line.contains("a@customer.example"));
    }

    private LetterPost postBy(Mail mail) {
        LetterWords words = new LetterWords(messages, workshop, suits, List.of(), prices, stops, settings);
        return new LetterPost(box, words, orders, mail, stops, settings, InstantSource.system(), failures);
    }

    /** A mail server that refuses an address as real ones do: with the address. */
    private static final class RefusingServer extends JavaMailSenderImpl {

        private final String answer;

        RefusingServer(String answer) {
            this.answer = answer;
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            SMTPAddressFailedException refused = new SMTPAddressFailedException(null, "RCPT TO", 550, answer);
            throw new MailSendException(
                    "Failed messages: " + answer,
                    refused,
                    Map.of(messages[0], new SendFailedException("Invalid Addresses", refused)));
        }
    }

    @Test
    void changes_of_which_nobody_was_told_yet_are_told_in_one_letter() throws Exception {
        String id = mailed("en");
        changeCloth(id, "charcoal-hopsack");
        changeCloth(id, "navy-twill");
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(2);
        assertThat(text(letters.get(1))).contains("Navy twill");
    }

    @Test
    void a_secret_that_nobody_could_send_is_deleted_with_time_whatever_became_of_its_letter() throws Exception {
        String id = mailed("en");
        assertThat(box.forget(Instant.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(box.forget(Instant.now().plusSeconds(1))).isEqualTo(1);
        assertThat(jdbc.queryForObject("select details from sales.letter where order_id = ?", String.class, id))
                .isEmpty();
        assertThat(states(id)).as("staff see it").containsExactly("GIVEN_UP");
        assertThat(box.again(new LetterKey(id, LetterKind.RECEIVED, 1), Instant.now()))
                .as("it would open nothing")
                .isFalse();
    }

    /** Words, link, or names of the parts of a suit: whatever is wrong there, the cut goes on and is told as it is. */
    @Test
    void a_letter_that_cannot_be_written_undoes_nothing_and_waits() throws Exception {
        String id = mailed("en");
        jdbc.update("update sales.letter set details = '' where order_id = ?", id);
        moves(id, OrderState.CUTTING, false, List.of());
        assertThat(subjects(sent())).containsExactly("Your suit is being cut");
        assertThat(states(id)).containsExactly("WAITING", "SENT");
    }

    private void changeCloth(String id, String cloth) throws Exception {
        String version = workshop.specification(id).orElseThrow().fullTag();
        HttpResponse<String> price = send(request("/api/v1/orders/" + id + "/specification/price")
                .header("Order-Secret", secrets.get(id))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"fabricId\":\"" + cloth + "\"}")));
        String quote = read(price).path("quote").asText();
        assertThat(send(request("/api/v1/orders/" + id + "/specification")
                                .header("Order-Secret", secrets.get(id))
                                .header("Content-Type", "application/json")
                                .header("If-Match", version)
                                .PUT(HttpRequest.BodyPublishers.ofString(
                                        "{\"fabricId\":\"" + cloth + "\",\"quote\":\"" + quote + "\"}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_by_the_customer_is_confirmed_each_time() throws Exception {
        String id = mailed("en");
        sent();
        changeCloth(id, "charcoal-hopsack");
        sent();
        changeCloth(id, "navy-twill");
        List<MimeMessage> letters = sent();
        assertThat(letters).hasSize(3);
        assertThat(text(letters.get(1))).contains("Charcoal hopsack");
        assertThat(text(letters.get(2))).contains("Navy twill");
    }

    /** As the workshop itself moves it: what is published there is what is heard here. */
    @Test
    void an_order_that_is_really_moved_is_told_of() throws Exception {
        String id = mailed("en");
        DataSource workshopsOwn = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        ContextTables.in(workshopsOwn, "platform", "production", "patternroom", "cutroom");
        JdbcClient jdbcs = JdbcClient.create(workshopsOwn);
        CutOrders moving = new CutOrders(
                jdbcs, new OrderJson(), InstantSource.system(), new StoredTailorQueue(jdbcs, workshopsOwn), events);
        transactions.executeWithoutResult(status -> {
            moving.add(id, LocalDate.of(2026, 12, 29));
            moving.sendBack(id, List.of(Notice.of("back.measured", Measurement.WAIST_GIRTH.named())));
            moving.reopen(id);
            moving.move(id, OrderState.CUTTING);
        });
        assertThat(subjects(sent()))
                .containsExactly(
                        "Your order " + id,
                        "Your order " + id + " waits for you",
                        "Your new measures are here",
                        "Your suit is being cut");
    }

    /** The digits that the currency has, a zero at the end among them. */
    @Test
    void amounts_are_written_as_on_the_page() throws Exception {
        String id = mailed("en");
        moves(id, OrderState.CANCELLED, false, List.of());
        prices.owe(id, Money.of(new BigDecimal("4406.50"), "CNY"));
        assertThat(text(sent().get(1))).contains("¥4,406.50 is owed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x@", "Schneider, Soehne <post@x>, <a@b", "post", "@shop.example"})
    void a_sender_that_no_mail_program_reads_is_refused_at_the_start(String from) {
        assertThatThrownBy(() -> new LetterSettings(from, "https://shop.example").requireForMail())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tailorline.letters.from");
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
        String id = placed(GOOD.substring(0, GOOD.length() - 1)
                + ",\"customer\":{\"name\":\"A. Customer\",\"email\":\"a@customer.example\",\"locale\":\"en\"},"
                + "\"wantedBy\":\"2096-05-06\"}");
        int port = server.getSmtp().getPort();
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
        assertThat(list.body()).contains("no answer").doesNotContain("customer.example", "/open/");
        assertThat(send(as("tailor:needle", request("/tailor/letters")).GET()).body())
                .contains(id, "Confirmation", "datetime=\"2096-05-06\"");
        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        String again = "/api/v1/tailor/letters/" + id + "/received/1/again";
        assertThat(send(as("tailor:needle", request(again))
                                .header("Tailorline-Request", "1")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.queryForList(
                        "select account from identity.audit_entry where action = 'letter-sent-again' and subject = ?",
                        String.class,
                        id))
                .containsExactly("tailor");
        assertThat(send(as("tailor:needle", request(again))
                                .header("Tailorline-Request", "1")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(subjects(sent())).containsExactly("Your order " + id);
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
