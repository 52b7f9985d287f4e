package io.tailorline.portal.cutroom;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.portal.view.MarkerDrawing;
import io.tailorline.portal.view.PieceNames;
import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.OrderToCut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final CutRoom room;
    private final OrderToCut workshop;
    private final PieceNames names;
    private final QuestionPage question;

    CutRoomPages(CutRoom room, OrderToCut workshop, PieceNames names, QuestionPage question) {
        this.question = question;
        this.room = room;
        this.workshop = workshop;
        this.names = names;
    }

    @GetMapping("/cutroom")
    String board(Model model) {
        List<CutRoom.Job> jobs = room.jobs();
        model.addAttribute("open", room.openCount());
        model.addAttribute(
                "rows",
                TableBoard.rows(
                        room.tables(),
                        jobs.stream().filter(job -> !job.isOver()).toList()));
        model.addAttribute("budget", workshop.budgetSeconds());
        model.addAttribute(
                "done", jobs.stream().filter(CutRoom.Job::isOver).limit(8).toList());
        return "cutroom-board";
    }

    @GetMapping("/cutroom/{jobId}")
    String job(
            @PathVariable("jobId") String jobId,
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "seen", defaultValue = "") List<String> seen,
            Model model,
            Locale locale) {
        CutRoom.Job job = room.find(jobId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String orderId = job.orderId();
        model.addAttribute("job", job);
        model.addAttribute("state", job.state().name().toLowerCase(Locale.ROOT));
        Optional<MarkerDrawing> drawing = workshop.marker(orderId)
                .map(marker -> MarkerDrawing.of(marker, workshop.program(orderId), names, locale, true));
        model.addAttribute("drawing", drawing.orElse(null));
        model.addAttribute(
                "uncertain", question.view(job, of, seen, drawing, locale).orElse(null));
        model.addAttribute(
                "clothId",
                workshop.specification(orderId)
                        .map(specification -> specification.fabric().id())
                        .orElse(""));
        model.addAttribute(
                "pieceNow",
                job.pieceNow().map(piece -> names.fullName(piece, locale)).orElse(""));
        model.addAttribute("faultCode", FaultWords.code(job.fault()));
        model.addAttribute("tableName", job.table().replaceFirst("^table-", ""));
        model.addAttribute(
                "geometry", workshop.program(orderId).map(GeometryHash::of).orElse(""));
        model.addAttribute(
                "place", workshop.program(orderId).flatMap(CutProgram::cloth).orElse(null));
        model.addAttribute("next", next(jobId));
        model.addAttribute("budget", workshop.budgetSeconds());
        model.addAttribute(
                "planNotes",
                workshop.find(orderId).map(order -> order.notes().plan()).orElse(List.of()));
        return "cutroom-job";
    }

    /** The order of the job that waits next; empty when none does. */
    private String next(String jobId) {
        return room.jobs().stream()
                .filter(job -> !job.jobId().equals(jobId) && !job.isOver())
                .findFirst()
                .map(CutRoom.Job::orderId)
                .orElse("");
    }
}
