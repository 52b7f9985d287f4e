package io.tailorline.portal.live;

import io.tailorline.workflow.JobProgress;
import io.tailorline.workflow.OrderChanged;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Passes the process's events on to those who watch: {@code state} when an order moves on, {@code cut} while a table works.
 *
 * <p>One thread writes to all watchers, so that a slow one never holds up the workshop; what it cannot keep up with is
 * dropped, oldest first, and the next message makes good for it.
 */
@Component
public class LiveFeed {

    private static final int MESSAGES_WAITING = 512;
    private static final int HEARTBEAT_SECONDS = 10;

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MESSAGES_WAITING),
            task -> daemon(task, "live-feed"),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "live-pulse"));

    private record Watcher(SseEmitter emitter, Predicate<String> orders) {}

    LiveFeed() {
        pulse.scheduleAtFixedRate(
                () -> writer.execute(() -> watchers.forEach(LiveFeed::beat)),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Watches one order. */
    public SseEmitter follow(String orderId) {
        return add(orderId::equals);
    }

    /** Watches every order and table. */
    public SseEmitter followAll() {
        return add(order -> true);
    }

    @EventListener
    void on(OrderChanged change) {
        writer.execute(() -> tell(
                change.orderId(),
                "state",
                new StateMessage(
                        change.orderId(), change.state().word(), change.at().toString())));
    }

    @EventListener
    void on(JobProgress progress) {
        writer.execute(() -> tell(progress.orderId(), "cut", progress));
    }

    /** An open stream would hold up the end of the application. */
    @EventListener
    void on(ContextClosedEvent closing) {
        pulse.shutdownNow();
        watchers.forEach(watcher -> watcher.emitter.complete());
        writer.shutdown();
    }

    private SseEmitter add(Predicate<String> orders) {
        SseEmitter emitter = new SseEmitter(0L);
        Watcher watcher = new Watcher(emitter, orders);
        emitter.onCompletion(() -> watchers.remove(watcher));
        emitter.onTimeout(() -> watchers.remove(watcher));
        emitter.onError(gone -> watchers.remove(watcher));
        watchers.add(watcher);
        writer.execute(() -> beat(watcher));
        return emitter;
    }

    private void tell(String orderId, String event, Object message) {
        watchers.stream()
                .filter(watcher -> watcher.orders.test(orderId))
                .forEach(watcher ->
                        send(watcher, SseEmitter.event().name(event).data(message, MediaType.APPLICATION_JSON)));
    }

    private static void beat(Watcher watcher) {
        send(watcher, SseEmitter.event().comment("here"));
    }

    private static void send(Watcher watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            watcher.emitter.complete();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The message {@code state}. */
    record StateMessage(String orderId, String state, String at) {}
}
