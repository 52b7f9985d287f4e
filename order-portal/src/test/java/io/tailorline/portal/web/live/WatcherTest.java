package io.tailorline.portal.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A browser leaves whenever it likes: then the container may end its stream before its watcher does. */
class WatcherTest {

    /** A stream that the container has ended: it refuses whatever is done to it. */
    private static final class Ended extends SseEmitter {
        private int completed;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void complete() {
            completed++;
            throw new IllegalStateException("the container has ended it");
        }
    }

    private static final ThreadFailures FAILURES =
            new ThreadFailures(new SimpleMeterRegistry(), InstantSource.system());

    private final Ended stream = new Ended();
    private final Watcher watcher = new Watcher(stream, (order, event) -> true, Runnable::run, FAILURES);

    @Test
    void a_stream_that_the_container_ended_first_is_no_failure_of_the_thread_that_writes() {
        assertThat(watcher.offer(SseEmitter.event().comment("here"))).isTrue();
        assertThat(stream.completed).isEqualTo(1);
        assertThat(watcher.offer(SseEmitter.event().comment("here")))
                .as("dropped")
                .isFalse();
    }

    @Test
    void nor_is_it_one_when_the_application_ends() {
        assertThatCode(watcher::end).doesNotThrowAnyException();
        assertThat(stream.completed).isEqualTo(1);
    }
}
