package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobId;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.TableCommand;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.amqp.AmqpException;

/**
 * Takes the commands for the tables of this gateway: a job goes into the journal, a command to the thread of its table.
 */
final class GatewayWork implements MessageWork {

    private final Map<String, TableWorker> workers;

    GatewayWork(Map<String, TableWorker> workers) {
        this.workers = workers;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        try {
            give(message);
        } catch (DurableFileQueueFault full) {
            // not taken: it goes back to its queue, and is tried again
            throw new AmqpException(full.getMessage(), full);
        }
    }

    private void give(Envelope message) throws BrokenMessage, DurableFileQueueFault {
        if (message.payload() instanceof TableCommand.Cut cut) {
            JobId.number(cut.jobId());
            worker(cut.table()).accept(message, cut);
        } else if (message.payload() instanceof TableCommand.TableOperation operation) {
            worker(operation.table()).operate(message.correlationId(), operation);
        } else if (message.payload() instanceof TableCommand.AnswerQuestion answer) {
            worker(answer.table()).answer(message.correlationId(), answer);
        } else if (message.payload() instanceof TableCommand.RecallJobs recall) {
            worker(recall.table()).recall(since(recall));
        } else {
            throw new BrokenMessage("'%s' is not a command for a table.".formatted(message.type()));
        }
    }

    private static Instant since(TableCommand.RecallJobs recall) throws BrokenMessage {
        try {
            return Instant.parse(recall.since());
        } catch (DateTimeException notAnInstant) {
            throw new BrokenMessage(
                    "since '%s'; expected an instant as 2026-12-24T18:00:00Z.".formatted(recall.since()));
        }
    }

    private TableWorker worker(String table) throws BrokenMessage {
        return Optional.ofNullable(workers.get(table))
                .orElseThrow(() -> new BrokenMessage(
                        "table '%s' is not one of this gateway's: %s.".formatted(table, workers.keySet())));
    }
}
