package io.tailorline.cutter.io;

/** A file that is not what it should be; the message names it, the place in it, and what was expected. */
public final class FormatFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;

    /**
     * @param place JSON path ({@code $.steps[3].to}) or {@code line 7}
     * @param expectation what was found and what was expected, a sentence
     */
    public FormatFault(String file, String place, String expectation) {
        super("%s, %s: %s".formatted(file, place, expectation));
        this.file = file;
        this.place = place;
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }
}
