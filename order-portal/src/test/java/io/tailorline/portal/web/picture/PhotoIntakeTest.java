package io.tailorline.portal.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PhotoIntakeTest {

    private final PhotoIntake intake = new PhotoIntake();

    /** A sender who is slow: arrives once it may. */
    private static final class Slow extends InputStream {

        private final InputStream file = new ByteArrayInputStream(SamplePhoto.jpeg(400, 400));
        private final CountDownLatch began;
        private final CountDownLatch mayArrive;

        Slow(CountDownLatch began, CountDownLatch mayArrive) {
            this.began = began;
            this.mayArrive = mayArrive;
        }

        @Override
        public int read() throws IOException {
            began.countDown();
            try {
                mayArrive.await();
            } catch (InterruptedException stopped) {
                throw new InterruptedIOException();
            }
            return file.read();
        }
    }

    @Test
    void only_a_few_files_are_in_memory_at_once() throws Exception {
        CountDownLatch began = new CountDownLatch(PhotoIntake.AT_ONCE);
        CountDownLatch mayArrive = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(PhotoIntake.AT_ONCE);
        List<Future<Optional<byte[]>>> sent = new ArrayList<>();
        for (int i = 0; i < PhotoIntake.AT_ONCE; i++) {
            String client = "192.0.2." + i;
            sent.add(senders.submit(() -> intake.take(client, new Slow(began, mayArrive))));
        }
        began.await();
        assertThat(intake.take("192.0.2.99", new ByteArrayInputStream(SamplePhoto.jpeg(400, 400))))
                .as("one more")
                .isEmpty();
        mayArrive.countDown();
        for (Future<Optional<byte[]>> each : sent) {
            assertThat(each.get()).isPresent();
        }
        senders.shutdown();
        assertThat(intake.take("192.0.2.99", new ByteArrayInputStream(SamplePhoto.jpeg(400, 400))))
                .isPresent();
    }

    @Test
    void one_who_is_slow_stops_nobody_else() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayArrive = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(PhotoIntake.AT_ONCE);
        List<Future<Optional<byte[]>>> sent = new ArrayList<>();
        for (int i = 0; i < PhotoIntake.AT_ONCE; i++) {
            sent.add(senders.submit(() -> intake.take("192.0.2.1", new Slow(began, mayArrive))));
        }
        began.await();
        assertThat(intake.take("192.0.2.2", new ByteArrayInputStream(SamplePhoto.jpeg(400, 400))))
                .isPresent();
        mayArrive.countDown();
        for (Future<Optional<byte[]>> each : sent) {
            assertThat(each.get()).as("one after the other").isPresent();
        }
        senders.shutdown();
    }
}
