package io.tailorline.cutter.journal;

import java.nio.file.Path;
import java.time.Instant;

/** Opens journals and stores of rolls that this user may not, and says what is said of each. */
final class DeniedJournal {

    private DeniedJournal() {}

    public static void main(String[] files) {
        for (String file : files) {
            System.out.println(said(Path.of(file)));
        }
    }

    static String said(Path file) {
        try {
            if (RollCuts.isOne(file)) {
                new RollCuts(file).add(new RollCuts.Entry(Instant.EPOCH, RollCuts.Event.CUT, 1, "{}"));
            } else {
                CutJournal.open(file).close();
            }
            return "opened " + file;
        } catch (JournalFault e) {
            return e.getMessage();
        }
    }
}
