package io.tailorline.json;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A malformed file or text: place, value found and value expected. The message is one line: {@code body.json, $.unit:
 * "cm"; expected "mm".}
 */
public final class FormatFault extends Exception {

    /** The value of a field that is not there. */
    public static final String MISSING = "missing";

    /** The value of a text without anything in it. */
    public static final String EMPTY = "empty";

    private static final long serialVersionUID = 1L;

    /** A value in a broken file may be of any length and contain line breaks; the message shows this many letters. */
    private static final int LONGEST_PLACE = 120;

    private static final int LONGEST_SENTENCE = 300;

    private final String source;
    private final String place;
    private final String value;
    private final String expected;
    private final String hint;

    /**
     * @param source the file, or the name given to the text ({@code body})
     * @param place JSON path ({@code $.pieces[3].cutLine}) or {@code line 12}
     * @param value the value found, or {@link #MISSING}
     * @param expected the value expected
     */
    public FormatFault(String source, String place, String value, String expected) {
        this(source, place, value, expected, "");
    }

    /** @param hint details, or the likely fix, in sentences; may be empty */
    public FormatFault(String source, String place, String value, String expected, String hint) {
        super(source + ", " + reason(place, value, expected, hint));
        this.source = source;
        this.place = place;
        this.value = value;
        this.expected = expected;
        this.hint = hint;
    }

    /** A file that cannot be opened or read at all. */
    public static FormatFault unreadable(Path file, IOException cause) {
        FormatFault fault = new FormatFault(
                InputFile.name(file), "file", "cannot be read (%s)".formatted(why(cause)), "a readable file");
        fault.initCause(cause);
        return fault;
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        return cause instanceof AccessDeniedException ? "access denied" : cause.toString();
    }

    private static String reason(String place, String value, String expected, String hint) {
        String sentence = "%s; expected %s.%s".formatted(value, expected, hint.isEmpty() ? "" : " " + hint);
        return shortened(place, LONGEST_PLACE) + ": " + shortened(sentence, LONGEST_SENTENCE);
    }

    private static String shortened(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }

    /** The message without the source. */
    public String reason() {
        return reason(place, value, expected, hint);
    }

    public String source() {
        return source;
    }

    public String place() {
        return place;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    public String hint() {
        return hint;
    }
}
