package io.tailorline.workflow.production.step;

import io.tailorline.cutter.io.ProgramHead;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.JobId;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Sends the order's program to a table that it was planned for, as a new job. */
public class RunCutStep {

    private final TableQueue tables;
    private final CutOrders orders;
    private final TableJobs jobs;
    private final CutPieces pieces;
    private final Documents documents;
    private final Outbox outbox;
    private final ClothRolls rolls;
    private final Restores restores;
    private final LongSupplier jobNumbers;

    /** @param jobNumbers draws numbers from 1 to 4294967295, the ids that a table knows jobs by */
    public RunCutStep(
            TableQueue tables,
            CutOrders orders,
            TableJobs jobs,
            CutPieces pieces,
            Documents documents,
            Outbox outbox,
            ClothRolls rolls,
            Restores restores,
            LongSupplier jobNumbers) {
        this.tables = tables;
        this.orders = orders;
        this.jobs = jobs;
        this.pieces = pieces;
        this.documents = documents;
        this.outbox = outbox;
        this.rolls = rolls;
        this.restores = restores;
        this.jobNumbers = jobNumbers;
    }

    /** The id of the job. That of an order which may be cut already is held, and not sent. */
    public String send(String orderId) {
        String file = file(orderId);
        ProgramHead program = Documents.head(orderId, file);
        requireUncut(orderId, program);
        Optional<TableJob> before = orders.continues(orderId).flatMap(jobs::find);
        CuttingTable next = tables.next(program.table());
        OrderSpecification specification = orders.get(orderId).specification();
        // what is left of a cut lies where it lay
        String table = before.map(TableJob::table).orElse(next.name());
        String roll = before.map(TableJob::roll)
                .orElseGet(() -> rolls.forTable(specification.fabric().id(), specification.roll(), tables.place(next)));
        String jobId = JobId.of(jobNumbers.getAsLong());
        jobs.add(jobId, orderId, table, roll, program.pieces().size(), program.seconds());
        orders.onTable(orderId, table);
        orders.move(orderId, OrderState.WAITING_TABLE);
        if (restores.unsureSince(orderId).isPresent()) {
            jobs.hold(jobId);
        } else {
            outbox.send(
                    Topology.tableKey(table),
                    orderId,
                    new TableCommand.Cut(jobId, table, roll, MessageJson.asItStands(file)));
        }
        return jobId;
    }

    /** Nothing that is cut and counts is cut again: who wants that writes it off. */
    private void requireUncut(String orderId, ProgramHead program) {
        Set<PieceRef> cut = pieces.soFar(orderId).cut();
        List<PieceRef> again = program.pieces().stream().filter(cut::contains).toList();
        if (!again.isEmpty()) {
            throw new IllegalStateException(
                    "The program of order '%s' cuts %d pieces again that are cut, '%s' first; expected none. Have the missing pieces cut, or everything again from new cloth with a reason."
                            .formatted(orderId, again.size(), again.get(0)));
        }
    }

    /** The same job once more: a gateway that knows it already does not cut it twice. */
    public void sendAgain(TableJob job) {
        String file = file(job.orderId());
        jobs.move(job.jobId(), JobState.QUEUED);
        outbox.send(
                Topology.tableKey(job.table()),
                job.orderId(),
                new TableCommand.Cut(job.jobId(), job.table(), job.roll(), MessageJson.asItStands(file)));
    }

    private String file(String orderId) {
        return documents
                .current(orderId, DocumentKind.PROGRAM)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no cut program.".formatted(orderId)));
    }
}
