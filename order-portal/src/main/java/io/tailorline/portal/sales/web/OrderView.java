package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderProgress;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * An order as the API tells it to whoever knows its number: neither the customer nor a measurement, nor what was found
 * about the body.
 *
 * @param reasons what a tailor wrote to the customer when the order was sent back; empty otherwise
 * @param sentBack the same for programs, in the same order
 * @param measureAgain whether measurements taken again begin the order again: {@code POST} to the link
 *     {@code measurements}
 * @param budgetSeconds table time a suit may take, s
 * @param owes what it owes, or would owe if it were cancelled now, a decimal; absent without a price
 * @param shown where it is in its customer's words, {@code paused} or {@code made-good}: what the order page has as its
 *     title
 * @param changeUntil what of it may be changed now, and until when
 * @param pieces of the order, 0 until something is cut
 * @param materials the shell and the others, where more than the shell is cut by machine
 * @param piecesCut that are cut and count, whatever jobs cut them; while a job runs, as of its last stop
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OrderView(
        String id,
        String state,
        String placedAt,
        String fabricId,
        List<String> reasons,
        List<SentBackReason> sentBack,
        boolean measureAgain,
        List<StageView> stages,
        Optional<String> table,
        Optional<Double> markerLength,
        Optional<Double> efficiency,
        Optional<Double> predictedSeconds,
        Optional<Double> tableSeconds,
        double budgetSeconds,
        boolean cancellable,
        Optional<String> owes,
        String shown,
        ChangeUntilView changeUntil,
        int pieces,
        int piecesCut,
        Optional<List<MaterialView>> materials,
        String changedAt,
        Map<String, String> links) {

    /** One step that is done; {@code seconds} of computing or of the table. */
    record StageView(String name, double seconds, String endedAt) {}

    /**
     * One material of an order of which several are cut by machine.
     *
     * @param material its word: {@code shell}, {@code lining}
     * @param cloth id of the article
     * @param state a word as that of the order
     * @param markerLength mm
     * @param efficiency 0 to 1
     * @param predictedSeconds table time, s; no budget holds for materials beside the shell
     * @param tableSeconds measured by the table, s
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MaterialView(
            String material,
            String cloth,
            String state,
            Optional<String> table,
            Optional<Double> markerLength,
            Optional<Double> efficiency,
            Optional<Double> predictedSeconds,
            Optional<Double> tableSeconds) {

        static MaterialView of(MaterialProgress progress) {
            return new MaterialView(
                    progress.material().word(),
                    progress.cloth(),
                    progress.state().word(),
                    progress.table(),
                    progress.markerLength(),
                    progress.efficiency(),
                    progress.predictedSeconds(),
                    progress.tableSeconds());
        }
    }

    /** @param sentBack why it was */
    static OrderView of(
            OrderFinder.Found found,
            double budgetSeconds,
            Optional<MonetaryAmount> owes,
            List<SentBackReason> sentBack) {
        Order order = found.order();
        OrderProgress progress = found.progress();
        return new OrderView(
                order.id().text(),
                progress.state().word(),
                order.placedAt().toString(),
                found.specification().fabric().id(),
                sentBack.stream().map(SentBackReason::text).toList(),
                sentBack,
                found.mayBeMeasuredAgain(),
                progress.stages().stream()
                        .map(stage -> new StageView(
                                stage.name(), stage.seconds(), stage.endedAt().toString()))
                        .toList(),
                progress.table(),
                progress.markerLength(),
                progress.efficiency(),
                progress.predictedSeconds(),
                progress.tableSeconds(),
                budgetSeconds,
                isCancellable(found),
                owes.map(Amounts::decimal).map(BigDecimal::toPlainString),
                found.shown().word(),
                ChangeUntilView.of(found.changeUntil()),
                progress.cut().pieces(),
                progress.cut().cut().size(),
                Optional.of(progress.materials().stream().map(MaterialView::of).toList())
                        .filter(several -> !several.isEmpty()),
                progress.changedAt().toString(),
                links(found));
    }

    private static Map<String, String> links(OrderFinder.Found found) {
        Map<String, String> links = links(found.order().id().text());
        if (found.mayBeMeasuredAgain()) {
            links.put("measurements", links.get("self") + "/measurements");
        }
        return links;
    }

    static boolean isCancellable(OrderFinder.Found found) {
        return found.changeUntil().allows(Part.CANCEL);
    }

    /** Links from an order to its other resources. */
    static Map<String, String> links(String id) {
        String self = "/api/v1/orders/" + id;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("events", self + "/events");
        links.put("cancel", self + "/cancel");
        links.put("specification", self + "/specification");
        for (String document : List.of(
                "pattern",
                "pattern.svg",
                "pattern.pdf",
                "pattern.dxf",
                "marker",
                "marker.svg",
                "program",
                "ticket.pdf")) {
            links.put(document, self + "/" + document);
        }
        links.put("page", "/orders/" + id);
        return links;
    }
}
