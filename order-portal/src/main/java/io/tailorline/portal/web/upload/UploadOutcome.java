package io.tailorline.portal.web.upload;

import jakarta.servlet.http.HttpServletRequest;

/** How a body that had to be waited for arrived. */
public enum UploadOutcome {
    /** Whole, and it can be read. */
    WHOLE,
    /** Longer than its address takes; none of it can be read. */
    TOO_LONG,
    /** Not as HTTP has it. */
    MALFORMED,
    /** Not in its time. */
    LATE,
    /** Too many of all clients, or too much of them, arrives at once. */
    BUSY,
    /** Too many of this client, or too much of them, arrives at once. */
    TOO_MANY;

    static final String ATTRIBUTE = UploadOutcome.class.getName();

    /** Of one that arrived together with its head, or of none: whole. */
    public static UploadOutcome of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof UploadOutcome outcome ? outcome : WHOLE;
    }
}
