package io.tailorline.pattern.draft;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.List;

/** What is noted of the right and of the left side of one body: of both once, of one with its side. */
public final class SideNotices {

    private static final String OF_A_SIDE = "note.side";

    private SideNotices() {}

    /** Those of the right side first. */
    public static List<Notice> of(List<Notice> right, List<Notice> left) {
        List<Notice> notes = new ArrayList<>();
        right.forEach(note -> notes.add(left.contains(note) ? note : Notice.of(OF_A_SIDE, Word.side("right"), note)));
        left.stream()
                .filter(note -> !right.contains(note))
                .map(note -> Notice.of(OF_A_SIDE, Word.side("left"), note))
                .forEach(notes::add);
        return notes;
    }
}
