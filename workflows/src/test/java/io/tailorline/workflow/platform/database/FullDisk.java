package io.tailorline.workflow.platform.database;

import io.tailorline.testkit.ForwardingFileChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2's, {@code fulldisk:}, in which nothing can be written as long as it is full. */
public final class FullDisk extends FilePathWrapper {

    private static volatile boolean full;
    private static final AtomicReference<Optional<Held>> NEXT = new AtomicReference<>(Optional.empty());

    /** Registers the file system, with room. */
    static void register() {
        makeRoom();
        FilePath.register(new FullDisk());
    }

    static void fill() {
        full = true;
    }

    static void makeRoom() {
        full = false;
    }

    /** The next write waits for its release, and the disk is full by then. */
    static Held holdNextWrite() {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        NEXT.set(Optional.of(held));
        return held;
    }

    /** A write that waits. */
    record Held(CountDownLatch began, CountDownLatch released) {

        void awaitBegin() throws InterruptedException {
            if (!began.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody wrote within 60 s.");
            }
        }

        void fail() {
            full = true;
            released.countDown();
        }

        private void pass() throws IOException {
            began.countDown();
            try {
                if (!released.await(60, TimeUnit.SECONDS)) {
                    throw new IOException("The test held a write for 60 s.");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    @Override
    public String getScheme() {
        return "fulldisk";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends ForwardingFileChannel {

        private Channel(FileChannel base) {
            super(base);
        }

        private static void requireRoom() throws IOException {
            Optional<Held> held = NEXT.getAndSet(Optional.empty());
            if (held.isPresent()) {
                held.get().pass();
            }
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            requireRoom();
            return super.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            requireRoom();
            return super.write(bytes, position);
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }
    }
}
