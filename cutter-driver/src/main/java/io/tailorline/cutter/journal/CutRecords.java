package io.tailorline.cutter.journal;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a program was cut, on which cloth, and why again: one line an event in a file that only grows. It outlives the
 * journal, so that a program is not cut twice because a journal was lost. Not safe for two processes; the journal's
 * lock is.
 */
public final class CutRecords {

    /** What happened to the program. */
    public enum Event {
        BEGUN,
        CUT,
        /** It is cut once more, for a reason that somebody has typed. */
        AGAIN
    }

    /**
     * One line.
     *
     * @param job by which the table knew it
     * @param words the cloth, or the reason of {@link Event#AGAIN}
     */
    public record Entry(Instant at, Event event, long job, String geometry, String words) {}

    private static final int WORDS = 5;

    private final Path file;

    public CutRecords(Path file) {
        this.file = file;
    }

    /** The last event of the program with that geometry, if there was one. */
    public Optional<Entry> last(String geometry) throws JournalFault {
        Optional<Entry> last = Optional.empty();
        for (Entry entry : entries()) {
            if (entry.geometry().equals(geometry)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }

    /** Every line in order; a last one that is torn does not count. */
    public List<Entry> entries() throws JournalFault {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Entry> entries = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JournalLine.words(line).map(CutRecords::entry).ifPresent(entries::add);
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw new JournalFault(file, "cannot be read", e);
        }
    }

    /** Adds a line and forces it to the disk. */
    public void add(Entry entry) throws JournalFault {
        String words = "%s %s %d %s %s"
                .formatted(
                        entry.at(),
                        entry.event(),
                        entry.job(),
                        entry.geometry(),
                        URLEncoder.encode(entry.words(), StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(JournalLine.of(words).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be written", e);
        }
    }

    private static Entry entry(String words) {
        String[] word = words.split(" ", -1);
        if (word.length != WORDS) {
            throw new IllegalArgumentException("'%s' has not %d words".formatted(words, WORDS));
        }
        return new Entry(
                Instant.parse(word[0]),
                Event.valueOf(word[1]),
                Long.parseLong(word[2]),
                word[3],
                URLDecoder.decode(word[4], StandardCharsets.UTF_8));
    }
}
