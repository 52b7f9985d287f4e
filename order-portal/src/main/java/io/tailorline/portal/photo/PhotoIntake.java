package io.tailorline.portal.photo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Takes photos in, a few at a time, so that they fill no memory: files wait for one another to be decoded. */
@Component
public class PhotoIntake {

    /** Of a file; telephones write 2 to 8 MB. */
    public static final int MOST_BYTES = 12 * 1024 * 1024;

    /** Files in memory at once. */
    static final int AT_ONCE = 6;

    private final Semaphore files = new Semaphore(AT_ONCE);
    private final ReentrantLock decoding = new ReentrantLock(true);

    /** The photo of a file that arrives, as it is stored; empty where too many arrive at once. */
    public Optional<byte[]> take(InputStream file) throws IOException, PhotoRefused {
        if (!files.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(file.readAllBytes()));
        } finally {
            files.release();
        }
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
