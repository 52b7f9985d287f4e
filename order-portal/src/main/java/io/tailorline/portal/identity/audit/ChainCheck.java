package io.tailorline.portal.identity.audit;

/** What a look at every line of the log found. */
public sealed interface ChainCheck {

    /**
     * Every line is as it was written, and none is missing.
     *
     * @param lines how many there are
     * @param lastHash of the last line: who noted it elsewhere can tell whether the whole log was written anew
     */
    record Whole(long lines, String lastHash) implements ChainCheck {}

    /**
     * The first line that is not as it was written.
     *
     * @param number of the line
     * @param kind what is wrong with it
     */
    record Broken(long number, Break kind) implements ChainCheck {}

    /** How a chain can be broken. */
    enum Break {
        /** A line with this number is not there. */
        MISSING,
        /** The line does not say what it said when it was written. */
        CHANGED,
        /** The line does not follow the one before it. */
        OUT_OF_PLACE,
        /** The log ends before or after the line that was written last. */
        WRONG_END
    }
}
