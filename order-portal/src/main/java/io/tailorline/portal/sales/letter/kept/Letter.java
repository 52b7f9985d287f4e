package io.tailorline.portal.sales.letter.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter as it is kept until it is sent: what it tells, not yet in words.
 *
 * @param details what its kind needs beside the order itself, as {@link LetterKind} says; empty once it is sent
 * @param tries so far
 * @param due when it is tried next
 * @param fault of the last try
 */
public record Letter(
        LetterKey key, List<String> details, int tries, Instant due, Optional<String> fault, Instant writtenAt) {
    public Letter {
        details = List.copyOf(details);
    }
}
