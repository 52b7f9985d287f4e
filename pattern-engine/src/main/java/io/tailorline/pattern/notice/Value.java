package io.tailorline.pattern.notice;

/** A value in a {@link Notice}. */
public sealed interface Value permits Choice, Quantity, Notice, Text, Word {

    String shown(NoticeWords words);

    /** In English, with the names that files and the command line use: {@code 1180 mm}. */
    default String text() {
        return shown(NoticeWords.ENGLISH);
    }
}
