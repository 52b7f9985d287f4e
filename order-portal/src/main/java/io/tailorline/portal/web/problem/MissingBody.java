package io.tailorline.portal.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a request without the body that it needs. Bodies are read as text, which any other is. */
@RestControllerAdvice
@Hidden
class MissingBody {

    private final Problems problems;

    MissingBody(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(HttpMessageNotReadableException none) {
        return problems.of(HttpStatus.BAD_REQUEST, "body-missing");
    }
}
