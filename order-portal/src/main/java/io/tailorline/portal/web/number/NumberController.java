package io.tailorline.portal.web.number;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tailorline.portal.web.OpenPages;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads whoever scans a number to the page of his role. A number opens nothing: strangers are told the same of a thing
 * that there is and of one that there is not, and nothing is looked up for them.
 */
@Controller
class NumberController {

    /** RFC 9264, linkset. */
    private static final String LINKSET = "application/linkset+json";

    /** A page that every account of the staff may open. */
    private static final String STAFF_PAGE = "/admin";

    private final List<NumberedThings> things;
    private final OpenPages open;

    NumberController(List<NumberedThings> things, OpenPages open) {
        this.things = things;
        this.open = open;
    }

    /** Where a number leads, as RFC 9264 has it. */
    record Linkset(List<Context> linkset) {

        /** @param defaultLink the page that the address leads to first, then the others that the reader may open */
        record Context(
                String anchor,

                @JsonProperty("https://ref.gs1.org/voc/defaultLink")
                List<Target> defaultLink) {}

        record Target(String href) {}
    }

    /** A number that leads to no page. */
    private static final class NoPage extends Exception {
        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final transient Refusal why;

        NoPage(HttpStatus status, Refusal why) {
            this.status = status;
            this.why = why;
        }
    }

    @GetMapping({"/id/{number}", "/ID/{number}"})
    ResponseEntity<Void> page(@PathVariable("number") String scanned) throws NoPage {
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(pages(scanned.strip()).get(0)))
                .build();
    }

    /** The pages about it that the caller may open. */
    @GetMapping(path = "/id/{number}", produces = LINKSET)
    ResponseEntity<Linkset> links(@PathVariable("number") String scanned, HttpServletRequest request) throws NoPage {
        return ResponseEntity.ok(new Linkset(List.of(new Linkset.Context(
                request.getRequestURI(),
                pages(scanned.strip()).stream().map(Linkset.Target::new).toList()))));
    }

    /** At least one. */
    private List<String> pages(String scanned) throws NoPage {
        for (NumberedThings kind : things) {
            Optional<String> number = kind.number(scanned);
            if (number.isPresent()) {
                List<String> pages = pages(kind, number.get());
                if (pages.isEmpty()) {
                    throw new NoPage(HttpStatus.NOT_FOUND, Refusal.of("number-unknown", "number", scanned, ""));
                }
                return pages;
            }
        }
        throw new NoPage(
                HttpStatus.BAD_REQUEST,
                Refusal.of("number-form", "number", scanned, "R-2291, L-1001, J-TL-4F7K-22, TL-4F7K-22"));
    }

    private List<String> pages(NumberedThings kind, String number) {
        return open.mayOpen(STAFF_PAGE)
                ? kind.pages(number).stream()
                        .filter(page -> open.mayOpen(page.replaceFirst("\\?.*", "")))
                        .toList()
                : kind.door(number).stream().toList();
    }

    @ExceptionHandler
    void refused(NoPage none, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(request, response, none.status, none.why);
    }
}
