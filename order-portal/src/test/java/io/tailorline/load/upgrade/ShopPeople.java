package io.tailorline.load.upgrade;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** Tailor, operator and customer of the orders of a stored database. */
final class ShopPeople {

    /** Where the orders wait; of two the tailor sees a draft that failed for good. */
    static final List<String> PLACES = List.of(
            "checkMeasurements",
            "draftPattern",
            "draftPattern",
            "correctMeasurements",
            "reviewPattern",
            "sentBack",
            "askForMarker",
            "awaitMarker",
            "readMarker",
            "decideNoMarker",
            "decideNestingFailed",
            "planCut",
            "decideOverBudget",
            "askForTime",
            "awaitMarkerForTime",
            "sendToTable",
            "tableAnswers",
            "decideNotStarted",
            "awaitCut",
            "finishCut",
            "decideCutFailed");

    private static final String TAILOR = "tailor";
    private static final String OPERATOR = "operator";

    private final OrderToCut orders;
    private final TailorDesk desk;
    private final CutRoom cutRoom;
    private final Map<String, String> places;

    /** @param places where each order waited at the start */
    ShopPeople(ApplicationContext portal, Map<String, String> places) {
        this.orders = portal.getBean(OrderToCut.class);
        this.desk = portal.getBean(TailorDesk.class);
        this.cutRoom = portal.getBean(CutRoom.class);
        this.places = places;
        places.forEach((order, place) -> {
            if (place.equals("sentBack")) {
                orders.measureAgain(order, StoredOrders.complete().body(), OrderVersion.CUSTOMER);
            }
        });
    }

    /** How each order is to end: cut, but for one that the tailor sends back and one that its customer cancels. */
    Map<String, OrderState> ends() {
        Map<String, OrderState> ends = new TreeMap<>();
        places.forEach((order, place) -> ends.put(
                order,
                switch (place) {
                    case "decideNoMarker" -> OrderState.REJECTED;
                    case "decideNotStarted" -> OrderState.CANCELLED;
                    default -> OrderState.CUT;
                }));
        return ends;
    }

    Map<String, OrderState> states() {
        Map<String, OrderState> states = new TreeMap<>();
        places.keySet()
                .forEach(order ->
                        states.put(order, orders.find(order).orElseThrow().state()));
        return states;
    }

    /** Orders that wait for a tailor. */
    int waiting() {
        return desk.waiting();
    }

    /** Each does what waits for him now; what is refused because it has moved meanwhile waits for the next round. */
    void work() {
        places.forEach((order, place) -> desk.task(order).ifPresent(task -> {
            try {
                decide(task, place);
            } catch (TailorDesk.Refused movedMeanwhile) {
                // seen again in the next round
            }
        }));
        for (CutRoom.Job job : cutRoom.jobs()) {
            try {
                operate(job);
            } catch (CutRoom.Refused movedMeanwhile) {
                // seen again in the next round
            }
        }
    }

    private void decide(TailorDesk.Task task, String place) throws TailorDesk.Refused {
        String order = task.orderId();
        String tag = orders.specification(order).orElseThrow().tag();
        if (place.equals("decideNoMarker")) {
            desk.sendBack(order, List.of(Notice.verbatim("Choose a wider cloth.")), tag, TAILOR);
        } else if (place.equals("decideNotStarted")) {
            orders.cancel(order, TAILOR);
        } else if (task.kind() == TailorDesk.Kind.NOT_DRAFTED) {
            desk.redraft(order, StoredOrders.complete().body(), tag, TAILOR);
        } else if (place.equals("decideCutFailed")) {
            desk.cutAllAgain(order, TAILOR);
        } else {
            desk.approve(order, TAILOR);
        }
    }

    private void operate(CutRoom.Job job) throws CutRoom.Refused {
        switch (job.state()) {
            case SCAN -> cutRoom.scan(job.jobId(), job.roll(), OPERATOR);
            case READY -> cutRoom.start(job.jobId(), ClothCheck.MARKS, OPERATOR);
            case HELD -> cutRoom.answer(job.jobId(), seen(job), OPERATOR);
            default -> {}
        }
    }

    /** The suit that was under the knife lies there, cut. */
    private CutSince seen(CutRoom.Job job) {
        return "awaitCut".equals(places.get(job.orderId())) ? new CutSince.All() : new CutSince.Nothing();
    }
}
