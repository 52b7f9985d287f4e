package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One host at a time reads what the stores of a folder say and adds to it: what it has read then still holds. Whoever
 * comes second waits, for as long as a few lines take. A thread that has it may take it again.
 */
public final class StoresLock implements AutoCloseable {

    private static final String NAME = "cuts.lock";

    /** The system's lock is one of the process; among its threads this is. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path file;
    private final Optional<FileChannel> channel;

    private StoresLock(Path file, Optional<FileChannel> channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits until no other host has that of {@code folder}; the system gives it back when this process ends.
     *
     * @throws JournalFault when the lock cannot be had, as in a folder that may not be written
     */
    public static StoresLock take(Path folder) throws JournalFault {
        Path file = folder.resolve(NAME);
        IN_PROCESS.lock();
        Optional<FileChannel> channel = Optional.empty();
        boolean taken = false;
        try {
            if (IN_PROCESS.getHoldCount() == 1) {
                channel = Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                channel.get().lock();
            }
            taken = true;
            return new StoresLock(file, channel);
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be locked", e);
        } finally {
            if (!taken) {
                new StoresLock(file, channel).close();
            }
        }
    }

    @Override
    public void close() throws JournalFault {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be closed", e);
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
