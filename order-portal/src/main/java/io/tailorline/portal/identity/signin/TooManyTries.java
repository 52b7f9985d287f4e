package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.limit.web.TooManyRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Over the limit: whether the password was right is not looked at. */
final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyTries(Duration wait) {
        super("Too many tries.");
        this.seconds = TooManyRequests.seconds(wait);
    }

    /** How long to wait, s, rounded up. */
    long seconds() {
        return seconds;
    }

    /** Answers a program. */
    void answer(HttpServletResponse response) throws IOException {
        TooManyRequests.answer(response, Duration.ofSeconds(seconds));
    }
}
