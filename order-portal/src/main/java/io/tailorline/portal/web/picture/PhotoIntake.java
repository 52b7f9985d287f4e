package io.tailorline.portal.web.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Takes photos in, a few at a time, so that they fill no memory: files wait for one another to be decoded. */
@Component
public class PhotoIntake {

    /** Files in memory at once. */
    static final int AT_ONCE = 6;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Set<String> clients = new HashSet<>();
    private final Semaphore files = new Semaphore(AT_ONCE);
    private final ReentrantLock decoding = new ReentrantLock(true);

    /**
     * The photo of a file that arrives, as it is stored; empty where too many arrive at once.
     *
     * @param client whose files arrive one after the other, so that one who is slow stops nobody else
     */
    public Optional<byte[]> take(String client, InputStream file) throws IOException, PhotoRefused {
        if (!begin(client)) {
            return Optional.empty();
        }
        try {
            return take(file);
        } finally {
            end(client);
        }
    }

    private Optional<byte[]> take(InputStream file) throws IOException, PhotoRefused {
        if (!files.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(file.readAllBytes()));
        } finally {
            files.release();
        }
    }

    /** Waits for the client's own files; false where they take too long. */
    private synchronized boolean begin(String client) throws InterruptedIOException {
        Instant until = Instant.now().plus(LONGEST_WAIT);
        while (!clients.add(client)) {
            long left = Duration.between(Instant.now(), until).toMillis();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
        return true;
    }

    private synchronized void end(String client) {
        clients.remove(client);
        notifyAll();
    }

    private byte[] decode(byte[] file) throws PhotoRefused {
        decoding.lock();
        try {
            return PhotoReader.jpeg(file);
        } finally {
            decoding.unlock();
        }
    }
}
