package io.tailorline.portal.web.live;

import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One who watches, with messages of its own that wait. Whoever passes a message on never waits for the watcher; a
 * watcher that falls behind is dropped, and its page comes again.
 */
final class Watcher {

    /** Some ten seconds of a cutting table. */
    private static final int MESSAGES_WAITING = 64;

    private final SseEmitter emitter;
    private final BiPredicate<String, String> wanted;
    private final Executor writers;
    private final ThreadFailures failures;
    private final BlockingQueue<SseEmitter.SseEventBuilder> waiting = new ArrayBlockingQueue<>(MESSAGES_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean dropped;

    /**
     * @param wanted tells by order and name of the event what is watched
     * @param writers lends a thread while messages wait, and may keep it when the watcher stalls
     */
    Watcher(SseEmitter emitter, BiPredicate<String, String> wanted, Executor writers, ThreadFailures failures) {
        this.emitter = emitter;
        this.wanted = wanted;
        this.writers = writers;
        this.failures = failures;
    }

    boolean watches(String orderId, String event) {
        return wanted.test(orderId, event);
    }

    /** Never blocks. False when the watcher has fallen behind and is dropped. */
    boolean offer(SseEmitter.SseEventBuilder message) {
        if (dropped || !waiting.offer(message)) {
            dropped = true;
            wake();
            return false;
        }
        wake();
        return true;
    }

    private void wake() {
        if (writing.compareAndSet(false, true)) {
            writers.execute(this::write);
        }
    }

    private void write() {
        try {
            SseEmitter.SseEventBuilder message = waiting.poll();
            while (message != null && !dropped) {
                emitter.send(message);
                message = waiting.poll();
            }
        } catch (IOException | IllegalStateException gone) {
            dropped = true;
        } catch (RuntimeException unexpected) {
            // The edge of the application: one watcher is dropped, the others watch on.
            failures.failed("live-feed", unexpected);
            dropped = true;
        } finally {
            writing.set(false);
        }
        if (dropped) {
            end();
        } else if (!waiting.isEmpty()) {
            wake();
        }
    }

    /** Ends the stream, unless the container has: either may be the first to find that the browser has left. */
    void end() {
        try {
            emitter.complete();
        } catch (IllegalStateException ended) {
            dropped = true;
        }
    }
}
