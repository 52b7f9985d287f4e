package io.tailorline.load.upgrade;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent.CutAborted;
import io.tailorline.workflow.messages.JobEvent.CutStarted;
import io.tailorline.workflow.messages.NestingPayload.MarkerRejected;
import io.tailorline.workflow.messages.Payload.WorkFailed;
import io.tailorline.workflow.messages.TableCommand.Cut;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * An order in every place where one can wait, with body, documents and messages, brought there by the portal's own
 * steps and by answers of a nester and of a table.
 */
public final class WaitStates {

    private interface Way {
        void go(String order) throws BrokenMessage, TailorDesk.Refused;
    }

    private final OrderToCut orders;
    private final TailorDesk desk;
    private final TableJobs jobs;
    private final HandDrivenProcess process;
    private final AnsweredCommands commands;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** @param portal that runs no job by itself and has no broker */
    private WaitStates(ApplicationContext portal) {
        orders = portal.getBean(OrderToCut.class);
        desk = portal.getBean(TailorDesk.class);
        jobs = portal.getBean(TableJobs.class);
        process = new HandDrivenProcess(portal);
        commands = new AnsweredCommands(portal);
        beforeTheMarker();
        aboutTheMarker();
        atTheTable();
    }

    /** @return the order in each place */
    public static Map<String, String> fill(ApplicationContext portal) throws BrokenMessage, TailorDesk.Refused {
        WaitStates states = new WaitStates(portal);
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, Way> way : states.ways.entrySet()) {
            String order = "TL-TEST-%02d".formatted(filled.size() + 1);
            boolean cannotBeDrafted = way.getKey().equals("correctMeasurements");
            states.process.inTransaction(() -> states.orders.start(
                    order, cannotBeDrafted ? StoredOrders.withoutWaist() : StoredOrders.complete()));
            way.getValue().go(order);
            filled.put(way.getKey(), order);
        }
        return filled;
    }

    private void beforeTheMarker() {
        ways.put("checkMeasurements", order -> process.comeTo(order, "checkMeasurements"));
        ways.put("draftPattern", order -> process.comeTo(order, "draftPattern"));
        ways.put("correctMeasurements", order -> {
            process.comeTo(order, "draftPattern");
            process.run(order);
        });
        ways.put("reviewPattern", this::isReviewed);
        ways.put("sentBack", order -> {
            isReviewed(order);
            desk.sendBack(order, List.of(Notice.verbatim("Measure the chest again.")), tag(order), "tailor");
        });
        ways.put("incident", order -> {
            process.comeTo(order, "draftPattern");
            process.giveUp(order);
        });
    }

    private void aboutTheMarker() {
        ways.put("takeCloth", order -> process.comeTo(order, "takeCloth"));
        ways.put("awaitMarker", this::isAsked);
        ways.put("readMarker", order -> {
            isAsked(order);
            commands.nest(order);
        });
        ways.put("decideNoMarker", order -> {
            isAsked(order);
            commands.answer(order, command -> new MarkerRejected(List.of("The cloth is too narrow."), 0));
            process.run(order);
        });
        ways.put("decideNestingFailed", order -> {
            isAsked(order);
            commands.answer(order, command -> new WorkFailed(command.type(), "The nester was stopped."));
            process.run(order);
        });
        ways.put("planCut", this::isMarked);
        ways.put("decideOverBudget", order -> {
            isPlanned(order);
            process.inTransaction(() -> process.state(
                    order, OrderState.TAILOR_REVIEW, "The suit takes 170.0 s on the table; 160 s are allowed."));
            process.put(order, "sendToTable", "decideOverBudget");
        });
        ways.put("askForTime", order -> {
            isPlanned(order);
            process.put(order, "sendToTable", "askForTime");
        });
        ways.put("awaitMarkerForTime", order -> {
            isPlanned(order);
            process.put(order, "sendToTable", "askForTime");
            process.run(order);
        });
    }

    private void atTheTable() {
        ways.put("sendToTable", this::isPlanned);
        ways.put("tableAnswers", this::isSent);
        ways.put("decideNotStarted", order -> {
            isSent(order);
            commands.answer(order, cut -> CutAborted.untouched(job(cut), table(cut), "The table is out of order."));
        });
        ways.put("awaitCut", this::isUnderTheKnife);
        ways.put("finishCut", order -> {
            Envelope cut = isUnderTheKnife(order);
            process.inTransaction(() -> jobs.done(job(cut), Optional.empty()));
            process.cutEnded(order);
        });
        ways.put("decideCutFailed", order -> {
            Envelope cut = isUnderTheKnife(order);
            commands.tell(
                    cut,
                    new CutAborted(job(cut), table(cut), "The cloth was torn.", 1, 20, 60, 64, List.of(300.0, 200.0)));
        });
    }

    private void isReviewed(String order) {
        process.comeTo(order, "draftPattern");
        process.flag(order);
        process.run(order);
    }

    private void isAsked(String order) {
        process.comeTo(order, "takeCloth");
        process.run(order);
    }

    private void isMarked(String order) throws BrokenMessage {
        isAsked(order);
        commands.nest(order);
        process.comeTo(order, "planCut");
    }

    private void isPlanned(String order) throws BrokenMessage {
        isMarked(order);
        process.comeTo(order, "sendToTable");
    }

    private void isSent(String order) throws BrokenMessage {
        isPlanned(order);
        process.run(order);
    }

    private Envelope isUnderTheKnife(String order) throws BrokenMessage {
        isSent(order);
        return commands.answer(order, sent -> new CutStarted(job(sent), table(sent)));
    }

    private String tag(String order) {
        return orders.specification(order).orElseThrow().tag();
    }

    private static String job(Envelope cut) {
        return ((Cut) cut.payload()).jobId();
    }

    private static String table(Envelope cut) {
        return ((Cut) cut.payload()).table();
    }
}
