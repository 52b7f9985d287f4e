package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.io.MarkerRulesJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.CuttingTables;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.outbox.OrderRank;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse.ForMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks a nester for the marker, with everything that it needs to know. It is to be quick on the one kind of table that
 * there is; of several on the slowest that could cut the cloth, so that it is never made for a table that is quicker
 * than its own; and once the plan has chosen, on the table that it chose. The rules of the house are those in force
 * when it asks: the marker holds them from then on.
 */
public class MakeMarkerStep {

    /**
     * A second is worth 200 mm of cloth at 100 a metre: whatever is no longer than the marker that there is, and
     * quicker, is better.
     */
    private static final double SECOND_FOR_TIME = 20;

    private final NestingEffort effort;
    private final CuttingTables tables;
    private final CutOrders orders;
    private final OrderedCloth.OfOrders cloths;
    private final StageTimes stages;
    private final PiecesToLay toLay;
    private final Documents documents;
    private final Outbox outbox;
    private final MarkerRulesOfHouse rules;
    private final MarkersAhead ahead;

    public MakeMarkerStep(
            NestingEffort effort,
            CuttingTables tables,
            CutOrders orders,
            OrderedCloth.OfOrders cloths,
            StageTimes stages,
            PiecesToLay toLay,
            Documents documents,
            Outbox outbox,
            MarkerRulesOfHouse rules,
            MarkersAhead ahead) {
        this.rules = rules;
        this.ahead = ahead;
        this.effort = effort;
        this.tables = tables;
        this.orders = orders;
        this.cloths = cloths;
        this.stages = stages;
        this.toLay = toLay;
        this.documents = documents;
        this.outbox = outbox;
    }

    /**
     * The id of the command; the answer names it. A marker that is there already is the answer, and nobody searches.
     */
    public String ask(String orderId) {
        orders.move(orderId, OrderState.NESTING);
        Marking marking = marking(orderId, Optional.empty());
        orders.asked(orderId, marking.asked());
        return ahead.take(orderId, marking.asked())
                .map(found -> outbox.answer(Topology.EVENT_QUEUE, orderId, found))
                .orElseGet(() -> outbox.send(Topology.NEST_KEY, orderId, usual(orderId, marking), rank(orderId)));
    }

    /**
     * What would be asked for this work, as its cloth is now; nothing is sent, and the order stays where it is.
     *
     * @param cloth that the marker would be made on, and the rules
     */
    public record Asking(NestingPayload.NestMarker command, AskedCloth cloth) {}

    public Asking asking(String workId) {
        Marking marking = marking(workId, Optional.empty());
        return new Asking(usual(workId, marking), marking.asked());
    }

    /**
     * Asks for it before all others, since an operator waits; no process waits for the answer. The id of the command.
     */
    public String askAhead(String workId, Asking asking) {
        return outbox.send(Topology.NEST_KEY, workId, asking.command());
    }

    /**
     * The same pieces once more, on no more cloth, so that they are cut in less time: the search continues from the
     * order's marker, and another seed leads it elsewhere. Why the order would otherwise wait for a person stays with
     * it.
     *
     * @return the id of the command
     */
    public String askForTime(String orderId) {
        Optional<String> marker = documents.current(orderId, DocumentKind.MARKER);
        if (marker.isEmpty()) {
            throw new IllegalStateException("Order '%s' has no marker.".formatted(orderId));
        }
        orders.move(orderId, OrderState.NESTING, orders.get(orderId).reasons());
        Marking marking = marking(orderId, marker);
        String command = outbox.send(
                Topology.NEST_KEY,
                orderId,
                command(orderId, marking, effort.forTimeSeconds(), effort.seed() + 1, SECOND_FOR_TIME, marker),
                rank(orderId));
        orders.nestingForTime(orderId, Optional.of(command));
        return command;
    }

    /** The command of {@link #ask(String)} once more, with its id; the order is told anew to wait. */
    public void askAgain(String orderId, String command) {
        orders.move(orderId, OrderState.NESTING, orders.get(orderId).reasons());
        Marking marking = marking(orderId, Optional.empty());
        outbox.sendAgain(command, Topology.NEST_KEY, orderId, usual(orderId, marking), rank(orderId));
        orders.asked(orderId, marking.asked());
    }

    /** How long the order waits for the other marker before it continues with the one that it has, ISO 8601. */
    public String timeNestTimeout() {
        return effort.timeNestTimeout().toString();
    }

    /** No nester has answered in time; the order continues with the marker that it has. */
    public void giveUpForTime(String orderId) {
        orders.notNestedForTime(
                orderId,
                "no nester answered within %d s."
                        .formatted(effort.timeNestTimeout().toSeconds()));
    }

    private OrderRank rank(String orderId) {
        return orders.rank(orderId).orElse(OrderRank.FIRST);
    }

    /** What is asked for: the pieces, on which cloth, by which rules. */
    private record Marking(JsonNode pieces, ForMarker cloth) {

        AskedCloth asked() {
            return new AskedCloth(cloth.fabric(), cloth.rules());
        }
    }

    private Marking marking(String orderId, Optional<String> from) {
        JsonNode pieces = pieces(orderId);
        return new Marking(
                pieces,
                from.map(MakeMarkerStep::asThat)
                        .orElseGet(() -> rules.forMarker(cloths.cloth(orderId).fabric(), piecesOf(orderId, pieces))));
    }

    private NestingPayload.NestMarker usual(String orderId, Marking marking) {
        return command(orderId, marking, seconds(orderId), effort.seed(), MarkerCosts.USUAL.second(), Optional.empty());
    }

    private NestingPayload.NestMarker command(
            String orderId, Marking marking, double seconds, long seed, double secondCost, Optional<String> from) {
        ForMarker cloth = marking.cloth();
        Fabric fabric = cloth.fabric();
        CuttingTable table = tables.chosen(orders.get(orderId).plannedTable(), fabric);
        return new NestingPayload.NestMarker(
                marking.pieces(),
                FabricJson.tree(fabric),
                seconds,
                effort.iterations(),
                effort.threads(),
                seed,
                secondCost,
                CutPlanner.motionOf(table.profile()),
                tables.areOfOneKind() ? "" : table.name(),
                from.map(MessageJson::asItStands).orElse(NullNode.getInstance()),
                cloth.rules().isEmpty() ? NullNode.getInstance() : MarkerRulesJson.tree(cloth.rules()));
    }

    /** A search that continues from a marker keeps the cloth and the rules that it was made by. */
    private static ForMarker asThat(String marker) {
        Marker before = Documents.read(Documents.parse("marker", marker), MarkerJson::read);
        return new ForMarker(before.fabric(), before.rules());
    }

    private static List<Piece> piecesOf(String orderId, JsonNode pieces) {
        return PiecesToLay.read(orderId, pieces).stream()
                .flatMap(set -> set.pieces().stream())
                .toList();
    }

    /** Wall time for the search, s; each order of a lay adds what it would have alone. */
    private double seconds(String orderId) {
        double one = MaterialWork.parse(orderId).isShell()
                ? effort.secondsAfter(computed(orderId))
                : effort.materialSeconds();
        return one * toLay.orders(orderId);
    }

    private JsonNode pieces(String orderId) {
        return toLay.files(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no pattern.".formatted(orderId)));
    }

    /** The latest check and the latest draft; people take the time that they take. */
    private double computed(String orderId) {
        Map<String, Double> latest = new TreeMap<>();
        stages.of(orderId).forEach(stage -> latest.put(stage.name(), stage.seconds()));
        return latest.getOrDefault("check", 0.0) + latest.getOrDefault("draft", 0.0);
    }
}
