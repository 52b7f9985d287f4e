package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.letter.kept.Letter;
import io.tailorline.portal.sales.letter.kept.LetterKey;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due, one after the other. One that fails is tried again, later each time, for about two
 * days; then staff find it in a list. Several portals may send: each letter is taken before it is sent.
 */
class LetterPost implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** From one try to the next; after the last it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final LetterBox box;
    private final LetterWords words;
    private final Orders orders;
    private final Mail mail;
    private final StopLinks stops;
    private final LetterSettings settings;
    private final InstantSource clock;
    private final SupervisedLoop loop;

    LetterPost(
            LetterBox box,
            LetterWords words,
            Orders orders,
            Mail mail,
            StopLinks stops,
            LetterSettings settings,
            InstantSource clock,
            ThreadFailures failures) {
        this.box = box;
        this.words = words;
        this.orders = orders;
        this.mail = mail;
        this.stops = stops;
        this.settings = settings;
        this.clock = clock;
        this.loop = new SupervisedLoop("letters", PAUSE, this::sendDue, failures);
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }

    /** Without a mail server there is nothing to do. */
    @Override
    public boolean isAutoStartup() {
        return mail.isThere();
    }

    void sendDue() {
        for (Letter letter : box.due(clock.instant())) {
            if (box.take(letter, clock.instant().plus(pauseAfter(letter)))) {
                send(letter);
            }
        }
    }

    private static Duration pauseAfter(Letter letter) {
        return PAUSES.get(Math.min(letter.tries(), PAUSES.size() - 1));
    }

    private void send(Letter letter) {
        LetterKey key = letter.key();
        Instant now = clock.instant();
        Optional<Order> order = orders.find(new OrderId(key.orderId()));
        Optional<Customer> reader = order.flatMap(Order::customer)
                .filter(customer -> !customer.email().isEmpty());
        if (reader.isEmpty() || box.isStopped(key.orderId())) {
            box.leftOut(key, now);
            return;
        }
        try {
            LetterWords.Text text = words.of(letter, order.orElseThrow(), reader.get());
            mail.send(
                    id(key),
                    reader.get().email(),
                    text.subject(),
                    text.body(),
                    settings.address(stops.path(key.orderId())));
            box.sent(key, clock.instant());
        } catch (Mail.Undeliverable refused) {
            giveUp(key, String.valueOf(refused.getMessage()));
        } catch (Mail.NotSent failed) {
            retryOrGiveUp(letter, String.valueOf(failed.getMessage()));
        } catch (RuntimeException unwritten) {
            // said without its message: that may repeat what the letter says
            LOG.warn("Letter {} cannot be written", key, unwritten);
            retryOrGiveUp(letter, unwritten.getClass().getSimpleName());
        }
    }

    private void retryOrGiveUp(Letter letter, String fault) {
        if (letter.tries() < PAUSES.size()) {
            box.failed(letter.key(), fault);
            LOG.info("Letter {} is not sent yet, try {}: {}", letter.key(), letter.tries() + 1, fault);
        } else {
            giveUp(letter.key(), fault);
        }
    }

    private void giveUp(LetterKey key, String fault) {
        box.givenUp(key, fault, clock.instant());
        LOG.warn("Letter {} is given up ({}). It is listed at /tailor/letters.", key, fault);
    }

    private String id(LetterKey key) {
        String host = settings.address("").replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        return "<%s.%s.%d@%s>".formatted(key.orderId(), key.kind().word(), key.version(), host);
    }
}
