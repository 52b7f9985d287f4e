package io.tailorline.portal.web.view;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request for a page of a list over REST. */
@Component
public class PageAnswers {

    private final Problems problems;

    PageAnswers(Problems problems) {
        this.problems = problems;
    }

    /**
     * The page, with its neighbours in the header {@code Link}; 422 when the parameters name none.
     *
     * @param path of the list
     * @param read gives the page that is wanted
     * @param body of the answer, from the page
     */
    public <T> ResponseEntity<?> answer(
            String path, PageParameters wanted, Function<PageRequest, Page<T>> read, Function<Page<T>, List<?>> body) {
        return answer(path, "", wanted, read, body);
    }

    /** @param query what narrows the list, for the links: {@code &kind=review}; empty for the whole list */
    public <T> ResponseEntity<?> answer(
            String path,
            String query,
            PageParameters wanted,
            Function<PageRequest, Page<T>> read,
            Function<Page<T>, List<?>> body) {
        Optional<Refusal> refusal = wanted.refusal();
        if (refusal.isPresent()) {
            return problems.about("list", refusal.get());
        }
        Page<T> page = read.apply(wanted.request());
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, wanted.links(path, query, page))
                .body(body.apply(page));
    }
}
