package io.tailorline.portal.workshop.web;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused of an article, as a problem. */
@RestControllerAdvice(assignableTypes = {ArticleController.class, SwatchController.class})
class ArticleProblems {

    private final Problems problems;

    ArticleProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(ArticleRefused.class)
    ResponseEntity<ProblemDetail> refused(ArticleRefused refused) {
        return refused.status() == HttpStatus.UNPROCESSABLE_CONTENT
                ? problems.about("article", refused.refusals())
                : problems.of(refused.status(), refused.refusals().get(0));
    }

    @ExceptionHandler(FormatFault.class)
    ResponseEntity<ProblemDetail> unreadable(FormatFault fault) {
        return problems.about("article", FormatRefusal.of("", fault));
    }
}
