package io.tailorline.portal.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers a request whose transaction failed each time it was begun again, because another had changed the same or had
 * waited for it: nothing of it was done, and whoever sent it decides anew.
 */
@ControllerAdvice
@Hidden
class ConcurrentChangeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentChangeHandler.class);

    /** @throws ConcurrencyFailureException itself, where a lock was not granted in time: it is answered by 503 */
    @ExceptionHandler
    void changed(ConcurrencyFailureException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!RetriedTransaction.cameSecond(failure)) {
            throw failure;
        }
        LOG.warn("{} {} failed at each try: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        Problems.send(
                request,
                response,
                HttpStatus.CONFLICT,
                Refusal.of("changed-at-once", "path", request.getRequestURI(), "unchanged"));
    }
}
