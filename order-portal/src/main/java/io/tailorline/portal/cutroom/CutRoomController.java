package io.tailorline.portal.cutroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.live.LiveFeed;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.security.Staff;
import io.tailorline.workflow.CutRoom;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The cutter room over REST. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class CutRoomController {

    private final CutRoom room;
    private final LiveFeed feed;
    private final Problems problems;
    private final ObjectMapper json;

    CutRoomController(CutRoom room, LiveFeed feed, Problems problems, ObjectMapper json) {
        this.room = room;
        this.feed = feed;
        this.problems = problems;
        this.json = json;
    }

    /** A job as the API tells it: neither name nor body nor price. Times in table seconds. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record JobView(
            String jobId,
            String orderId,
            String table,
            String roll,
            String state,
            int pieces,
            int piecesDone,
            Optional<String> pieceNow,
            double predictedSeconds,
            double elapsedSeconds,
            Optional<String> fault,
            String changedAt) {

        static JobView of(CutRoom.Job job) {
            return new JobView(
                    job.jobId(),
                    job.orderId(),
                    job.table(),
                    job.roll(),
                    word(job.state()),
                    job.pieces(),
                    job.piecesDone(),
                    job.pieceNow(),
                    job.predictedSeconds(),
                    job.elapsedSeconds(),
                    job.fault(),
                    job.changedAt().toString());
        }

        private static String word(CutRoom.JobState state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an operator does; refused when the job is not ready for it. */
    private interface Act {
        void on(String jobId, String by) throws CutRoom.Refused;
    }

    @GetMapping("/tables")
    @Operation(summary = "The tables and what each last said")
    List<CutRoom.Table> tables() {
        return room.tables();
    }

    @GetMapping("/jobs")
    @Operation(summary = "Open jobs in cutting order, then the latest done ones")
    List<JobView> jobs() {
        return room.jobs().stream().map(JobView::of).toList();
    }

    @GetMapping("/jobs/{id}")
    ResponseEntity<?> job(@PathVariable("id") String id) {
        Optional<CutRoom.Job> job = room.find(id);
        return job.isPresent() ? ResponseEntity.ok(JobView.of(job.get())) : unknown(id);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "All tables live, as server-sent events")
    ResponseEntity<?> events() {
        Optional<SseEmitter> emitter = feed.followAll();
        return emitter.isPresent()
                ? ResponseEntity.ok().header("Cache-Control", "no-store").body(emitter.get())
                : problems.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-watchers");
    }

    @PostMapping("/jobs/{id}/scan")
    @Operation(summary = "Tell which roll was scanned", description = "Body: {\"roll\": \"R-2291\"}")
    ResponseEntity<?> scan(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String roll = roll(text);
        return roll.isBlank()
                ? problems.of(HttpStatus.UNPROCESSABLE_ENTITY, Refusal.of("roll-expected", "roll", "", "R-2291"))
                : act(id, by, (job, name) -> room.scan(job, roll, name));
    }

    @PostMapping("/jobs/{id}/start")
    ResponseEntity<?> start(@PathVariable("id") String id, Principal by) {
        return act(id, by, room::start);
    }

    @PostMapping("/jobs/{id}/pause")
    ResponseEntity<?> pause(@PathVariable("id") String id, Principal by) {
        return act(id, by, room::pause);
    }

    @PostMapping("/jobs/{id}/resume")
    ResponseEntity<?> resume(@PathVariable("id") String id, Principal by) {
        return act(id, by, room::resume);
    }

    @PostMapping("/jobs/{id}/abort")
    ResponseEntity<?> abort(@PathVariable("id") String id, Principal by) {
        return act(id, by, room::abort);
    }

    private ResponseEntity<?> act(String id, Principal by, Act act) {
        if (room.find(id).isEmpty()) {
            return unknown(id);
        }
        try {
            act.on(id, Staff.name(by));
            return job(id);
        } catch (CutRoom.Refused refused) {
            return problems.of(HttpStatus.CONFLICT, "job-refused", refused.getMessage());
        }
    }

    private ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("job-unknown", "id", id, "J-0412"));
    }

    private String roll(String text) {
        try {
            return json.readTree(text).path("roll").asText("").trim();
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }
}
