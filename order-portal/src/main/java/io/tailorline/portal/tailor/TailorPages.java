package io.tailorline.portal.tailor;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.portal.order.Order;
import io.tailorline.portal.order.OrderId;
import io.tailorline.portal.order.Orders;
import io.tailorline.portal.tailor.AlterationView.Ordered;
import io.tailorline.portal.view.PatternDrawing;
import io.tailorline.portal.view.PieceNames;
import io.tailorline.portal.view.StyleWords;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
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
    private final PatternEngine engine;
    private final StyleWords style;
    private final MessageSource messages;

    TailorPages(
            TailorDesk desk,
            OrderToCut workshop,
            Orders orders,
            PieceNames names,
            PatternEngine engine,
            StyleWords style,
            MessageSource messages) {
        this.engine = engine;
        this.style = style;
        this.messages = messages;
        this.desk = desk;
        this.workshop = workshop;
        this.orders = orders;
        this.names = names;
    }

    /** A row of the queue. */
    record Row(String orderId, String kind, List<String> reasons, String since) {}

    /** A measure of the customer; value in its own unit. */
    record Taken(String name, double value, String unit) {}

    /** How many pieces are cut from a material. */
    record Cut(String material, long pieces) {}

    @GetMapping("/tailor")
    String queue(Model model) {
        model.addAttribute("rows", desk.queue().stream().map(TailorPages::row).toList());
        return "tailor-queue";
    }

    @GetMapping("/tailor/{id}")
    String order(@PathVariable("id") String id, Model model, Locale locale) {
        Order order = find(id);
        Ordered ordered = ordered(order);
        Optional<Pattern> pattern = workshop.pattern(id);
        model.addAttribute("order", order);
        model.addAttribute("task", desk.task(id).map(TailorPages::row).orElse(null));
        model.addAttribute("drawing", null);
        model.addAttribute("certificate", null);
        model.addAttribute("girths", List.of());
        pattern.ifPresent(drawn -> {
            model.addAttribute("drawing", drawing(drawn, Material.SHELL, ordered, locale));
            model.addAttribute("certificate", CertificateView.of(drawn, messages, locale));
            model.addAttribute("girths", drawn.girths());
        });
        model.addAttribute("materials", pattern.map(TailorPages::materials).orElse(List.of()));
        model.addAttribute("notes", notes(id, ordered));
        model.addAttribute("rules", AlterationView.rules(engine.alterations(), ordered.style(), style, locale));
        model.addAttribute("alterations", AlterationView.entries(ordered.style(), style, locale));
        model.addAttribute("taken", taken(ordered.body()));
        return "tailor-order";
    }

    /** The pieces of one material, fetched when they are opened: a whole suit is long to load. */
    @GetMapping("/tailor/{id}/pattern/{material}")
    String pieces(@PathVariable("id") String id, @PathVariable("material") String word, Model model, Locale locale) {
        Order order = find(id);
        Pattern pattern = workshop.pattern(id).orElseThrow(TailorPages::notFound);
        Material material = Arrays.stream(Material.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(TailorPages::notFound);
        model.addAttribute("drawing", drawing(pattern, material, ordered(order), locale));
        return "tailor-order :: pieces";
    }

    private Order find(String id) {
        return Optional.of(id)
                .filter(OrderId::isOne)
                .flatMap(number -> orders.find(new OrderId(number)))
                .orElseThrow(TailorPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Ordered ordered(Order order) {
        String id = order.id().text();
        return new Ordered(
                desk.style(id).orElse(order.wish().style()),
                desk.body(id).orElse(order.wish().body()));
    }

    private PatternDrawing drawing(Pattern pattern, Material material, Ordered ordered, Locale locale) {
        return PatternDrawing.of(pattern, material, before(ordered), names, locale);
    }

    /** What the pattern would be without its alterations; empty where there are none. */
    private Optional<Pattern> before(Ordered ordered) {
        if (ordered.style().alterations().isEmpty()) {
            return Optional.empty();
        }
        DraftResult result = engine.draftUncertified("before", ordered.unaltered(), ordered.body());
        return result instanceof DraftResult.Drafted drafted ? Optional.of(drafted.pattern()) : Optional.empty();
    }

    /**
     * What the engines decided by themselves: estimates, limits met, rules of the marker that could not be followed,
     * what kept the budget.
     */
    private List<String> notes(String id, Ordered ordered) {
        DraftResult result = engine.draftUncertified(id, ordered.style(), ordered.body());
        List<String> notes =
                new ArrayList<>(result instanceof DraftResult.Drafted drafted ? drafted.notes() : List.of());
        workshop.find(id).ifPresent(progress -> {
            notes.addAll(progress.markerNotes());
            notes.addAll(progress.planNotes());
            if (progress.state() == OrderState.NESTING) {
                notes.addAll(progress.reasons());
            }
        });
        return notes;
    }

    private static List<Cut> materials(Pattern pattern) {
        return Arrays.stream(Material.values())
                .map(material -> new Cut(
                        material.word(),
                        pattern.pieces().stream()
                                .filter(piece -> piece.material() == material)
                                .count()))
                .filter(cut -> cut.pieces() > 0)
                .toList();
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
