package io.tailorline.workflow.platform.broker;

import com.rabbitmq.client.Channel;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.ForgedMessage;
import io.tailorline.workflow.messages.MessageBody;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.logging.OrderInLog;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/**
 * Takes messages one by one and acknowledges each by hand after its work is safe.
 *
 * <p>Ways it can go wrong: the message is broken, then it is parked; the world is not there (database, broker), then it
 * goes back to the queue and is tried again after a pause; the work failed, then it is tried {@link #TRIES} times,
 * given up, which tells whoever waits for its answer, and parked. Work that takes longer than the database's limit for
 * a statement has failed; the database is not away. A message whose work ends the process {@link #MOST_CRASHES} times
 * is given up as well.
 */
public final class ManualListener implements ChannelAwareMessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ManualListener.class);

    /** As often as the process engine tries a step. */
    private static final int TRIES = 3;

    /** A message whose work has ended the process this often is not tried again. */
    public static final int MOST_CRASHES = 5;

    private static final long PAUSE_MS = 500;

    private final MessageJson json;
    private final MessageWork work;
    private final MessageParking parking;
    private final Semaphore never = new Semaphore(0);

    public ManualListener(MessageJson json, MessageWork work, MessageParking parking) {
        this.json = json;
        this.work = work;
        this.parking = parking;
    }

    private enum Outcome {
        DONE,
        PARKED,
        AGAIN,
        BACK
    }

    @Override
    public void onMessage(Message message, @Nullable Channel open) throws IOException {
        Channel channel = Objects.requireNonNull(open);
        long tag = message.getMessageProperties().getDeliveryTag();
        Outcome outcome = outcome(message);
        parking.end(message);
        switch (outcome) {
            case DONE, PARKED -> channel.basicAck(tag, false);
            case BACK -> channel.basicNack(tag, false, true);
            case AGAIN -> {
                pause();
                channel.basicNack(tag, false, true);
            }
        }
    }

    private Outcome outcome(Message message) {
        int crashes = parking.begin(message) - 1;
        if (crashes < MOST_CRASHES) {
            return attempt(message);
        }
        String reason = "the process ended %d times while it worked on this message".formatted(crashes);
        // Reading it may be what ends the process: that is tried once more, to tell whoever waits, and then no more.
        return crashes == MOST_CRASHES ? abandon(message, reason, crashes) : park(message, reason, crashes);
    }

    private Outcome abandon(Message message, String reason, int crashes) {
        try {
            Envelope envelope = json.read(MessageBody.text(message));
            Origin.require(message, envelope.payload());
            return giveUp(message, envelope, reason, crashes);
        } catch (ForgedMessage forged) {
            return park(message, forged);
        } catch (BrokenMessage broken) {
            return park(message, reason, crashes);
        }
    }

    private Outcome attempt(Message message) {
        try {
            Envelope envelope = json.read(MessageBody.text(message));
            Origin.require(message, envelope.payload());
            MDC.MDCCloseable order = OrderInLog.begin(envelope.orderId());
            try {
                return attempt(message, envelope);
            } finally {
                order.close();
            }
        } catch (ForgedMessage forged) {
            return park(message, forged);
        } catch (BrokenMessage broken) {
            return park(message, String.valueOf(broken.getMessage()), 1);
        }
    }

    private Outcome attempt(Message message, Envelope envelope) throws BrokenMessage {
        for (int tried = 1; ; tried++) {
            try {
                work.accept(envelope, ConfirmedPublisher.behind(message));
                return Outcome.DONE;
            } catch (AmqpException absent) {
                return waits(envelope, absent);
            } catch (RoleStopping stopping) {
                LOG.info("Message {} goes back to its queue: {}", envelope.id(), stopping.getMessage());
                return Outcome.BACK;
            } catch (RuntimeException failed) {
                if (!(failed instanceof StatementTimedOut) && DatabaseFault.isCauseOf(failed)) {
                    return waits(envelope, failed);
                }
                // The edge of the application: whatever fails here must neither block the queue nor be lost.
                if (tried == TRIES) {
                    LOG.error("Message {} failed {} times.", envelope.id(), TRIES, failed);
                    return giveUp(message, envelope, "failed %d times: %s".formatted(TRIES, failed), TRIES);
                }
            }
        }
    }

    private static Outcome waits(Envelope envelope, RuntimeException absent) {
        LOG.warn("Message {} waits: {}", envelope.id(), absent.getMessage());
        return Outcome.AGAIN;
    }

    private Outcome giveUp(Message message, Envelope envelope, String reason, int attempts) {
        try {
            work.givenUp(envelope, reason);
        } catch (AmqpException absent) {
            LOG.warn("Nobody could be told yet that message {} failed: {}", envelope.id(), absent.getMessage());
            return Outcome.AGAIN;
        } catch (RuntimeException failed) {
            // The edge of the application, as above.
            LOG.error("Nobody could be told that message {} failed.", envelope.id(), failed);
        }
        return park(message, reason, attempts);
    }

    private Outcome park(Message message, ForgedMessage forged) {
        return parked(() -> parking.parkForGood(message, String.valueOf(forged.getMessage())));
    }

    private Outcome park(Message message, String reason, int attempts) {
        return parked(() -> parking.park(message, reason, attempts));
    }

    private static Outcome parked(BooleanSupplier parking) {
        try {
            return parking.getAsBoolean() ? Outcome.PARKED : Outcome.AGAIN;
        } catch (AmqpException absent) {
            LOG.warn("A message could not be parked: {}", absent.getMessage());
            return Outcome.AGAIN;
        }
    }

    private void pause() {
        try {
            never.tryAcquire(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
