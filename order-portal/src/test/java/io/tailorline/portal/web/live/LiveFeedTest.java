package io.tailorline.portal.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.NestingProgress;
import io.tailorline.workflow.production.OrderMovedUnseen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(180)
class LiveFeedTest {

    private static final int MORE_THAN_WAIT = 200;

    /**
     * Takes the messages that are sent to it, or stands still like a browser whose laptop was shut. Beats, which come
     * whenever the clock says so, are not kept.
     */
    private static final class Line extends SseEmitter {
        private final CountDownLatch open;
        private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        Line(boolean stalled) {
            super(0L);
            open = new CountDownLatch(stalled ? 1 : 0);
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            try {
                open.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            String message = event.build().stream()
                    .map(part -> part.getData().toString())
                    .collect(Collectors.joining());
            if (message.startsWith("event:")) {
                taken.add(message);
            }
        }

        String next() throws InterruptedException {
            return taken.poll(1, TimeUnit.MINUTES);
        }

        @Override
        public void complete() {
            ended.countDown();
        }
    }

    private static final ThreadFailures FAILURES =
            new ThreadFailures(new SimpleMeterRegistry(), InstantSource.system());

    private static LiveFeed feed(SseEmitter... lines) {
        Deque<SseEmitter> next = new ArrayDeque<>(List.of(lines));
        return new LiveFeed(next::pop, FAILURES);
    }

    private static JobProgress progress() {
        return new JobProgress("table-1", "J-1", "TL-4F7K-22", "CUTTING", 4, 5, 0, 400, 300, 61.5);
    }

    private static NestingProgress marker(String orderId) {
        return new NestingProgress(orderId, 1.5, 3321.4, 0.853, 1500, "M0 0L9 0L9 9Z");
    }

    @Test
    void a_watcher_that_fails_unexpectedly_is_shown_and_dropped_and_the_others_watch_on() throws Exception {
        SseEmitter broken = new SseEmitter(0L) {
            @Override
            public void send(SseEventBuilder event) {
                throw new UnsupportedOperationException("a bug, for this test");
            }
        };
        Line well = new Line(false);
        LiveFeed feed = feed(broken, well);
        feed.followAll("mia");
        feed.followAll("mia");
        feed.on(progress());
        assertThat(well.next()).contains("event:cut");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(FAILURES.lastByThread()).containsKey("live-feed"));
    }

    @Test
    void a_watcher_who_stalls_keeps_nobody_else_waiting() throws Exception {
        Line stalled = new Line(true);
        Line well = new Line(false);
        LiveFeed feed = feed(stalled, well);
        feed.followAll("mia");
        feed.followAll("mia");

        feed.on(progress());

        assertThat(well.next()).contains("event:cut");
        assertThat(stalled.taken).isEmpty();
        stalled.open.countDown();
    }

    @Test
    void a_cut_names_its_order_and_its_material() throws Exception {
        Line well = new Line(false);
        LiveFeed feed = feed(well);
        feed.followAll("mia");

        feed.on(new JobProgress("table-1", "J-1", "TL-4F7K-22.lining", "CUTTING", 4, 5, 0, 400, 300, 61.5));

        assertThat(well.next())
                .contains("event:cut", "CutMessage[table=table-1, jobId=J-1, orderId=TL-4F7K-22, material=lining,");
    }

    @Test
    void who_follows_an_order_sees_its_pieces_being_laid_and_nobody_elses() throws Exception {
        Line own = new Line(false);
        Line other = new Line(false);
        LiveFeed feed = feed(own, other);
        feed.follow("TL-4F7K-22", "127.0.0.1");
        feed.follow("TL-0000-00", "127.0.0.1");

        feed.on(marker("TL-4F7K-22"));
        feed.on(marker("TL-0000-00"));

        assertThat(own.next()).contains("event:nest", "TL-4F7K-22");
        assertThat(other.next()).as("the first message it was sent").contains("event:nest", "TL-0000-00");
    }

    @Test
    void a_move_that_nobody_has_seen_has_every_page_that_it_may_be_about_ask_again() throws Exception {
        Line own = new Line(false);
        Line other = new Line(false);
        Line queue = new Line(false);
        LiveFeed feed = feed(own, other, queue);
        feed.follow("TL-4F7K-22", "127.0.0.1");
        feed.follow("TL-0000-00", "127.0.0.1");
        feed.followOrders("mia");

        feed.on(new OrderMovedUnseen("TL-4F7K-22", Instant.EPOCH));
        feed.on(new OrderMovedUnseen("", Instant.EPOCH));
        feed.tellRoom();
        feed.on(marker("TL-0000-00"));

        assertThat(own.next()).contains("event:state", "orderId=TL-4F7K-22, state=,");
        assertThat(own.next()).contains("event:state", "orderId=, state=,");
        assertThat(other.next()).contains("event:state", "orderId=, state=,");
        assertThat(other.next()).contains("event:nest");
        assertThat(queue.next()).contains("event:state", "orderId=TL-4F7K-22");
        assertThat(queue.next()).contains("event:state", "orderId=, state=,");
    }

    @Test
    void a_watcher_who_falls_behind_is_dropped_when_it_moves_again() throws Exception {
        Line stalled = new Line(true);
        LiveFeed feed = feed(stalled);
        feed.followAll("mia");

        IntStream.range(0, MORE_THAN_WAIT).forEach(i -> feed.on(progress()));
        stalled.open.countDown();

        assertThat(stalled.ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stalled.taken).hasSizeLessThan(MORE_THAN_WAIT);
    }

    private static LiveFeed crowded() {
        return new LiveFeed(() -> new Line(false), FAILURES);
    }

    private static boolean follows(LiveFeed feed, String order, String client) {
        try {
            feed.follow(order, client);
            return true;
        } catch (PlacesTaken taken) {
            return false;
        }
    }

    @Test
    void a_crowd_of_customers_is_limited_and_leaves_the_staff_its_places() throws Exception {
        LiveFeed feed = crowded();

        long followers = IntStream.range(0, LiveFeed.CUSTOMERS_PLACES + 5)
                .filter(i -> follows(feed, "TL-4F7K-" + i, "192.0.2." + i))
                .count();

        assertThat(followers).isEqualTo(LiveFeed.CUSTOMERS_PLACES);
        assertThat(feed.followAll("mia")).isNotNull();
        assertThatThrownBy(() -> feed.follow("TL-2222-22", "192.0.2.255"))
                .isInstanceOfSatisfying(
                        PlacesTaken.class, taken -> assertThat(taken.isOwn()).isFalse());
    }

    @Test
    void one_order_one_client_and_one_account_have_a_few_places_and_leave_the_others() throws Exception {
        LiveFeed feed = crowded();

        assertThat(IntStream.range(0, 50).filter(i -> follows(feed, "TL-4F7K-22", "192.0.2." + i)))
                .hasSize(LiveFeed.PLACES_OF_ORDER);
        assertThat(IntStream.range(0, 50).filter(i -> follows(feed, "TL-4F7K-" + i, "198.51.100.7")))
                .hasSize(LiveFeed.PLACES_OF_CLIENT);
        assertThat(follows(feed, "TL-9999-99", "192.0.2.99")).isTrue();
        for (int i = 0; i < LiveFeed.PLACES_OF_ACCOUNT; i++) {
            feed.followAll("mia");
        }
        assertThatThrownBy(() -> feed.followAll("mia"))
                .isInstanceOfSatisfying(
                        PlacesTaken.class, taken -> assertThat(taken.isOwn()).isTrue());
        assertThat(feed.followAll("tom")).isNotNull();
    }

    @Test
    void a_watcher_that_cannot_begin_keeps_no_place() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        LiveFeed feed = new LiveFeed(
                () -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no memory, for this test");
                    }
                    return new Line(false);
                },
                FAILURES);
        for (int i = 0; i < LiveFeed.PLACES_OF_ACCOUNT; i++) {
            assertThatThrownBy(() -> feed.followAll("mia")).isInstanceOf(IllegalStateException.class);
        }
        broken.set(false);
        assertThat(feed.followAll("mia")).isNotNull();
    }

    @Test
    void a_place_is_free_again_when_its_watcher_has_gone() throws Exception {
        Places places = new Places(2);
        Runnable first = places.take(Map.of("order", 1, "client", 2));
        assertThatThrownBy(() -> places.take(Map.of("order", 1))).isInstanceOf(PlacesTaken.class);
        places.take(Map.of("client", 2));
        first.run();
        assertThat(places.take(Map.of("order", 1, "client", 2))).isNotNull();
    }

    /** The context of the port of the metrics ends too, and its event comes to the feed as well. */
    @Test
    void it_ends_once_however_many_contexts_close() throws Exception {
        Line line = new Line(false);
        LiveFeed feed = feed(line);
        feed.followAll("mia");
        ContextClosedEvent closed = new ContextClosedEvent(new StaticApplicationContext());
        feed.on(closed);
        feed.on(closed);
        assertThat(line.ended.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
