package io.tailorline.workflow.messages;

import java.util.Locale;

/** The id of a job: {@code J-} and the eight hexadecimal digits of the number by which the table knows it. */
public final class JobId {

    private static final String PREFIX = "J-";
    private static final int HEXADECIMAL = 16;
    private static final String FORM = PREFIX + "[0-9A-F]{8}";

    private JobId() {}

    /** @param number 1 to 4294967295 */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%s%08X", PREFIX, number);
    }

    /** The number of a job that the process named. */
    public static long number(String jobId) throws BrokenMessage {
        if (!jobId.matches(FORM)) {
            throw new BrokenMessage("jobId '%s'; expected the form %s.".formatted(jobId, FORM));
        }
        return Long.parseLong(jobId.substring(PREFIX.length()), HEXADECIMAL);
    }
}
