package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One host at a time has a journal. The lock is on a file of its own beside the journal, which says who holds it: a
 * POSIX lock is gone as soon as its process closes <em>any</em> channel of the same file, so whoever read the journal
 * itself would let go of it.
 */
final class JournalLock implements AutoCloseable {

    private static final String SUFFIX = ".lock";

    /** The lock lies beyond what the file says, so that others can read that also where locks are mandatory. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private JournalLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of {@code journal}; the system gives it back when this process ends, however it ends.
     *
     * @throws JournalFault when another process, or this one, has it; names the holder
     */
    static JournalLock take(Path journal) throws JournalFault, IOException {
        Path file = journal.resolveSibling(journal.getFileName() + SUFFIX);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                throw new JournalFault(
                        journal,
                        "is in use by another host, %s; expected one host for each journal. Let that one end, or drive another table with another --journal."
                                .formatted(Files.readString(file).strip()));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    "process %d%n".formatted(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            taken = true;
            return new JournalLock(channel);
        } catch (OverlappingFileLockException e) {
            throw new JournalFault(journal, "is open already in this process", e);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
