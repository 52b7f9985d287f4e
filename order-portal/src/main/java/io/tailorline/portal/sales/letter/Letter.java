package io.tailorline.portal.sales.letter;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as it is kept until it is sent.
 *
 * @param text plain; empty once it needs no sending any more
 * @param tries so far
 * @param due when it is tried next
 * @param fault of the last try
 */
public record Letter(
        LetterKey key,
        String subject,
        String text,
        int tries,
        Instant due,
        Optional<String> fault,
        Instant writtenAt) {}
