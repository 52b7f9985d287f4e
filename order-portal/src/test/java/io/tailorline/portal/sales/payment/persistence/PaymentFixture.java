package io.tailorline.portal.sales.payment.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.sales.payment.BankReports;
import io.tailorline.portal.sales.payment.BankWebhook;
import io.tailorline.portal.sales.payment.BankWebhook.WebhookResult;
import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.sales.payment.PaymentState;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.portal.sales.payment.WebhookSignature;
import io.tailorline.portal.sales.payment.bank.BankBooks;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.portal.sales.payment.bank.SimulatedBank;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An order of 799 euros that is paid: the real payments and the simulated bank, each on its own tables. */
abstract class PaymentFixture {

    static final String ORDER = "TL-4F7K-22";
    static final String OTHER = "TL-4F7K-23";
    static final BankFaults GOOD = BankFaults.NONE;

    final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000".formatted(UUID.randomUUID()), "sa", "");
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final RetriedTransaction transaction =
            new RetriedTransaction(new TransactionTemplate(new DataSourceTransactionManager(database)));
    final FakeWorkshop workshop = new FakeWorkshop();
    volatile Instant now = Instant.parse("2026-12-01T12:00:00Z");
    BigDecimal owedShare = BigDecimal.ZERO;
    final JdbcOrderPayments payments = new JdbcOrderPayments(jdbc, new OrderPrices(jdbc, new ObjectMapper()));
    final JdbcBankEvents events = new JdbcBankEvents(jdbc);
    final BankBooks books = new JdbcBankBooks(jdbc);
    final SimulatedBank bank = new SimulatedBank(books, GOOD, transaction, new Random(7), () -> now);
    final PaymentDesk desk = new PaymentDesk(payments, workshop, new SentBack(workshop), transaction, () -> now);
    final BankReports reports = new BankReports(payments, transaction, () -> now);
    final PaymentRounds rounds = rounds(bank);
    final WebhookSignature signature = new WebhookSignature("a secret of the bank".getBytes(StandardCharsets.UTF_8));
    final BankWebhook webhook = new BankWebhook(signature, events, payments, reports, transaction, () -> now);

    PaymentRounds rounds(Payments asked) {
        return new PaymentRounds(
                payments,
                events,
                desk,
                reports,
                asked,
                new ThreadFailures(new SimpleMeterRegistry(), () -> now),
                () -> now);
    }

    @BeforeEach
    void anOrderIsPlaced() {
        ContextTables.in(database, "sales");
        place(ORDER);
    }

    void place(String order) {
        jdbc.update(
                "insert into sales.placed_order (id, placed_at, secret_hash) values (?, current_timestamp, '-')",
                order);
        jdbc.update(
                "insert into sales.order_price (order_id, book_version, currency, net, tax, total, price)"
                        + " values (?, '1', 'EUR', 799, 0, 799, '{}')",
                order);
        payments.add(order, now);
        workshop.put(order, OrderState.RECEIVED);
    }

    OrderPayment payment() {
        return payments.find(ORDER).orElseThrow();
    }

    PaymentState state() {
        return payment().state();
    }

    boolean mayStart() {
        return desk.blockedBy(ORDER).isEmpty();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The knife starts, and the payment is told. */
    void start() {
        workshop.put(ORDER, OrderState.CUTTING);
        desk.follow(ORDER);
    }

    void cancel() {
        cancel(ORDER);
    }

    /** It is said in the transaction that cancels it what is owed, and the payment hears of it later. */
    void cancel(String order) {
        workshop.put(order, OrderState.CANCELLED);
        jdbc.update("update sales.order_price set owed = total * ? where order_id = ?", owedShare, order);
        desk.follow(order);
    }

    /** A tailor asks the customer to measure again. */
    void sendBack() {
        workshop.put(ORDER, OrderState.REJECTED);
        desk.follow(ORDER);
    }

    /** Everything that the bank has to tell. */
    void deliver() {
        bank.tell(this::receive);
    }

    /** What the bank has to tell, which nobody has result. */
    List<String> untold() {
        List<String> untold = new ArrayList<>();
        bank.tell(untold::add);
        return untold;
    }

    WebhookResult receive(String body) {
        try {
            return webhook.receive(signature.of(now, body), body);
        } catch (FormatFault broken) {
            throw new AssertionError(broken);
        }
    }

    List<BankBooks.Entry> reserved() {
        return jdbc.queryForList("select reference from sales.simulated_bank order by reference", String.class).stream()
                .map(reference -> books.find(reference).orElseThrow())
                .toList();
    }

    double takenByTheBank() {
        return Math.round(100 * (sum("captured") - sum("refunded"))) / 100.0;
    }

    private double sum(String column) {
        Double sum = jdbc.queryForObject(
                "select coalesce(sum(%s), 0) from sales.simulated_bank".formatted(column), Double.class);
        return sum == null ? 0 : sum;
    }
}
