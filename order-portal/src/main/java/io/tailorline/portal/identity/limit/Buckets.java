package io.tailorline.portal.identity.limit;

import java.time.Duration;
import java.util.Optional;

/** Tokens by limit and by whom it limits. */
public interface Buckets {

    /**
     * Takes a token.
     *
     * @param whom an account, an address, a network
     * @return empty when there was one; otherwise how long until there is one, above zero
     */
    Optional<Duration> take(Limit limit, String whom);

    /** Puts a token back: the try was a good one. */
    void putBack(Limit limit, String whom);

    /** How long until there is a token, as far as this process knows; empty when there may be one. Takes nothing. */
    Optional<Duration> wait(Limit limit, String whom);
}
