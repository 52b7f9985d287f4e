package io.tailorline.load.upgrade;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent.CutDone;
import io.tailorline.workflow.messages.JobEvent.CutLoaded;
import io.tailorline.workflow.messages.JobEvent.CutLoading;
import io.tailorline.workflow.messages.JobEvent.CutStarted;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand.Cut;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.nester.SharedEffort;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.inbox.EventDispatch;
import io.tailorline.workflow.platform.inbox.EventHandler;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands that wait in the outbox of a portal without a broker, as a broker takes and others answer them. */
final class AnsweredCommands {

    private final JdbcClient jdbc;
    private final MessageJson json = new MessageJson();
    private final ProcessInbox inbox;
    private final List<Envelope> answers = new ArrayList<>();
    private final NesterWork nester = new NesterWork(
            new MarkerMaker(),
            answers::add,
            (order, progress) -> {},
            InstantSource.system(),
            new SharedEffort(1, 1, 1),
            delivered -> QueueDepth.Depth.UNKNOWN);

    AnsweredCommands(ApplicationContext portal) {
        jdbc = portal.getBean(JdbcClient.class);
        inbox = new ProcessInbox(
                portal.getBean(Inbox.class),
                portal.getBean(RetriedTransaction.class),
                new EventDispatch(
                        List.copyOf(portal.getBeansOfType(EventHandler.class).values())));
    }

    /** A real nester makes the order's marker. */
    void nest(String order) throws BrokenMessage {
        nester.accept(take(order));
        inbox.accept(answers.remove(0));
    }

    /** @return what was answered */
    Envelope answer(String order, Function<Envelope, Payload> answer) throws BrokenMessage {
        Envelope command = take(order);
        tell(command, answer.apply(command));
        return command;
    }

    void tell(Envelope command, Payload event) throws BrokenMessage {
        inbox.accept(command.answer(command.id() + ":" + event.type(), Instant.now(), event));
    }

    /** Nester and table do what they are asked for, and a table that cuts comes to its end. */
    void answerAll(CutRoom cutRoom) throws BrokenMessage {
        for (Envelope command : waiting()) {
            forget(command);
            if (command.payload() instanceof NestMarker) {
                nester.accept(command);
                inbox.accept(answers.remove(0));
            } else if (command.payload() instanceof Cut cut) {
                tell(command, new CutLoading(cut.jobId(), cut.table()));
                tell(command, new CutLoaded(cut.jobId(), cut.table(), 1));
            } else if (command.payload() instanceof TableOperation asked && asked.operation() == Operation.START) {
                tell(command, new CutStarted(asked.jobId(), asked.table()));
            }
        }
        for (CutRoom.Job job : cutRoom.jobs()) {
            if (job.state() == CutRoom.JobState.CUTTING) {
                Payload done = new CutDone(job.jobId(), job.table(), 60, 20_000, 5_000, job.pieces(), 1);
                inbox.accept(Envelope.command(job.jobId() + ":done", Instant.now(), job.orderId(), done));
            }
        }
    }

    private List<Envelope> waiting() throws BrokenMessage {
        List<Envelope> waiting = new ArrayList<>();
        for (String body : jdbc.sql("select body from platform.outbox order by position")
                .query((row, number) -> CompressedText.read(row, "body"))
                .list()) {
            waiting.add(json.read(body));
        }
        return waiting;
    }

    private void forget(Envelope command) {
        jdbc.sql("delete from platform.outbox where message_id = ?")
                .param(command.id())
                .update();
    }

    private Envelope take(String order) throws BrokenMessage {
        Envelope command = waiting().stream()
                .filter(waiting -> waiting.orderId().equals(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no command of order %s.".formatted(order)));
        forget(command);
        return command;
    }
}
