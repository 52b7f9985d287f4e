package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The journal of one table's host, open for writing. What a method has returned from is on the disk; a method that
 * failed has written nothing, and may be called again when the disk has room. Not for several threads.
 *
 * <p>Lines: {@code job ID CHECKSUM TOKEN BOOT RECORDS SERIAL}, {@code again BOOT START SERIAL} (to continue from record
 * START on that controller; with {@code kept} behind it, the table still has its time and lengths; with {@code lost
 * RECORD}, records up to that one may be cut twice, for an operator could not tell), {@code start}, {@code done
 * RECORD}, {@code doubt RECORD}, {@code shown CHECK HAND_ADVANCE}, {@code cloth ROLL GEOMETRY X Y CHECK},
 * {@code finished SECONDS CUT AIR EXECUTED}, lengths in mm; {@code stopped RECORD}, given up with so many done;
 * {@code told}. Older journals have no SERIAL, and tables that prove nothing no EXECUTED.
 */
public final class CutJournal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final JournalLock lock;
    private Optional<JobEntry> job = Optional.empty();

    /** Up to here the file is whole lines. */
    private long whole;

    private CutJournal(Path file, FileChannel channel, JournalLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens {@code file}, made if it is not there, and reads what it says.
     *
     * @throws JournalFault when it is broken before its last line, cannot be written, or another host has it open
     */
    public static CutJournal open(Path file) throws JournalFault {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "A journal lies in a folder.");
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            CutJournal journal = open(file, channel);
            forceName(folder);
            return journal;
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be opened", e);
        }
    }

    /** On a channel that is open for reading and writing; it is closed when the journal cannot be opened. */
    static CutJournal open(Path file, FileChannel channel) throws JournalFault, IOException {
        try {
            JournalLock lock = JournalLock.take(file);
            try {
                CutJournal journal = new CutJournal(file, channel, lock);
                journal.read();
                return journal;
            } catch (JournalFault | IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (JournalFault | IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * A new file is only there after a power loss when its folder was forced too; where folders cannot be opened, it is
     * not.
     */
    static void forceName(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** What is known of the last job; empty in a new journal. */
    public Optional<JobEntry> job() {
        return job;
    }

    /** A new job is about to be transferred; the entry of a finished one before it is dropped, also when this fails. */
    public void begin(long jobId, long checksum, long token, int bootCount, long records, long serial)
            throws JournalFault {
        if (job.filter(entry -> entry.finished() || entry.isOver()).isPresent()) {
            empty();
        }
        append(String.format(
                Locale.ROOT, "job %d %08x %d %d %d %d", jobId, checksum, token, bootCount, records, serial));
    }

    /**
     * The job is transferred to the table again, on this boot of its controller, to begin at {@code startRecord}: the
     * table's time and lengths begin there too.
     *
     * @param mayBeCutTo the last record that may be cut already and is cut again, because an operator could not tell;
     *     less than {@code startRecord} where none may
     */
    public void loadAgain(int bootCount, long startRecord, long serial, long mayBeCutTo) throws JournalFault {
        String twice = mayBeCutTo >= startRecord ? String.format(Locale.ROOT, " lost %d", mayBeCutTo) : "";
        append(String.format(Locale.ROOT, "again %d %d %d%s", bootCount, startRecord, serial, twice));
    }

    /** As {@link #loadAgain}, with a table that still has the job and its count. */
    public void continueAt(int bootCount, long startRecord, long serial) throws JournalFault {
        append(String.format(Locale.ROOT, "again %d %d %d %s", bootCount, startRecord, serial, JournalLine.KEPT));
    }

    /** START is about to be sent: after this line the knife may be in the cloth. */
    public void starting() throws JournalFault {
        append("start");
    }

    /**
     * The table has confirmed {@code doneRecord}; writes only what is new, and never goes back but by
     * {@link #uncertainFrom}.
     */
    public void confirm(long doneRecord) throws JournalFault {
        if (job.map(entry -> entry.progress().doneRecord() < doneRecord).orElse(true)) {
            append(String.format(Locale.ROOT, "done %d", doneRecord));
        }
    }

    /** Somebody has confirmed the cloth for the job. */
    public void confirmCloth(ClothSession session) throws JournalFault {
        append(session.line());
    }

    /**
     * The head has shown a person where the cloth must lie.
     *
     * @param check by which the person is to confirm it, one word
     * @param handAdvance as the table told it then, mm
     */
    public void shown(String check, double handAdvance) throws JournalFault {
        append(String.format(Locale.ROOT, "shown %s %.2f", check, handAdvance));
    }

    /** The table has claimed more than it proves: from record {@code first} on nothing is known to be cut. */
    public void uncertainFrom(long first) throws JournalFault {
        append(String.format(Locale.ROOT, "doubt %d", first));
    }

    /**
     * The table reports the job done.
     *
     * @param elapsedSeconds table time
     * @param cutLength knife down, mm
     * @param airLength knife up, mm
     * @param executed records that the table has proven to have executed; empty where it proves none
     */
    public void finish(double elapsedSeconds, double cutLength, double airLength, Optional<Long> executed)
            throws JournalFault {
        append(String.format(Locale.ROOT, "finished %.3f %.2f %.2f", elapsedSeconds, cutLength, airLength)
                + executed.map(records -> " " + records).orElse(""));
    }

    /** The job was given up with {@code doneRecord} records done: the next one is new. */
    public void giveUp(long doneRecord) throws JournalFault {
        append(String.format(Locale.ROOT, "stopped %d", doneRecord));
    }

    /** The finished job has been reported to its driver: the next one is new. */
    public void markReported() throws JournalFault {
        append("told");
    }

    @Override
    public void close() throws JournalFault {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be closed", e);
        }
    }

    private void empty() throws JournalFault {
        try {
            channel.truncate(0);
            channel.position(0);
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be written", e);
        }
        whole = 0;
        job = Optional.empty();
    }

    /** A partly written line, as a full disk leaves it, is removed before the next one. */
    private void append(String words) throws JournalFault {
        Optional<JobEntry> after = JournalLine.apply(words, job);
        try {
            channel.truncate(whole);
            channel.position(whole);
            ByteBuffer bytes = ByteBuffer.wrap(JournalLine.of(words).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            whole = channel.position();
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be written", e);
        }
        job = after;
    }

    /**
     * What a journal says that another host may be writing; empty when there is none or it is new.
     *
     * @throws JournalFault when it cannot be read, or is broken before its last line
     */
    public static Optional<JobEntry> said(Path file) throws JournalFault {
        try {
            return read(file).job;
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be read", e);
        }
    }

    /**
     * Whether a host has the journal open just now.
     *
     * @throws JournalFault when that cannot be told
     */
    public static boolean isHeld(Path file) throws JournalFault {
        try {
            return JournalLock.isHeld(file);
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be read", e);
        }
    }

    /** What the whole lines of a file say, and how many characters they are. */
    private record Lines(Optional<JobEntry> job, long whole) {}

    private void read() throws JournalFault, IOException {
        Lines lines = read(file);
        whole = lines.whole;
        job = lines.job;
    }

    /** All lines; a last one that is torn does not count, and the next one takes its place. */
    private static Lines read(Path file) throws JournalFault, IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Optional<JobEntry> entry = Optional.empty();
        int good = 0;
        for (int line = 1; good < text.length(); line++) {
            int end = text.indexOf('\n', good);
            Optional<String> words = end < 0 ? Optional.empty() : JournalLine.words(text.substring(good, end));
            if (words.isEmpty()) {
                if (end >= 0 && end < text.length() - 1) {
                    throw new JournalFault(
                            file,
                            String.format(
                                    Locale.ROOT,
                                    "is broken in line %d; expected a checksum and words. Maybe restore it, or check the cloth and begin a new one.",
                                    line));
                }
                break;
            }
            try {
                entry = JournalLine.apply(words.get(), entry);
            } catch (IllegalArgumentException e) {
                throw new JournalFault(file, String.format(Locale.ROOT, "is broken in line %d", line), e);
            }
            good = end + 1;
        }
        return new Lines(entry, text.substring(0, good).getBytes(StandardCharsets.UTF_8).length);
    }
}
