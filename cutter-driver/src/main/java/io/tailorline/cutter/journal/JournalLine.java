package io.tailorline.cutter.journal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** One line of a journal: eight hexadecimal digits of CRC-32 over the rest, a blank, and the words. */
final class JournalLine {

    private static final int CHECKSUM_DIGITS = 8;

    /** The table still counts from where it began. */
    static final String KEPT = "kept";

    private JournalLine() {}

    static String of(String words) {
        return "%s %s%n".formatted(checksum(words), words).replace(System.lineSeparator(), "\n");
    }

    /** The words, if the checksum holds. */
    static Optional<String> words(String line) {
        if (line.length() <= CHECKSUM_DIGITS || line.charAt(CHECKSUM_DIGITS) != ' ') {
            return Optional.empty();
        }
        String words = line.substring(CHECKSUM_DIGITS + 1);
        return Optional.of(words).filter(w -> checksum(w).equals(line.substring(0, CHECKSUM_DIGITS)));
    }

    /**
     * What is known after {@code words}, given what was known {@code before}.
     *
     * @throws IllegalArgumentException for words that no journal of ours has at this place
     */
    static Optional<JobEntry> apply(String words, Optional<JobEntry> before) {
        String[] word = words.split(" ");
        try {
            if (word[0].equals("job")) {
                return Optional.of(begun(word));
            }
            JobEntry entry = before.orElseThrow(() -> new IllegalArgumentException("before the first job"));
            return Optional.of(
                    switch (word[0]) {
                        case "again" ->
                            entry.loadedAgain(
                                    controller(word, 1, 3, entry.controller().serial()),
                                    Long.parseLong(word[2]),
                                    word.length > 4 && word[4].equals(KEPT));
                        case "start" -> entry.starting();
                        case "done" -> entry.confirmed(Long.parseLong(word[1]));
                        case "cloth" -> entry.on(ClothSession.ofLine(word));
                        case "shown" -> entry.having(new JobEntry.Shown(word[1], Double.parseDouble(word[2])));
                        case "doubt" -> entry.uncertainFrom(Long.parseLong(word[1]));
                        case "stopped" -> entry.givenUp(Long.parseLong(word[1]));
                        case "told" -> entry.markedReported();
                        case "finished" ->
                            entry.finishedAfter(
                                    Double.parseDouble(word[1]),
                                    Double.parseDouble(word[2]),
                                    Double.parseDouble(word[3]),
                                    word.length > 4 ? Optional.of(Long.parseLong(word[4])) : Optional.empty());
                        default -> throw new IllegalArgumentException("unknown word '%s'".formatted(word[0]));
                    });
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("too few words in '%s'".formatted(words), e);
        }
    }

    private static JobEntry begun(String[] word) {
        JobEntry.Controller taker = controller(word, 4, 6, 0);
        return JobEntry.begun(
                new JobEntry.Job(
                        Long.parseLong(word[1]),
                        Long.parseLong(word[2], 16),
                        Long.parseLong(word[3]),
                        Long.parseLong(word[5])),
                taker);
    }

    /** @param unsaid serial number where the line has none */
    private static JobEntry.Controller controller(String[] word, int boot, int serial, long unsaid) {
        return new JobEntry.Controller(
                Integer.parseInt(word[boot]), word.length > serial ? Long.parseLong(word[serial]) : unsaid);
    }

    private static String checksum(String words) {
        CRC32 crc = new CRC32();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
