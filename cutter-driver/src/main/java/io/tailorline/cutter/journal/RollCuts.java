package io.tailorline.cutter.journal;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was cut on one roll of cloth: one line an event in a file beside the journals that only grows, each with its
 * checksum. It outlives journals and programs, so that no piece is cut twice because one of them was lost or planned
 * anew. Several hosts may have it open.
 *
 * <p>Lines: {@code cuts/2 ROLL}, then {@code TIME EVENT JOB WORDS}.
 *
 * @param file named after the roll
 */
public record RollCuts(Path file) {

    /** How these files end. */
    public static final String SUFFIX = ".cuts";

    private static final String HEADER = "cuts/2 ";

    private static final int WORDS = 4;

    /** What happened to a job on the roll. */
    public enum Event {
        /** The knife may go down from here on. */
        BEGUN,
        /** It was given up. */
        STOPPED,
        /** All of it is cut. */
        CUT
    }

    /**
     * One line.
     *
     * @param job by which the table knew it
     * @param words one line of any text
     */
    public record Entry(Instant at, Event event, long job, String words) {}

    /** Of a roll, in the folder of the journals. */
    public static RollCuts of(Path folder, String roll) {
        return new RollCuts(folder.resolve(URLEncoder.encode(roll, StandardCharsets.UTF_8) + SUFFIX));
    }

    /** Of every roll that was cut from that folder, by name. */
    public static List<RollCuts> in(Path folder) throws JournalFault {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RollCuts::isOne).sorted().map(RollCuts::new).toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException e) {
            throw new JournalFault(folder, "cannot be read", e);
        }
    }

    /** Whether a file is called as these are. */
    public static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    /** The roll. */
    public String roll() {
        String name = file.getFileName().toString();
        return URLDecoder.decode(name.substring(0, name.length() - SUFFIX.length()), StandardCharsets.UTF_8);
    }

    /**
     * Every event in order; a last line that is torn does not count.
     *
     * @throws JournalFault when the file cannot be read, is broken before its last line, or begins as no such file does
     */
    public List<Entry> entries() throws JournalFault {
        List<String> lines = lines(text());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> words = JournalLine.words(lines.get(i));
            if (words.isEmpty()) {
                throw new JournalFault(
                        file,
                        String.format(
                                Locale.ROOT,
                                "is broken in line %d; expected a checksum and words. Maybe restore it, or move it away once you know what is cut.",
                                i + 1));
            }
            if (i == 0 && !words.get().startsWith(HEADER)) {
                throw new JournalFault(
                        file,
                        "begins with '%s'; expected '%sROLL'. See on the cloth which pieces its jobs have cut, move it to another folder, and drive no program that has one of them without --again."
                                .formatted(words.get(), HEADER));
            }
            if (i > 0) {
                entries.add(entry(words.get()));
            }
        }
        return entries;
    }

    private Entry entry(String words) throws JournalFault {
        String[] word = words.split(" ", WORDS);
        try {
            return new Entry(Instant.parse(word[0]), Event.valueOf(word[1]), Long.parseLong(word[2]), word[3]);
        } catch (RuntimeException e) {
            throw new JournalFault(file, "has a line that nobody writes, '%s'".formatted(words), e);
        }
    }

    private String text() throws JournalFault {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be read", e);
        }
    }

    private static List<String> lines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Adds a line in place of one that is torn, and forces it to the disk. */
    public void add(Entry entry) throws JournalFault {
        entries();
        String words = "%s %s %d %s".formatted(entry.at(), entry.event(), entry.job(), entry.words());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            channel.position(whole(channel));
            String header = channel.position() == 0 ? JournalLine.of(HEADER + file.getFileName()) : "";
            ByteBuffer bytes = ByteBuffer.wrap((header + JournalLine.of(words)).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
            if (!header.isEmpty()) {
                CutJournal.forceName(
                        Objects.requireNonNull(file.toAbsolutePath().getParent(), "A store lies in a folder."));
            }
        } catch (IOException e) {
            throw new JournalFault(file, "cannot be written", e);
        }
    }

    /** How many bytes of it are lines that were written to their end. */
    private static long whole(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
