package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Sends messages that may be lost on a thread of its own: whoever sends one never waits for a broker that is away. What
 * is sent while {@link #WAITING_AT_MOST} wait is dropped; where it says so, those who listen are told that they have
 * missed something.
 */
public final class BestEffortPublisher implements LoopLifecycle {

    static final int WAITING_AT_MOST = 1000;

    /** Between two tries to say that something was lost. */
    private static final long AGAIN_MS = 1000;

    private final BlockingQueue<Unsent> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final TelemetryPublisher publisher;
    private final SupervisedLoop loop;
    /** What is still to be said of all that was lost. */
    private final Set<Payload> lost = ConcurrentHashMap.newKeySet();

    private record Unsent(String orderId, Payload what, Optional<Payload> ifLost) {}

    /** @param name of the thread */
    public BestEffortPublisher(String name, TelemetryPublisher publisher, ThreadFailures failures) {
        this.publisher = publisher;
        this.loop = new SupervisedLoop(name, Duration.ZERO, this::sendNext, failures);
    }

    public void say(String orderId, Payload what) {
        say(new Unsent(orderId, what, Optional.empty()));
    }

    /** @param ifLost is sent, about no order and once for all that were lost, as soon as the broker takes something */
    public void say(String orderId, Payload what, Payload ifLost) {
        say(new Unsent(orderId, what, Optional.of(ifLost)));
    }

    private void say(Unsent message) {
        if (!waiting.offer(message)) {
            lose(message);
        }
    }

    private void lose(Unsent message) {
        message.ifLost().ifPresent(lost::add);
    }

    private void sendNext() throws InterruptedException {
        Unsent next = lost.isEmpty() ? waiting.take() : waiting.poll(AGAIN_MS, TimeUnit.MILLISECONDS);
        if (next == null || isSent(next)) {
            for (Payload told : List.copyOf(lost)) {
                lost.remove(told);
                isSent(new Unsent("", told, Optional.of(told)));
            }
        }
    }

    private boolean isSent(Unsent message) {
        boolean isSent = publisher.say(message.orderId(), message.what());
        if (!isSent) {
            lose(message);
        }
        return isSent;
    }

    /** What still waits is dropped. */
    @Override
    public void stop() {
        loop.interrupt();
        loop.stop();
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return LifecyclePhases.OUTBOX;
    }
}
