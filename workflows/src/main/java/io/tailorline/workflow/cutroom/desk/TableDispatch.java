package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.io.ProgramHead;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.JobLists;
import io.tailorline.workflow.cutroom.persistence.JobOrders;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.JobId;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Jobs as messages to the gateways of the tables. */
public class TableDispatch implements JobDispatch {

    private final TableQueue tables;
    private final OrdersInCutting orders;
    private final OrderedCloth.OfOrders cloths;
    private final TableJobs jobs;
    private final JobLists lists;
    private final CutPieces pieces;
    private final CutDocuments documents;
    private final Outbox outbox;
    private final ClothRolls rolls;
    private final CountedCloth counted;
    private final Restores restores;
    private final LongSupplier jobNumbers;

    /** @param jobNumbers draws numbers from 1 to 4294967295, the ids that a table knows jobs by */
    public TableDispatch(
            TableQueue tables,
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            JobLists lists,
            CutPieces pieces,
            CutDocuments documents,
            Outbox outbox,
            ClothRolls rolls,
            CountedCloth counted,
            Restores restores,
            LongSupplier jobNumbers) {
        this.tables = tables;
        this.orders = orders;
        this.cloths = cloths;
        this.jobs = jobs;
        this.lists = lists;
        this.pieces = pieces;
        this.documents = documents;
        this.outbox = outbox;
        this.rolls = rolls;
        this.counted = counted;
        this.restores = restores;
        this.jobNumbers = jobNumbers;
    }

    @Override
    public String send(String orderId) {
        orders.read(orderId);
        CutDocuments.ProgramFile file = file(orderId);
        ProgramHead program = head(orderId, file.text());
        requireUncut(orderId, program);
        Optional<TableJob> before = jobs.continues(orderId);
        CuttingTable next = tables.next(program.table());
        OrderedCloth ordered = cloths.cloth(orderId);
        // what is left of a cut lies where it lay
        String table = before.map(TableJob::table).orElse(next.name());
        String roll = before.map(TableJob::roll)
                .or(() -> documents.markerRoll(orderId))
                .orElseGet(() -> rolls.forTable(ordered.fabric().id(), ordered.roll(), tables.place(next)));
        String jobId = JobId.of(jobNumbers.getAsLong());
        jobs.add(
                jobId,
                orderId,
                ordered.fabric().id(),
                table,
                roll,
                file.id(),
                program.pieces().size(),
                program.seconds());
        jobs.shared(jobId, orderId, program.pieces());
        orders.queuedOn(orderId, table);
        if (unsureSince(orderId).isPresent()) {
            jobs.hold(jobId);
        } else if (before.isEmpty() && isToRest(orderId)) {
            jobs.move(jobId, JobState.RESTS);
        } else {
            cut(orderId, jobId, table, roll, file.text());
        }
        return jobId;
    }

    private boolean isToRest(String orderId) {
        return counted.rest(MaterialWork.parse(orderId)).isPresent();
    }

    private void cut(String orderId, String jobId, String table, String roll, String program) {
        outbox.send(
                Topology.tableKey(table),
                orderId,
                new TableCommand.Cut(jobId, table, roll, MessageJson.asItStands(program)));
    }

    /** A restore marks orders and materials that there are; of a material that begins later its order is asked. */
    private Optional<Instant> unsureSince(String orderId) {
        return restores.unsureSince(orderId).or(() -> restores.unsureSince(MaterialWork.order(orderId)));
    }

    @Override
    public void begun(MaterialWork work) {
        restores.unsureSince(work.orderId()).ifPresent(since -> restores.unsure(work.id(), since));
    }

    /** Nothing that is cut and counts is cut again: who wants that writes it off. */
    private void requireUncut(String orderId, ProgramHead program) {
        Set<PieceRef> cut = program.pieces().stream()
                .map(piece -> JobOrders.workOf(piece, orderId))
                .distinct()
                .flatMap(work -> pieces.soFar(work).cut().stream())
                .collect(Collectors.toSet());
        List<PieceRef> again = program.pieces().stream().filter(cut::contains).toList();
        if (!again.isEmpty()) {
            throw new IllegalStateException(
                    "The program of order '%s' cuts %d pieces again that are cut, '%s' first; expected none. Have the missing pieces cut, or everything again from new cloth with a reason."
                            .formatted(orderId, again.size(), again.get(0)));
        }
    }

    /**
     * The same job once more, now or when its roll has rested: a gateway that knows it already does not cut it twice.
     */
    public void sendAgain(TableJob job) {
        if (!job.continues() && isToRest(job.orderId())) {
            jobs.move(job.jobId(), JobState.RESTS);
            return;
        }
        String program = file(job.orderId()).text();
        jobs.move(job.jobId(), JobState.QUEUED);
        cut(job.orderId(), job.jobId(), job.table(), job.roll(), program);
    }

    @Override
    public List<String> resting() {
        return jobs.resting().stream().map(TableJob::jobId).toList();
    }

    @Override
    public boolean sendRested(String jobId) {
        Optional<TableJob> rested =
                jobs.find(jobId).filter(job -> job.state() == JobState.RESTS).filter(job -> !isToRest(job.orderId()));
        rested.ifPresent(job -> {
            jobs.rested(jobId);
            cut(
                    job.orderId(),
                    jobId,
                    job.table(),
                    job.roll(),
                    file(job.orderId()).text());
        });
        return rested.isPresent();
    }

    @Override
    public void withdraw(String orderId) {
        jobs.openOfOrder(orderId).forEach(job -> {
            jobs.move(job.jobId(), JobState.ABORTED);
            outbox.send(
                    Topology.tableKey(job.table()),
                    orderId,
                    new TableCommand.TableOperation(job.jobId(), job.table(), TableCommand.Operation.ABORT));
        });
    }

    @Override
    public List<Unanswered> unansweredSince(Instant oldest) {
        // the others of a table wait behind it, in the journal of the gateway or because it blocks the table
        return lists.nextToMove().stream()
                .filter(job -> isUnanswered(job, oldest))
                .map(job -> new Unanswered(job.jobId(), job.orderId(), job.table()))
                .toList();
    }

    @Override
    public boolean sendAgain(String jobId, Instant oldest) {
        Optional<TableJob> lost = jobs.find(jobId).filter(job -> isUnanswered(job, oldest));
        lost.ifPresent(this::sendAgain);
        return lost.isPresent();
    }

    private static boolean isUnanswered(TableJob job, Instant oldest) {
        return job.state() == JobState.QUEUED && job.changedAt().isBefore(oldest);
    }

    private CutDocuments.ProgramFile file(String orderId) {
        return documents
                .programFile(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no cut program.".formatted(orderId)));
    }

    /** What the program says before its steps. */
    private static ProgramHead head(String orderId, String program) {
        try {
            return ProgramHead.parse("program of order " + orderId, program);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
