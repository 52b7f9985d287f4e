package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.view.MarkerDrawing;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cutter room's board and the page of one job. */
@Controller
class CutRoomPages {

    private static final Set<CutRoom.JobState> BEFORE_START = EnumSet.of(
            CutRoom.JobState.RESTS,
            CutRoom.JobState.QUEUED,
            CutRoom.JobState.LOADING,
            CutRoom.JobState.SCAN,
            CutRoom.JobState.READY);

    private static final Set<CutRoom.JobState> AT_ROLL = EnumSet.of(CutRoom.JobState.RESTS, CutRoom.JobState.SCAN);

    private static final int MOST_TOGETHER = 20;

    private final CutRoom room;
    private final OrderToCut workshop;
    private final PieceNames names;
    private final QuestionPage question;
    private final SaidWords said;
    private final PressedCommands pressed;
    private final OrderBacklog backlog;
    private final WantedDays wanted;
    private final FlawWords flaws;
    private final StripeWords stripes;

    CutRoomPages(
            CutRoom room,
            OrderToCut workshop,
            PieceNames names,
            QuestionPage question,
            SaidWords said,
            PressedCommands pressed,
            OrderBacklog backlog,
            WantedDays wanted,
            FlawWords flaws,
            StripeWords stripes) {
        this.stripes = stripes;
        this.wanted = wanted;
        this.flaws = flaws;
        this.backlog = backlog;
        this.question = question;
        this.said = said;
        this.pressed = pressed;
        this.room = room;
        this.workshop = workshop;
        this.names = names;
    }

    @GetMapping("/cutroom")
    String board(Model model, Locale locale) {
        List<CutRoom.Job> jobs = room.jobs();
        model.addAttribute("open", room.openCount());
        model.addAttribute(
                "rows",
                TableBoard.rows(
                        room.tables(),
                        jobs.stream().filter(job -> !job.isOver()).toList()));
        model.addAttribute("budget", workshop.budgetSeconds());
        Map<String, SaidWords.Said> told = new HashMap<>();
        jobs.forEach(job -> said.of(job.fault(), locale).ifPresent(words -> told.put(job.jobId(), words)));
        model.addAttribute("said", told);
        model.addAttribute(
                "done", jobs.stream().filter(CutRoom.Job::isOver).limit(8).toList());
        model.addAttribute(
                "due",
                backlog.uncut().stream()
                        .collect(Collectors.toMap(OrderBacklog.Uncut::orderId, OrderBacklog.Uncut::due, (a, b) -> a)));
        model.addAttribute("wanted", wanted.of(jobs, CutRoom.Job::orderId));
        model.addAttribute("together", together(jobs));
        Map<String, Instant> rests = new HashMap<>();
        jobs.stream()
                .filter(job -> job.state() == CutRoom.JobState.RESTS)
                .forEach(job -> room.restsUntil(job.jobId()).ifPresent(until -> rests.put(job.jobId(), until)));
        model.addAttribute("rests", rests);
        List<String> lays = jobs.stream()
                .filter(job -> job.work().isLay())
                .map(CutRoom.Job::jobId)
                .toList();
        Map<String, String> sharing = new HashMap<>();
        room.sharing(lays).forEach((job, orders) -> sharing.put(job, String.join(", ", orders)));
        model.addAttribute("sharing", sharing);
        return "cutroom/board";
    }

    /** Orders of several materials that are cut and not put together yet, of the jobs that have ended. */
    private List<String> together(List<CutRoom.Job> jobs) {
        List<String> ended = jobs.stream()
                .filter(job -> job.isOver() && !job.work().isShell())
                .map(CutRoom.Job::orderId)
                .distinct()
                .limit(MOST_TOGETHER)
                .toList();
        Map<String, OrderStanding> standings = workshop.standings(ended);
        return ended.stream()
                .filter(order -> Optional.ofNullable(standings.get(order))
                        .filter(standing -> standing.state() == OrderState.CUT)
                        .isPresent())
                .toList();
    }

    @GetMapping("/cutroom/{jobId}")
    String job(
            @PathVariable("jobId") String jobId,
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "seen", defaultValue = "") List<String> seen,
            Model model,
            Locale locale) {
        CutRoom.Job job = room.find(jobId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String work = job.work().id();
        Optional<CutProgram> program = workshop.program(work);
        Optional<Marker> marker = workshop.marker(work);
        PiecesCut cut = room.piecesCut(work);
        model.addAttribute("job", job);
        model.addAttribute("wantedBy", wanted.of(job.orderId()).orElse(null));
        model.addAttribute("left", room.lacksPieces(jobId) ? PiecesLeft.of(cut, job) : null);
        model.addAttribute("state", job.state().name().toLowerCase(Locale.ROOT));
        Optional<MarkerDrawing> drawing = marker.map(
                laid -> MarkerDrawing.of(laid, program, names, locale, true).with(cutBefore(job, cut, program)));
        model.addAttribute("drawing", drawing.orElse(null));
        model.addAttribute(
                "uncertain",
                question.view(job, of, seen, new QuestionPage.Documents(marker, program, drawing), locale)
                        .orElse(null));
        model.addAttribute("heldPieces", job.state() == CutRoom.JobState.HELD ? pieces(program, locale) : List.of());
        model.addAttribute("silentTables", String.join(", ", room.silentTables()));
        model.addAttribute(
                "clothId",
                job.cloth().isEmpty()
                        ? workshop.specification(job.orderId())
                                .map(specification -> specification.fabric().id())
                                .orElse("")
                        : job.cloth());
        model.addAttribute(
                "pieceNow",
                job.pieceNow().map(piece -> names.fullName(piece, locale)).orElse(""));
        Optional<SaidWords.Said> told = said.of(job.fault(), locale);
        model.addAttribute("said", told.orElse(null));
        model.addAttribute("calm", told.filter(SaidWords.Said::isCalm).isPresent());
        model.addAttribute("ended", told.filter(SaidWords.Said::endsJob).isPresent());
        model.addAttribute(
                "report",
                said.of(job.report(), locale).map(SaidWords.Said::words).orElse(""));
        Optional<Silence> silence = Silence.of(job, room.tables());
        Optional<PressedCommands.Pressed> last = pressed.of(job);
        model.addAttribute("silence", silence.orElse(null));
        model.addAttribute("pressed", last.orElse(null));
        model.addAttribute("tableName", job.table().replaceFirst("^table-", ""));
        model.addAttribute("geometry", program.map(GeometryHash::of).orElse(""));
        boolean mayFindFlaws = room.mayBeLaidElsewhere(jobId);
        model.addAttribute("counted", AT_ROLL.contains(job.state()) && mayFindFlaws);
        model.addAttribute("restsUntil", room.restsUntil(jobId).orElse(null));
        model.addAttribute("flawKinds", mayFindFlaws ? room.flawKinds() : List.of());
        Optional<ProposedMarker> proposed = mayFindFlaws ? room.proposedMarker(jobId) : Optional.empty();
        model.addAttribute(
                "proposal",
                proposed.map(one -> flaws.proposal(
                                one, job, room.clothBeginMm(jobId).orElse(0.0), locale))
                        .orElse(null));
        model.addAttribute(
                "proposedDrawing",
                proposed.flatMap(ProposedMarker::marker)
                        .map(laid -> MarkerDrawing.of(laid, Optional.empty(), names, locale, true))
                        .orElse(null));
        model.addAttribute(
                "proposedFlaws",
                proposed
                        .flatMap(ProposedMarker::marker)
                        .map(laid -> laid.fabric().flaws())
                        .orElse(List.of())
                        .stream()
                        .map(Fabric.Flaw::ring)
                        .toList());
        model.addAttribute(
                "selvedge", marker.map(laid -> laid.fabric().selvedgeMargin()).orElse(0.0));
        model.addAttribute(
                "stripes",
                marker.filter(laid -> BEFORE_START.contains(job.state()))
                        .map(laid -> stripes.of(laid, room.clothBeginMm(jobId), locale))
                        .orElse(List.of()));
        model.addAttribute(
                "begins",
                BEFORE_START.contains(job.state())
                        ? room.clothBeginMm(jobId).map(Math::round).orElse(null)
                        : null);
        model.addAttribute("place", program.flatMap(CutProgram::cloth).orElse(null));
        Optional<CutRoom.Job> next = next(job);
        model.addAttribute("next", next.map(CutRoom.Job::orderId).orElse(""));
        model.addAttribute(
                "nextMaterial", next.map(waits -> waits.material().word()).orElse(null));
        List<String> sharing = room.sharing(jobId);
        model.addAttribute("sharing", String.join(", ", sharing));
        model.addAttribute("budget", workshop.budgetSeconds() * Math.max(1, sharing.size()));
        model.addAttribute("lights", program.flatMap(MarksByLight::of).orElse(null));
        return "cutroom/job";
    }

    /** A piece that an operator may have found cut. */
    record HeldPiece(int no, String ref, String name) {}

    private List<HeldPiece> pieces(Optional<CutProgram> program, Locale locale) {
        return program.stream()
                .flatMap(held -> held.pieces().stream())
                .map(piece ->
                        new HeldPiece(piece.no(), piece.piece().toString(), names.fullName(piece.piece(), locale)))
                .toList();
    }

    /** What jobs before this one have cut. */
    private static Set<PieceRef> cutBefore(CutRoom.Job job, PiecesCut soFar, Optional<CutProgram> program) {
        Set<PieceRef> cut = new TreeSet<>(soFar.cut());
        program.filter(now -> !job.isOver()).ifPresent(now -> now.pieces().forEach(range -> cut.remove(range.piece())));
        return cut;
    }

    /** The job that waits next for the same table. */
    private Optional<CutRoom.Job> next(CutRoom.Job now) {
        return room.jobs().stream()
                .filter(job -> job.table().equals(now.table()) && !job.isOver())
                .filter(job -> !job.jobId().equals(now.jobId()))
                .findFirst();
    }
}
