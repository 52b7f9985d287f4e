package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.CutSnapshot;
import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.projection.TableMap;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.cutroom.persistence.Calibrations;
import io.tailorline.portal.cutroom.persistence.PickedPieces;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The projection on a table: the marker of its job, with the state of each piece. A suit that is done stays until its
 * last piece is picked or the roll of the next is to be scanned.
 */
@Component
class TableProjection {

    private final CutRoom room;
    private final OrderToCut workshop;
    private final Calibrations calibrations;
    private final PickedPieces picked;
    private final ProjectedQuestions steps;
    private final PieceNames names;
    private final MessageSource messages;

    TableProjection(
            CutRoom room,
            OrderToCut workshop,
            Calibrations calibrations,
            PickedPieces picked,
            ProjectedQuestions steps,
            PieceNames names,
            MessageSource messages) {
        this.room = room;
        this.workshop = workshop;
        this.calibrations = calibrations;
        this.picked = picked;
        this.steps = steps;
        this.names = names;
        this.messages = messages;
    }

    /**
     * A picture as the page needs it.
     *
     * @param svg empty while there is nothing to draw
     * @param words said in its place
     * @param map table mm to pixels and the ways of the conveyor, as JSON for the page's script
     * @param picture the projector's pixels, {@code 1920x1080}
     */
    record View(
            String svg,
            String words,
            String job,
            String state,
            int piecesDone,
            String map,
            String picture,
            boolean calibrated) {

        static View empty(String words) {
            return new View("", words, "", "", 0, "", "", false);
        }
    }

    boolean knows(String table) {
        return room.tables().stream().anyMatch(known -> known.name().equals(table))
                || room.jobs().stream().anyMatch(job -> job.table().equals(table));
    }

    View view(String table, Locale locale) {
        Optional<CutRoom.Job> job = job(table);
        if (job.isEmpty()) {
            return View.empty(say(locale, "projection.none", table.replaceFirst("^table-", "")));
        }
        Optional<Projection> projection = projection(job.get());
        if (projection.isEmpty()) {
            return View.empty(say(locale, "projection.unplanned", job.get().orderId(), why(job.get(), locale)));
        }
        Optional<Calibration> calibration = calibrations.of(table);
        PictureSize size = calibration
                .map(Calibration::map)
                .orElseGet(() -> ProjectionSvg.fitting(projection.get()))
                .size();
        return new View(
                ProjectionSvg.draw(
                        projection.get(),
                        calibration,
                        ProjectionWords.from(key -> messages.getMessage("projection." + key, null, locale)),
                        piece -> names.letteredName(piece, locale)),
                "",
                job.get().jobId(),
                job.get().state().name().toLowerCase(Locale.ROOT),
                job.get().piecesDone(),
                script(projection.get(), calibration),
                "%sx%s".formatted(size.width(), size.height()),
                calibration.isPresent());
    }

    /** The same as data; empty while there is nothing to draw. */
    Optional<String> json(String table) {
        return job(table).flatMap(this::projection).map(found -> ProjectionJson.text(found, calibrations.of(table)));
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private Optional<CutRoom.Job> job(String table) {
        List<CutRoom.Job> here = room.jobs().stream()
                .filter(job -> job.table().equals(table) && TableBoard.NEAREST_FIRST.contains(job.state()))
                .toList();
        Optional<CutRoom.Job> lastDone = here.stream()
                .filter(job -> job.state() == CutRoom.JobState.DONE)
                .findFirst()
                .filter(job -> picked.of(job.jobId()).size() < job.pieces());
        return here.stream()
                .filter(job -> job.state() != CutRoom.JobState.DONE || lastDone.equals(Optional.of(job)))
                .min(Comparator.comparingInt(job -> TableBoard.NEAREST_FIRST.indexOf(job.state())));
    }

    /** The pieces of a job with their states; empty while it is not planned. */
    List<ProjectedPiece> pieces(CutRoom.Job job) {
        return projection(job).map(Projection::pieces).orElse(List.of());
    }

    private Optional<Projection> projection(CutRoom.Job job) {
        Optional<CutProgram> program = workshop.program(job.work().id());
        Optional<Marker> marker =
                program.flatMap(cut -> workshop.marker(job.work().id()).map(whole -> ofProgram(whole, cut)));
        if (marker.isEmpty() || program.isEmpty()) {
            return Optional.empty();
        }
        return Projection.refusal(marker.get(), program.get()).isPresent()
                ? Optional.empty()
                : Optional.of(Projection.of(marker.get(), program.get(), state(job, program.get())));
    }

    /** The placements that the program cuts: where an aborted job left some, the others are cut. */
    private static Marker ofProgram(Marker marker, CutProgram program) {
        Set<PieceRef> cut =
                program.pieces().stream().map(CutProgram.PieceRange::piece).collect(Collectors.toSet());
        return new Marker(
                marker.fabric(),
                marker.length(),
                marker.efficiency(),
                marker.placements().stream()
                        .filter(placement -> cut.contains(placement.piece()))
                        .toList(),
                marker.rules(),
                marker.leftOut());
    }

    private String why(CutRoom.Job job, Locale locale) {
        return workshop.marker(job.work().id())
                .flatMap(marker ->
                        workshop.program(job.work().id()).flatMap(program -> Projection.refusal(marker, program)))
                .orElseGet(() -> say(locale, "projection.wait"));
    }

    private CutSnapshot state(CutRoom.Job job, CutProgram program) {
        int done = Math.min(job.piecesDone(), program.pieces().size());
        Optional<UncertainRange> uncertain = room.question(job.jobId()).map(CutRoom.Question::stretch);
        long counted = done == 0 ? 0 : program.pieces().get(done - 1).lastRecord();
        long begun = job.pieceNow()
                .flatMap(name -> program.pieces().stream()
                        .filter(piece -> piece.piece().equals(name))
                        .findFirst())
                .map(piece -> (long) piece.firstRecord())
                .orElse(0L);
        long records = uncertain.map(stretch -> stretch.firstRecord() - 1).orElse(Math.max(counted, begun));
        Optional<PieceState> now = switch (job.state()) {
            case CUTTING, PAUSED -> Optional.of(PieceState.CUTTING);
            case FAULT -> Optional.of(PieceState.FAULT);
            case UNCERTAIN -> uncertain.filter(UncertainRange::isOfClothOnly).map(cloth -> PieceState.UNCERTAIN);
            default -> Optional.empty();
        };
        Map<PieceRef, PieceState> told = new TreeMap<>();
        picked.of(job.jobId()).forEach(piece -> told.put(piece, PieceState.PICKED));
        now.ifPresent(state -> pieceNow(job, program, done).ifPresent(piece -> told.put(piece, state)));
        Optional<CutRoom.Table> table = tableOf(job);
        return new CutSnapshot(
                records,
                table.map(CutRoom.Table::advances).orElse(0),
                told,
                table.map(at -> new TablePoint(at.x(), at.y())),
                uncertain,
                uncertain.flatMap(range -> steps.of(job.jobId(), QuestionProgress.question(range, job.changedAt()))));
    }

    /** The piece under the knife: as the table says it, or the next to be cut when a stopped table says nothing. */
    private static Optional<PieceRef> pieceNow(CutRoom.Job job, CutProgram program, int done) {
        if (job.pieceNow().isPresent() || done == program.pieces().size()) {
            return job.pieceNow();
        }
        return job.state() == CutRoom.JobState.CUTTING
                ? Optional.empty()
                : Optional.of(program.pieces().get(done).piece());
    }

    private Optional<CutRoom.Table> tableOf(CutRoom.Job job) {
        return room.tables().stream()
                .filter(table -> table.jobId().equals(Optional.of(job.jobId())))
                .findFirst();
    }

    /**
     * What the page needs to move the picture: the map, how far the cloth had moved when it was drawn, where each
     * advance ends, and how fast the conveyor is. Without a calibration the picture does not move.
     */
    private static String script(Projection projection, Optional<Calibration> calibration) {
        TableMap map = calibration.map(Calibration::map).orElseGet(() -> ProjectionSvg.fitting(projection));
        return "{\"rows\":%s,\"radial\":%s,\"width\":%s,\"height\":%s,\"begin\":%s,\"ends\":%s,\"speed\":%s}"
                .formatted(
                        Arrays.toString(map.rows()),
                        map.radial(),
                        map.size().width(),
                        map.size().height(),
                        ProjectionSvg.begin(projection, calibration),
                        calibration.isPresent() ? projection.bites() : List.of(),
                        projection.conveyorSpeed());
    }
}
