package io.tailorline.portal.sales.payment.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.sales.payment.BankEvent.Type;
import io.tailorline.portal.sales.payment.Payments;
import io.tailorline.portal.sales.payment.bank.BankBooks.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A bank in this process with books of its own. It answers a key once and for all, tells what it does by webhooks that
 * somebody takes out of {@link #webhooks()}, and behaves as badly as its {@link BankFaults} say.
 */
public final class SimulatedBank implements Payments {

    /** What it takes a moment to tell apart in an answer that is stored. */
    private static final String SEPARATOR = "|";

    private final BankBooks books;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
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
            books.find(last).ifPresent(entry -> books.put(voided(entry)));
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
            String why = found.isEmpty()
                    ? "unknown-reference"
                    : found.get().voided() || !found.get().until().isAfter(clock.instant())
                            ? "lapsed"
                            : found.get().captured().isPositive()
                                    ? "captured-before"
                                    : amount.isGreaterThan(found.get().amount()) ? "too-much" : "";
            if (!why.isEmpty() || random.nextDouble() < faults.captureDeclined()) {
                tell(Type.CAPTURE_FAILED, key, reference, amount, Optional.empty());
                return new Declined(why.isEmpty() ? "declined" : why);
            }
            Entry entry = found.orElseThrow();
            books.put(new Entry(reference, entry.amount(), entry.until(), amount, entry.refunded(), true));
            tell(Type.CAPTURED, key, reference, amount, Optional.empty());
            return new Done(amount, Optional.empty());
        });
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

    /** What it tells and has not told yet, as often and in the order in which it tells it. */
    public List<String> webhooks() {
        List<String> all = new ArrayList<>();
        for (String body = told.poll(); body != null; body = told.poll()) {
            all.add(body);
            if (faults.twice()) {
                all.add(body);
            }
        }
        if (faults.disordered()) {
            Collections.reverse(all);
        }
        return all;
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
                .put("amount", number(amount).toPlainString())
                .put("currency", amount.getCurrency().getCurrencyCode());
        until.ifPresent(instant -> event.put("until", instant.toString()));
        if (!key.isEmpty()) {
            event.put("call", key);
        }
        told.add(event.toString());
    }

    private static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    private static String text(Answer answer) {
        if (answer instanceof Declined declined) {
            return "declined" + SEPARATOR + declined.why();
        }
        Done done = (Done) answer;
        return String.join(
                SEPARATOR,
                "done",
                number(done.amount()).toPlainString(),
                done.amount().getCurrency().getCurrencyCode(),
                done.until().map(Instant::toString).orElse(""));
    }

    private static Answer read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts[0].equals("declined")) {
            return new Declined(parts[1]);
        }
        MonetaryAmount amount = Monetary.getDefaultAmountFactory()
                .setCurrency(parts[2])
                .setNumber(new BigDecimal(parts[1]))
                .create();
        return new Done(amount, parts[3].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[3])));
    }
}
