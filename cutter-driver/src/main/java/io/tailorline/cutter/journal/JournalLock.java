package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One host at a time has a journal. The lock is on a file of its own beside the journal, which says who holds it: a
 * POSIX lock is gone as soon as its process closes <em>any</em> channel of the same file, so whoever read the journal
 * itself would let go of it.
 */
final class JournalLock implements AutoCloseable {

    private static final String SUFFIX = ".lock";

    /** The lock lies beyond what the file says, so that others can read that also where locks are mandatory. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    /** Journals that this process has: it must not even open their lock files again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of {@code journal}; the system gives it back when this process ends, however it ends.
     *
     * @throws JournalFault when another process, or this one, has it; names the holder
     */
    static synchronized JournalLock take(Path journal) throws JournalFault, IOException {
        Path file = journal.toRealPath().resolveSibling(journal.getFileName() + SUFFIX);
        if (!HELD.add(file)) {
            throw new JournalFault(journal, "is open already in this process; expected one host for each journal.");
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(PLACE, 1, false) == null) {
                throw new JournalFault(
                        journal,
                        "is in use by another host, %s; expected one host for each journal. Let that one end, or drive another table with another --journal."
                                .formatted(holder(file)));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    "process %d%n".formatted(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            taken = true;
            return new JournalLock(file, channel);
        } finally {
            if (!taken) {
                letGo(file, channel);
            }
        }
    }

    /** Whether a host has {@code journal} open, in this process or another. */
    static synchronized boolean isHeld(Path journal) throws IOException {
        Path file = journal.toRealPath().resolveSibling(journal.getFileName() + SUFFIX);
        if (HELD.contains(file)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(PLACE, 1, false)) {
            return lock == null;
        }
    }

    /** The file is empty for a moment after its lock is taken. */
    private static String holder(Path file) throws IOException {
        String said = Files.readString(file).strip();
        return said.isEmpty() ? "which begins just now" : said;
    }

    private static void letGo(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(file);
        }
    }

    @Override
    public void close() throws IOException {
        letGo(file, channel);
    }
}
