package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.live.LiveAnswers;
import io.tailorline.portal.web.live.LiveFeed;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.PageAnswers;
import io.tailorline.portal.web.view.PageParameters;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.production.OrderToCut;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cutter room over REST. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class CutRoomController {

    /** What an operator can have done before the start. */
    private static final Set<ClothCheck> CLOTH_CHECKS = EnumSet.of(ClothCheck.MARKS, ClothCheck.BOX);

    private final CutRoom room;
    private final OrderToCut workshop;
    private final LiveFeed feed;
    private final LiveAnswers live;
    private final Problems problems;
    private final PageAnswers pages;
    private final AuditedActions actions;
    private final ObjectMapper json;
    private final RefusalWords refusals;
    private final PressedCommands pressed;

    CutRoomController(
            CutRoom room,
            OrderToCut workshop,
            LiveFeed feed,
            LiveAnswers live,
            Problems problems,
            PageAnswers pages,
            ObjectMapper json,
            AuditedActions actions,
            RefusalWords refusals,
            PressedCommands pressed) {
        this.refusals = refusals;
        this.pressed = pressed;
        this.pages = pages;
        this.actions = actions;
        this.room = room;
        this.workshop = workshop;
        this.feed = feed;
        this.live = live;
        this.problems = problems;
        this.json = json;
    }

    /**
     * A job as the API tells it: neither name nor body nor price. Times in table seconds.
     *
     * @param report of a job that is done: what its time does not cover
     * @param planNotes what was done to cut within the time, for whoever starts it; only of one job, not in lists
     * @param silentSince when the table last told its state, where it tells nothing now; {@code never} for one that was
     *     never heard; only of one job
     * @param pressed a button that has changed nothing yet: {@code start}, {@code pause}, {@code resume},
     *     {@code abort}; only of one job
     * @param missingPieces how many pieces its order lacks, where it is over and a person decides how they are cut;
     *     only of one job
     */
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
            Optional<String> report,
            String changedAt,
            Optional<List<String>> planNotes,
            Optional<String> silentSince,
            Optional<String> pressed,
            Optional<Integer> missingPieces) {

        static JobView of(CutRoom.Job job) {
            return of(job, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static JobView of(
                CutRoom.Job job,
                Optional<List<String>> planNotes,
                Optional<Silence> silence,
                Optional<PressedCommands.Pressed> pressed,
                Optional<Integer> missingPieces) {
            return new JobView(
                    job.jobId(),
                    job.orderId(),
                    job.table(),
                    job.roll(),
                    word(job.state()),
                    job.pieces(),
                    job.piecesDone(),
                    job.pieceNow().map(PieceRef::toString),
                    job.predictedSeconds(),
                    job.elapsedSeconds(),
                    job.fault(),
                    job.report(),
                    job.changedAt().toString(),
                    planNotes,
                    silence.map(Silence::told),
                    pressed.map(PressedCommands.Pressed::word),
                    missingPieces);
        }

        private static String word(CutRoom.JobState state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an operator does; refused when the job is not ready for it. */
    private interface Act {
        void on(String jobId, String by) throws CutRoom.Refused;
    }

    private interface Preparation {
        Act prepare() throws CutRoom.Refused;
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
    ResponseEntity<?> jobs(@ParameterObject PageParameters wanted) {
        return pages.answer(
                "/api/v1/cutroom/jobs",
                wanted,
                room::open,
                page -> Stream.concat(
                                page.items().stream(), wanted.request().from().isEmpty() ? ended() : Stream.empty())
                        .map(JobView::of)
                        .toList());
    }

    private Stream<CutRoom.Job> ended() {
        return room.jobs().stream().filter(CutRoom.Job::isOver);
    }

    @GetMapping("/jobs/{id}")
    ResponseEntity<?> job(@PathVariable("id") String id) {
        Optional<CutRoom.Job> job = room.find(id);
        return job.isPresent() ? ResponseEntity.ok(view(job.get())) : unknown(id);
    }

    private JobView view(CutRoom.Job job) {
        return JobView.of(
                job,
                planNotes(job),
                Silence.of(job, room.tables()),
                pressed.of(job),
                Optional.of(job.jobId())
                        .filter(room::lacksPieces)
                        .map(id -> PiecesLeft.of(room.piecesCut(job.orderId()), job)
                                .missing()));
    }

    private Optional<List<String>> planNotes(CutRoom.Job job) {
        return workshop.find(job.orderId()).map(order -> order.notes().plan());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "All tables live, as server-sent events")
    ResponseEntity<?> events(Principal by) {
        return live.to(() -> feed.followAll(by.getName()));
    }

    @PostMapping(path = "/jobs/{id}/scan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report the scanned roll", description = "Body: {\"roll\": \"R-2291\"}")
    ResponseEntity<?> scan(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String roll = roll(text);
        return roll.isBlank()
                ? problems.of(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("roll-expected", "roll", "", "R-2291"))
                : act(
                        id,
                        by,
                        AuditAction.ROLL_SCANNED,
                        Map.of("roll", roll),
                        (job, name) -> room.scan(job, roll, name));
    }

    @PostMapping(path = "/jobs/{id}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Start the job",
            description =
                    "Body: {\"clothCheck\": \"marks\"}, how the operator has seen that the cloth lies where the marker is: marks, both projected marks lie on uncut cloth; box, the head has gone round the marker's box over uncut cloth")
    ResponseEntity<?> start(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String said = read(text).path("clothCheck").asText("");
        Optional<ClothCheck> check = CLOTH_CHECKS.stream()
                .filter(known -> known.name().equalsIgnoreCase(said))
                .findFirst();
        return check.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("cloth-check-expected", "clothCheck", said, "marks"))
                : act(
                        id,
                        by,
                        AuditAction.JOB_STARTED,
                        Map.of("clothCheck", said),
                        (job, name) -> room.start(job, check.get(), name));
    }

    @PostMapping("/jobs/{id}/pause")
    ResponseEntity<?> pause(@PathVariable("id") String id, Principal by) {
        return act(id, by, AuditAction.JOB_PAUSED, Map.of(), room::pause);
    }

    @PostMapping("/jobs/{id}/resume")
    ResponseEntity<?> resume(@PathVariable("id") String id, Principal by) {
        return act(id, by, AuditAction.JOB_RESUMED, Map.of(), room::resume);
    }

    @GetMapping("/jobs/{id}/question")
    @Operation(
            summary = "One step of what a person is asked about the cloth of a job whose cut is uncertain",
            description =
                    "A handful of choices; the seen of the true one asks for the next step, until there is a found."
                            + " 404 when no question is open, and for a job that nobody knows")
    ResponseEntity<?> question(
            @PathVariable("id") String id,
            @Parameter(description = "The seen of the choice that is true", example = "21-43")
                    @RequestParam(name = "seen", defaultValue = "")
                    String seen) {
        Optional<OperatorQuestionView> asked = room.question(id)
                .flatMap(question -> room.find(id)
                        .flatMap(job -> workshop.program(job.orderId()))
                        .map(program -> OperatorQuestionView.of(question, program, MarkSpan.parse(seen))));
        if (asked.isPresent()) {
            return ResponseEntity.ok(asked.get());
        }
        return room.find(id).isPresent()
                ? problems.of(HttpStatus.NOT_FOUND, Refusal.of("question-none", "id", id, ""))
                : unknown(id);
    }

    @PostMapping(path = "/jobs/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer what is cut; the job continues there",
            description = "Body: {\"firstUncut\": 414, \"clothUnmoved\": true};"
                    + " \"mayBeCutTo\": 431 where the operator was not sure, for the audit log")
    ResponseEntity<?> answer(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        JsonNode said = read(text);
        if (!said.path("firstUncut").isIntegralNumber()
                || said.path("firstUncut").asLong() < 1) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            "first-uncut-expected",
                            "firstUncut",
                            said.path("firstUncut").asText(),
                            "414"));
        }
        if (!said.path("clothUnmoved").asBoolean()) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            "cloth-unmoved-expected",
                            "clothUnmoved",
                            said.path("clothUnmoved").asText(),
                            "true"));
        }
        long firstUncut = said.path("firstUncut").asLong();
        Map<String, String> confirmed = new TreeMap<>(Map.of("firstUncut", Long.toString(firstUncut)));
        long mayBeCutTo = said.path("mayBeCutTo").asLong();
        if (mayBeCutTo >= firstUncut) {
            confirmed.put("mayBeCutTo", Long.toString(mayBeCutTo));
        }
        return act(
                id,
                by,
                AuditAction.UNCERTAIN_CUT_CONFIRMED,
                confirmed,
                (job, name) -> room.answer(job, firstUncut, name));
    }

    @PostMapping(path = "/jobs/{id}/found", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what is cut of a suit whose job is held",
            description = "Body: {\"cut\": \"all\"}, {\"cut\": \"nothing\"}, or {\"cut\": \"some\", \"pieces\":"
                    + " [\"TL-4F7K-22/jacket.back/L\"]} with the pieces that are cut all round")
    ResponseEntity<?> found(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        JsonNode said = read(text);
        Optional<CutSince> seen = FoundCut.read(said, room.find(id).flatMap(job -> workshop.program(job.orderId())));
        return seen.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("found-expected", "cut", said.path("cut").asText(""), "all"))
                : act(
                        id,
                        by,
                        AuditAction.SUIT_LOOKED_FOR,
                        Map.of("cut", said.path("cut").asText()),
                        (job, name) -> room.answer(job, seen.get(), name));
    }

    @PostMapping("/jobs/{id}/abort")
    ResponseEntity<?> abort(@PathVariable("id") String id, Principal by) {
        return act(id, by, AuditAction.JOB_ABORTED, Map.of(), room::abort);
    }

    @PostMapping(path = "/jobs/{id}/missing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have the pieces cut that an aborted job left, and none that is cut",
            description =
                    "Body: {\"cloth\": \"same\"}, where the cloth still lies on the table as the job left it: the order's next job"
                            + " cuts the rest there, on the same table; {\"cloth\": \"new\"}, what is missing is nested on new cloth")
    @ApiResponse(responseCode = "200", description = "Planned; the order's next job follows")
    @ApiResponse(responseCode = "404", description = "Not found")
    @ApiResponse(responseCode = "409", description = "The order does not wait for that, or the rest cannot be planned")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    ResponseEntity<?> missing(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String said = read(text).path("cloth").asText("");
        Optional<CutRoom.Cloth> cloth = Arrays.stream(CutRoom.Cloth.values())
                .filter(known -> known.name().equalsIgnoreCase(said))
                .findFirst();
        return cloth.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("cloth-of-rest-expected", "cloth", said, "same"))
                : act(id, by, AuditAction.MISSING_PIECES_CUT, Map.of("cloth", said), () -> planned(id, cloth.get()));
    }

    private Act planned(String id, CutRoom.Cloth cloth) throws CutRoom.Refused {
        CutRoom.PlannedRest rest = room.planMissing(id, cloth);
        return (job, name) -> rest.cut(name);
    }

    private ResponseEntity<?> act(String id, Principal by, AuditAction action, Map<String, String> values, Act act) {
        return act(id, by, action, values, () -> act);
    }

    /** What takes long is prepared before the transaction in which it is done and recorded. */
    private ResponseEntity<?> act(
            String id, Principal by, AuditAction action, Map<String, String> values, Preparation preparation) {
        if (room.find(id).isEmpty()) {
            return unknown(id);
        }
        try {
            Act act = preparation.prepare();
            actions.<CutRoom.Refused>perform(action, id, values, () -> act.on(id, Staff.name(by)));
            return job(id);
        } catch (CutRoom.Refused refused) {
            return problems.of(
                    HttpStatus.CONFLICT, "job-refused", refusals.of(refused, LocaleContextHolder.getLocale()));
        }
    }

    private ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("job-unknown", "id", id, "J-0412"));
    }

    private String roll(String text) {
        return read(text).path("roll").asText("").trim();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
