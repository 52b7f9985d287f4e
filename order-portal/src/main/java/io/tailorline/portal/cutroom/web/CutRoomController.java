package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.live.LiveAnswers;
import io.tailorline.portal.web.live.LiveFeed;
import io.tailorline.portal.web.view.PageAnswers;
import io.tailorline.portal.web.view.PageParameters;
import io.tailorline.workflow.cutroom.CutRoom;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the cutter room tells over REST: tables, jobs, and both live. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class CutRoomController {

    private final CutRoom room;
    private final JobResponses responses;
    private final PageAnswers pages;
    private final LiveFeed feed;
    private final LiveAnswers live;
    private final WantedDays wanted;

    CutRoomController(
            CutRoom room,
            JobResponses responses,
            PageAnswers pages,
            LiveFeed feed,
            LiveAnswers live,
            WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.responses = responses;
        this.pages = pages;
        this.feed = feed;
        this.live = live;
    }

    @GetMapping("/tables")
    @Operation(summary = "The tables with the last state of each")
    List<CutRoom.Table> tables() {
        return room.tables();
    }

    @GetMapping("/jobs")
    @Operation(
            summary = "Open jobs in cutting order, then the latest done ones",
            description = "A page of limit (1 to 200) open jobs; the header Link names the pages before and after it."
                    + " The latest done jobs follow on the first page.")
    ResponseEntity<?> jobs(@ParameterObject PageParameters asked) {
        return pages.answer(
                "/api/v1/cutroom/jobs",
                asked,
                room::open,
                page -> views(Stream.concat(
                                page.items().stream(), asked.request().from().isEmpty() ? ended() : Stream.empty())
                        .toList()));
    }

    private List<JobView> views(List<CutRoom.Job> jobs) {
        Map<String, LocalDate> days = wanted.of(jobs, CutRoom.Job::orderId);
        return jobs.stream()
                .map(job -> JobView.of(job, Optional.ofNullable(days.get(job.orderId()))))
                .toList();
    }

    private Stream<CutRoom.Job> ended() {
        return room.jobs().stream().filter(CutRoom.Job::isOver);
    }

    @GetMapping("/jobs/{id}")
    ResponseEntity<?> job(@PathVariable("id") String id) {
        return responses.of(id);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "All tables live, as server-sent events")
    ResponseEntity<?> events(Principal by) {
        return live.to(() -> feed.followAll(Staff.name(by)));
    }
}
