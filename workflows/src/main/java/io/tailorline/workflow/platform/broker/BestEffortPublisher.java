package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Sends messages that may be lost on a thread of its own: whoever sends one never waits for a broker that is away. What
 * is sent while {@link #WAITING_AT_MOST} wait is dropped.
 */
public final class BestEffortPublisher implements LoopLifecycle {

    private static final int WAITING_AT_MOST = 1000;

    private final BlockingQueue<Unsent> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final TelemetryPublisher publisher;
    private final SupervisedLoop loop;

    private record Unsent(String orderId, Payload what) {}

    /** @param name of the thread */
    public BestEffortPublisher(String name, TelemetryPublisher publisher, ThreadFailures failures) {
        this.publisher = publisher;
        this.loop = new SupervisedLoop(name, Duration.ZERO, this::sendNext, failures);
    }

    public void say(String orderId, Payload what) {
        waiting.offer(new Unsent(orderId, what));
    }

    private void sendNext() throws InterruptedException {
        Unsent next = waiting.take();
        publisher.say(next.orderId(), next.what());
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
