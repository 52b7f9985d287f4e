package io.tailorline.cutter.file;

import java.util.Locale;

/** How ISO writes a coordinate: a whole count, its decimal point agreed. */
public enum IsoFormat {

    /** 3.3 English: 1/1000 inch. */
    G70(0.0254, "G70*"),

    /** 5.1 metric: 0.1 mm. */
    G71(0.1, "G71*"),

    /**
     * 4.2 English, what a controller assumes when nothing is said: 1/100 inch. Two and a half times as coarse as
     * {@link #G71}.
     */
    INCH42(0.254, "");

    private final double count;
    private final String code;

    IsoFormat(double count, String code) {
        this.count = count;
        this.code = code;
    }

    /** One count, mm. */
    public double count() {
        return count;
    }

    /** The block that chooses it, after the number of the first piece; empty when nothing is to be said. */
    String code() {
        return code;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    long counts(double mm) {
        return Math.round(mm / count);
    }
}
