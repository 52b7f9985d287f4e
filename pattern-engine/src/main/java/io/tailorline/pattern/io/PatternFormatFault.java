package io.tailorline.pattern.io;

import java.nio.file.Path;

/** A file that is not what it should be: where it went wrong, what stood there and what was expected. */
public final class PatternFormatFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** A longer place or problem is cut short in the message, letters. */
    private static final int MOST_SHOWN = 300;

    private final String source;
    private final String place;
    private final String problem;

    /**
     * @param source the file, or what the text was given as ({@code body})
     * @param place JSON path ({@code $.pieces[3].cutLine}) or {@code line 12}
     * @param problem what was found and what was expected, as one sentence
     */
    public PatternFormatFault(String source, String place, String problem) {
        super("%s, %s: %s".formatted(source, shortened(place), shortened(problem)));
        this.source = source;
        this.place = place;
        this.problem = problem;
    }

    /** Names in a broken file may be of any length and have line breaks. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...";
    }

    /** The file, or the name the text was read under. */
    public String source() {
        return source;
    }

    /** JSON path or line. */
    public String place() {
        return place;
    }

    /** What was found and what was expected. */
    public String problem() {
        return problem;
    }

    /** A file that cannot be opened at all. */
    public static PatternFormatFault unreadable(Path file, java.io.IOException cause) {
        PatternFormatFault fault =
                new PatternFormatFault(file.toString(), "file", "cannot be read (%s).".formatted(reason(cause)));
        fault.initCause(cause);
        return fault;
    }

    private static String reason(java.io.IOException cause) {
        return cause instanceof java.nio.file.NoSuchFileException ? "no such file" : cause.toString();
    }
}
