package io.tailorline.portal.web.live;

import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.NestingProgress;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderChangedElsewhere;
import io.tailorline.workflow.production.OrderMovedUnseen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Passes the process's events on to those who watch: {@code state} when an order moves on, {@code nest} while its
 * pieces are laid, {@code cut} while a table works, {@code room} when something else of the cutter room has changed.
 *
 * <p>Nobody waits for a slow watcher, neither the workshop nor another watcher: each has a queue and, while messages
 * wait, a thread of its own. Places are limited, so that a crowd of watchers takes no more threads than there are
 * places; customers and staff have places apart, so that no crowd outside keeps an operator from seeing the table. No
 * order, client or account has more than a few of them.
 */
@Component
public class LiveFeed {

    static final int CUSTOMERS_PLACES = 200;
    static final int STAFF_PLACES = 120;

    /** Of one order: its customer's devices, and the tailor's. */
    static final int PLACES_OF_ORDER = 20;

    /** Of one client without an account: its browser's tabs, or the household behind its address. */
    static final int PLACES_OF_CLIENT = 40;

    /**
     * Of one account: every page of the cutter room and of the queue that it has open, and those that it has left: a
     * heartbeat or two finds them gone.
     */
    static final int PLACES_OF_ACCOUNT = 48;

    /** In place of an order: what only those hear who hear everything, but for a state that may be of any order. */
    private static final String ANY = "";

    private static final String STATE = "state";
    private static final String CHANGED = "room";

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Places customers = new Places(CUSTOMERS_PLACES);
    private final Places staff = new Places(STAFF_PLACES);
    private final ExecutorService writers = Executors.newCachedThreadPool(task -> daemon(task, "live-feed"));
    private final SupervisedLoop heartbeat;
    private final Supplier<SseEmitter> emitters;
    private final ThreadFailures failures;

    @Autowired
    LiveFeed(ThreadFailures failures) {
        this(() -> new SseEmitter(0L), failures);
    }

    LiveFeed(Supplier<SseEmitter> emitters, ThreadFailures failures) {
        this.emitters = emitters;
        this.failures = failures;
        this.heartbeat = new SupervisedLoop("live-heartbeat", HEARTBEAT, () -> watchers.forEach(this::beat), failures);
        heartbeat.start();
    }

    /**
     * Watches one order.
     *
     * @param client who watches: an address
     */
    public SseEmitter follow(String orderId, String client) throws PlacesTaken {
        return add(
                (order, event) -> order.equals(orderId) || order.equals(ANY) && event.equals(STATE),
                customers.take(Map.of("order " + orderId, PLACES_OF_ORDER, "client " + client, PLACES_OF_CLIENT)));
    }

    /** Watches where every order has come to. */
    public SseEmitter followOrders(String account) throws PlacesTaken {
        return add((order, event) -> event.equals(STATE), staff.take(Map.of(account, PLACES_OF_ACCOUNT)));
    }

    /** Watches every order and table. */
    public SseEmitter followAll(String account) throws PlacesTaken {
        return add((order, event) -> true, staff.take(Map.of(account, PLACES_OF_ACCOUNT)));
    }

    /** Whether anybody watches every order and table. */
    public boolean isRoomWatched() {
        return watchers.stream().anyMatch(watcher -> watcher.watches(ANY, CHANGED));
    }

    /**
     * Tells those who watch every order and table that something of the room has changed, which belongs to no order.
     */
    public void tellRoom() {
        tell(ANY, CHANGED, Map.of());
    }

    /** Only once it is stored: a page that hears it asks for it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        tell(
                change.orderId(),
                STATE,
                new StateMessage(
                        change.orderId(), change.state().word(), change.at().toString()));
    }

    @EventListener
    void on(OrderChangedElsewhere elsewhere) {
        on(elsewhere.change());
    }

    /** Whoever watches the order, or any, asks where it is. */
    @EventListener
    void on(OrderMovedUnseen unseen) {
        tell(
                unseen.orderId(),
                STATE,
                new StateMessage(unseen.orderId(), "", unseen.at().toString()));
    }

    @EventListener
    void on(JobProgress progress) {
        tell(progress.orderId(), "cut", CutMessage.of(progress));
    }

    @EventListener
    void on(NestingProgress progress) {
        tell(progress.orderId(), "nest", progress);
    }

    /**
     * An open stream would hold up the end of the application. The port of the metrics ends with an event of its own.
     */
    @EventListener
    void on(ContextClosedEvent closing) {
        if (writers.isShutdown()) {
            return;
        }
        heartbeat.stop();
        watchers.forEach(watcher -> writers.execute(watcher::end));
        writers.shutdown();
    }

    private SseEmitter add(BiPredicate<String, String> wanted, Runnable place) {
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                place.run();
            }
        };
        try {
            return watch(wanted, leave);
        } catch (RuntimeException failed) {
            leave.run();
            throw failed;
        }
    }

    private SseEmitter watch(BiPredicate<String, String> wanted, Runnable leave) {
        SseEmitter emitter = emitters.get();
        Watcher watcher = new Watcher(emitter, wanted, writers, failures);
        Runnable end = () -> {
            watchers.remove(watcher);
            leave.run();
        };
        emitter.onCompletion(end);
        emitter.onTimeout(end);
        emitter.onError(gone -> end.run());
        watchers.add(watcher);
        beat(watcher);
        return emitter;
    }

    private void tell(String orderId, String event, Object message) {
        for (Watcher watcher : watchers) {
            if (watcher.watches(orderId, event)) {
                pass(watcher, SseEmitter.event().name(event).data(message, MediaType.APPLICATION_JSON));
            }
        }
    }

    private void beat(Watcher watcher) {
        pass(watcher, SseEmitter.event().comment("here"));
    }

    private void pass(Watcher watcher, SseEmitter.SseEventBuilder message) {
        if (!watcher.offer(message)) {
            watchers.remove(watcher);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The message {@code state}.
     *
     * @param orderId empty where any order may have moved on
     * @param state empty where it is not known here
     */
    record StateMessage(String orderId, String state, String at) {}
}
