package io.tailorline.portal.tailor;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.order.Order;
import io.tailorline.portal.order.OrderId;
import io.tailorline.portal.order.Orders;
import io.tailorline.portal.view.PatternDrawing;
import io.tailorline.portal.view.PieceNames;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pattern room: the queue, and one order with its drawn pattern. */
@Controller
class TailorPages {

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final Orders orders;
    private final PieceNames names;

    TailorPages(TailorDesk desk, OrderToCut workshop, Orders orders, PieceNames names) {
        this.desk = desk;
        this.workshop = workshop;
        this.orders = orders;
        this.names = names;
    }

    /** A row of the queue. */
    record Row(String orderId, String kind, List<String> reasons, String since) {}

    /** A measure of the customer; value in its own unit. */
    record Taken(String name, double value, String unit) {}

    @GetMapping("/tailor")
    String queue(Model model) {
        model.addAttribute("rows", desk.queue().stream().map(TailorPages::row).toList());
        return "tailor-queue";
    }

    @GetMapping("/tailor/{id}")
    String order(@PathVariable("id") String id, Model model, Locale locale) {
        Order order = Optional.of(id)
                .filter(OrderId::isOne)
                .flatMap(number -> orders.find(new OrderId(number)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<TailorDesk.Task> task = desk.task(id);
        model.addAttribute("order", order);
        model.addAttribute("task", task.map(TailorPages::row).orElse(null));
        model.addAttribute(
                "drawing",
                workshop.pattern(id)
                        .map(p -> PatternDrawing.of(p, names, locale))
                        .orElse(null));
        model.addAttribute("girths", workshop.pattern(id).map(p -> p.girths()).orElse(List.of()));
        model.addAttribute("taken", taken(desk.body(id).orElse(order.wish().body())));
        return "tailor-order";
    }

    private static List<Taken> taken(MeasurementSet body) {
        return body.values().entrySet().stream()
                .map(value -> taken(value.getKey(), value.getValue()))
                .toList();
    }

    private static Taken taken(Measurement measurement, double value) {
        return new Taken(measurement.fieldName(), value, measurement.unit());
    }

    private static Row row(TailorDesk.Task task) {
        return new Row(
                task.orderId(),
                task.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                task.reasons(),
                task.since().toString());
    }
}
