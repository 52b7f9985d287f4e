package io.tailorline.portal.patternroom.queue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.live.LiveAnswers;
import io.tailorline.portal.web.live.LiveFeed;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.PageAnswers;
import io.tailorline.portal.web.view.PageParameters;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.security.Principal;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tailor's queue over REST. */
@RestController
@RequestMapping("/api/v1/tailor/queue")
@Tag(name = "tailor")
class QueueController {

    private final TailorDesk desk;
    private final PageAnswers pages;
    private final Problems problems;
    private final QueueViews views;
    private final LiveFeed feed;
    private final LiveAnswers live;

    QueueController(
            TailorDesk desk, PageAnswers pages, Problems problems, QueueViews views, LiveFeed feed, LiveAnswers live) {
        this.desk = desk;
        this.pages = pages;
        this.problems = problems;
        this.views = views;
        this.feed = feed;
        this.live = live;
    }

    @GetMapping
    @Operation(
            summary = "Orders that wait for the tailor, by the day on which they are due",
            description =
                    "A page of limit (1 to 200) orders; the header Link names the pages before and after it. kind, garment,"
                            + " cloth, due (the last day) and q (the beginning of the number of an order or a customer, or of a"
                            + " part of it: 4f7k) narrow it. What was sent back waits for its customer: it comes with kind=sent-back, and"
                            + " with q without a kind.")
    ResponseEntity<?> queue(@ParameterObject QueueParameters narrowed, @ParameterObject PageParameters wanted) {
        Optional<Refusal> refusal = narrowed.refusal();
        return refusal.isPresent()
                ? problems.about("list", refusal.get())
                : pages.answer(
                        "/api/v1/tailor/queue",
                        narrowed.query(),
                        wanted,
                        request -> desk.queue(narrowed.filter(), request),
                        page -> views.of(page.items(), LocaleContextHolder.getLocale()));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "queueEvents", summary = "All orders live, as server-sent events")
    ResponseEntity<?> events(Principal by) {
        return live.to(() -> feed.followOrders(Staff.name(by)));
    }
}
