package io.tailorline.portal.web.upload;

import java.time.Duration;

/**
 * What a body may be.
 *
 * @param most bytes that are accepted
 * @param read bytes that are read of one that is refused: a browser that is still sending takes a closed connection for
 *     an answer
 * @param longest time for the whole of it, however it is sent
 */
public record UploadLimit(int most, long read, Duration longest) {

    public UploadLimit {
        if (most < 1 || read < most || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException(
                    "A body of %d bytes, read to %d, in %s must have one byte, be read whole, and have time."
                            .formatted(most, read, longest));
        }
    }
}
