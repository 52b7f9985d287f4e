package io.tailorline.pattern.measure;

/** Which block a body is drafted on. */
public enum Sex {
    MALE,
    FEMALE;

    /** The word of the body file: {@code male} or {@code female}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
