package io.tailorline.portal.sales.payment.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.sales.payment.BankEvent.Type;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.portal.sales.payment.bank.BankBooks.Entry;
import io.tailorline.portal.sales.price.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A bank in this process with books of its own. It answers a key once and for all, writes what it has to tell into its
 * books with what it does and {@linkplain #tell(Consumer) tells} it afterwards, and behaves as badly as its
 * {@link BankFaults} say.
 */
public final class SimulatedBank implements Payments {

    /** What it takes a moment to tell apart in an answer that is stored. */
    private static final String SEPARATOR = "|";

    private final BankBooks books;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private volatile BankFaults faults;

    public SimulatedBank(
            BankBooks books,
            BankFaults faults,
            TransactionOperations transaction,
            RandomGenerator random,
            InstantSource clock) {
        this.books = books;
        this.faults = faults;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /** From now on it behaves like this. */
    public void behave(BankFaults other) {
        this.faults = other;
    }

    @Override
    public Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return once(key, () -> reserve(key, reference, amount));
    }

    @Override
    public Answer renew(String key, String reference, String last, MonetaryAmount amount) throws NoAnswer {
        return once(key, () -> {
            Answer answer = reserve(key, reference, amount);
            if (answer instanceof Done) {
                books.find(last).ifPresent(entry -> books.put(voided(entry)));
            }
            return answer;
        });
    }

    private Answer reserve(String key, String reference, MonetaryAmount amount) {
        if (random.nextDouble() < faults.declined()) {
            return new Declined("declined");
        }
        Instant until = clock.instant().plus(faults.lapsesAfter());
        MonetaryAmount zero = amount.subtract(amount);
        books.put(new Entry(reference, amount, until, zero, zero, false));
        tell(Type.AUTHORISED, key, reference, amount, Optional.of(until));
        return new Done(amount, Optional.of(until));
    }

    @Override
    public Answer capture(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return once(key, () -> {
            Optional<Entry> found = books.find(reference);
            Optional<String> why =
                    found.isEmpty() ? Optional.of("unknown-reference") : found.flatMap(entry -> refused(entry, amount));
            if (why.isPresent()) {
                tell(Type.CAPTURE_FAILED, key, reference, amount, Optional.empty());
                return new Declined(why.get());
            }
            Entry entry = found.orElseThrow();
            books.put(new Entry(reference, entry.amount(), entry.until(), amount, entry.refunded(), true));
            tell(Type.CAPTURED, key, reference, amount, Optional.empty());
            return new Done(amount, Optional.empty());
        });
    }

    /** Why it does not capture this much; empty where it does. */
    private Optional<String> refused(Entry entry, MonetaryAmount amount) {
        if (entry.captured().isPositive()) {
            return Optional.of("captured-before");
        }
        if (entry.voided() || !entry.until().isAfter(clock.instant())) {
            return Optional.of("lapsed");
        }
        if (!amount.isPositive()) {
            return Optional.of("nothing-to-capture");
        }
        if (amount.isGreaterThan(entry.amount())) {
            return Optional.of("too-much");
        }
        return random.nextDouble() < faults.captureDeclined() ? Optional.of("declined") : Optional.empty();
    }

    @Override
    public Answer refund(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return once(key, () -> {
            Optional<Entry> found = books.find(reference)
                    .filter(entry -> !entry.refunded().add(amount).isGreaterThan(entry.captured()));
            if (found.isEmpty()) {
                return new Declined("nothing-to-refund");
            }
            Entry entry = found.get();
            books.put(new Entry(
                    reference,
                    entry.amount(),
                    entry.until(),
                    entry.captured(),
                    entry.refunded().add(amount),
                    entry.voided()));
            tell(Type.REFUNDED, key, reference, amount, Optional.empty());
            return new Done(amount, Optional.empty());
        });
    }

    @Override
    public Answer release(String key, String reference) throws NoAnswer {
        return once(key, () -> {
            if (books.find(reference)
                    .filter(entry -> entry.captured().isPositive())
                    .isPresent()) {
                return new Declined("captured-before");
            }
            Optional<Entry> found = books.find(reference).filter(entry -> !entry.voided());
            if (found.isEmpty()) {
                return new Declined("nothing-to-release");
            }
            books.put(voided(found.get()));
            tell(Type.RELEASED, key, reference, found.get().amount(), Optional.empty());
            return new Done(found.get().amount(), Optional.empty());
        });
    }

    private static Entry voided(Entry entry) {
        return new Entry(entry.reference(), entry.amount(), entry.until(), entry.captured(), entry.refunded(), true);
    }

    /** Tells of reservations that have lapsed. */
    public void lapse() {
        transaction.executeWithoutResult(status -> books.lapsed(clock.instant()).forEach(entry -> {
            books.put(voided(entry));
            tell(Type.LAPSED, "", entry.reference(), entry.amount(), Optional.empty());
        }));
    }

    /**
     * Tells what it has not told yet, as often and in the order in which it tells it. What the listener does not take,
     * for it throws, is told again.
     */
    public void tell(Consumer<String> listener) {
        List<BankBooks.Webhook> untold = new ArrayList<>(books.untold());
        if (faults.disordered()) {
            Collections.reverse(untold);
        }
        for (BankBooks.Webhook webhook : untold) {
            listener.accept(webhook.body());
            if (faults.twice()) {
                listener.accept(webhook.body());
            }
            books.told(webhook.position());
        }
    }

    /** Does it once for each key, and answers the same every time; the answer may be lost on the way. */
    private Answer once(String key, Supplier<Answer> deed) throws NoAnswer {
        LockSupport.parkNanos(faults.slow().toNanos());
        Answer answer = transaction.execute(status -> {
            Optional<String> before = books.answer(key);
            if (before.isPresent()) {
                return read(before.get());
            }
            Answer now = deed.get();
            books.answered(key, text(now));
            return now;
        });
        if (answer == null || random.nextDouble() < faults.lost()) {
            throw new NoAnswer("The bank has not answered " + key + ".");
        }
        return answer;
    }

    private void tell(Type type, String key, String reference, MonetaryAmount amount, Optional<Instant> until) {
        ObjectNode event = json.createObjectNode()
                .put("id", "evt-%016x".formatted(random.nextLong()))
                .put("type", type.word())
                .put("reference", reference)
                .put("amount", Amounts.exact(amount).toPlainString())
                .put("currency", Amounts.currency(amount));
        until.ifPresent(instant -> event.put("until", instant.toString()));
        if (!key.isEmpty()) {
            event.put("call", key);
        }
        books.tell(event.toString());
    }

    private static String text(Answer answer) {
        if (answer instanceof Declined declined) {
            return "declined" + SEPARATOR + declined.why();
        }
        Done done = (Done) answer;
        return String.join(
                SEPARATOR,
                "done",
                Amounts.exact(done.amount()).toPlainString(),
                Amounts.currency(done.amount()),
                done.until().map(Instant::toString).orElse(""));
    }

    private static Answer read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts[0].equals("declined")) {
            return new Declined(parts[1]);
        }
        MonetaryAmount amount = Amounts.of(new BigDecimal(parts[1]), parts[2]);
        return new Done(amount, parts[3].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[3])));
    }
}
