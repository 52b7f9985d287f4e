package io.tailorline.portal.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import io.tailorline.portal.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers who came second as often as he was let begin again: nothing of it was done, and he decides anew. */
@ControllerAdvice
@Hidden
class ChangedAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedAtOnce.class);

    @ExceptionHandler
    void second(OptimisticLockingFailureException second, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("{} {} came second each time: {}", request.getMethod(), request.getRequestURI(), second.getMessage());
        Problems.send(
                request,
                response,
                HttpStatus.CONFLICT,
                Refusal.of("changed-at-once", "path", request.getRequestURI(), "unchanged"));
    }
}
