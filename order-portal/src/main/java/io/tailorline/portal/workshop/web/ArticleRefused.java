package io.tailorline.portal.workshop.web;

import io.tailorline.portal.web.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is asked of an article cannot be done as it is. */
final class ArticleRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Refusal> refusals;

    ArticleRefused(HttpStatus status, List<Refusal> refusals) {
        super(refusals.get(0).code());
        this.status = status;
        this.refusals = List.copyOf(refusals);
    }

    ArticleRefused(HttpStatus status, Refusal refusal) {
        this(status, List.of(refusal));
    }

    HttpStatus status() {
        return status;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
