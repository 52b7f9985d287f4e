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
import java.util.Locale;
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

    /**
     * Every line in order; a last one that is torn does not count.
     *
     * @throws JournalFault when the file cannot be read, or is broken before its last line
     */
    public List<Entry> entries() throws JournalFault {
        String text = text();
        List<Entry> entries = new ArrayList<>();
        int end = wholeLines(text);
        String[] lines = text.substring(0, end).split("\n");
        for (int i = 0; i < lines.length && end > 0; i++) {
            Optional<String> words = JournalLine.words(lines[i]);
            if (words.isEmpty()) {
                throw new JournalFault(
                        file,
                        String.format(
                                Locale.ROOT,
                                "is broken in line %d; expected a checksum and words. Maybe restore it, or remove it once you know what is cut.",
                                i + 1));
            }
            entries.add(entry(words.get()));
        }
        return entries;
    }

    private String text() throws JournalFault {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be read", e);
        }
    }

    /** How many characters of it are lines that were written to their end; all of them are one byte long. */
    private static int wholeLines(String text) {
        return text.lastIndexOf('\n') + 1;
    }

    /** Adds a line in place of one that is torn, and forces it to the disk. */
    public void add(Entry entry) throws JournalFault {
        String words = "%s %s %d %s %s"
                .formatted(
                        entry.at(),
                        entry.event(),
                        entry.job(),
                        entry.geometry(),
                        URLEncoder.encode(entry.words(), StandardCharsets.UTF_8));
        int whole = wholeLines(text());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.position(whole);
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
