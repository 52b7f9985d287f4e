package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A host that opens a journal, says so and keeps it until it is killed. */
final class JournalHolder {

    static final String HELD = "held";

    private JournalHolder() {}

    public static void main(String[] arguments) throws JournalFault, IOException {
        try (CutJournal journal = CutJournal.open(Path.of(arguments[0]))) {
            journal.job();
            System.out.println(HELD);
            System.in.read();
        }
    }
}
