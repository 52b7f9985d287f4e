package io.tailorline.pattern.io;

import java.nio.file.Path;

/** A file that is not what it should be: where it went wrong, what stood there and what was expected. */
public final class PatternFormatFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final String place;
    private final String problem;

    /**
     * @param source the file, or what the text was given as ({@code body})
     * @param place JSON path ({@code $.pieces[3].cutLine}) or {@code line 12}
     * @param problem what was found and what was expected, as one sentence
     */
    public PatternFormatFault(String source, String place, String problem) {
        super("%s, %s: %s".formatted(source, place, problem));
        this.source = source;
        this.place = place;
        this.problem = problem;
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
