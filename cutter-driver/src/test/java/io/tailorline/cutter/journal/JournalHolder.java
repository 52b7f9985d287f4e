package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A host that opens a journal, refuses to open it twice, says so and keeps it until it is killed. */
final class JournalHolder {

    static final String HELD = "held";

    private JournalHolder() {}

    public static void main(String[] arguments) throws JournalFault, IOException {
        try (CutJournal journal = CutJournal.open(Path.of(arguments[0]))) {
            journal.job();
            requireRefused(Path.of(arguments[0]));
            System.out.println(HELD);
            System.in.read();
        }
    }

    private static void requireRefused(Path file) {
        try (CutJournal second = CutJournal.open(file)) {
            throw new IllegalStateException("One process opened a journal twice: " + second.job());
        } catch (JournalFault expected) {
            // one host for each journal
        }
    }
}
