package io.tailorline.portal.patternroom.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.patternroom.review.CertificateView;
import io.tailorline.portal.patternroom.review.PatternAdjustment;
import io.tailorline.portal.patternroom.review.ReviewLimits;
import io.tailorline.portal.patternroom.review.TaskViews;
import io.tailorline.portal.sales.PhotoPlace;
import io.tailorline.portal.sales.Photos;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.view.Centimetres;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.StyleWords;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One order on the tailor's workbench. */
@Controller
class WorkbenchPage {

    /** States of an order that nobody will cut. */
    private static final Set<OrderState> CLOSED = EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED);

    /** On its way to the knife: a tailor may take it back. */
    private static final Set<OrderState> RECALLABLE =
            EnumSet.of(OrderState.WAITING_CLOTH, OrderState.NESTING, OrderState.PLANNED, OrderState.WAITING_TABLE);

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final BenchOrders orders;
    private final AdjustmentPreviews answers;
    private final PatternEngine engine;
    private final StyleWords style;
    private final NoticeTexts notices;
    private final TaskViews tasks;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Photos photos;
    private final WantedDays wanted;

    WorkbenchPage(
            TailorDesk desk,
            OrderToCut workshop,
            BenchOrders orders,
            AdjustmentPreviews answers,
            PatternEngine engine,
            StyleWords style,
            NoticeTexts notices,
            TaskViews tasks,
            MessageSource messages,
            ObjectMapper json,
            Photos photos,
            WantedDays wanted) {
        this.wanted = wanted;
        this.desk = desk;
        this.workshop = workshop;
        this.orders = orders;
        this.answers = answers;
        this.engine = engine;
        this.style = style;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        this.json = json;
        this.photos = photos;
    }

    /**
     * A measure of the customer.
     *
     * @param side empty where both are alike
     * @param value in its own unit
     */
    record Taken(String name, String side, double value, String unit) {}

    @GetMapping("/tailor/{id}")
    String order(
            @PathVariable("id") String id,
            @RequestParam(name = "question", defaultValue = "") String question,
            Model model,
            Locale locale) {
        OrderToCut.Current now =
                workshop.current(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OrderProgress progress = now.progress();
        BenchOrder order = orders.of(id, now.specification());
        Style ordered = order.specification().style();
        MeasurementSet body = order.specification().body();
        Optional<TailorDesk.Task> task = asked(id, question);
        boolean isOpen =
                task.filter(each -> each.kind() != TailorDesk.Kind.INCIDENT).isPresent();
        model.addAttribute("orderId", id);
        model.addAttribute("clothId", order.specification().fabric().id());
        model.addAttribute("waiting", desk.entry(id).orElse(null));
        model.addAttribute("wantedBy", wanted.of(id).orElse(null));
        model.addAttribute(
                "task",
                task.map(each -> tasks.of(
                                new TailorDesk.Task(
                                        id, each.material(), each.kind(), Centimetres.of(each.reasons()), each.since()),
                                order.specification(),
                                locale))
                        .orElse(null));
        Optional<OrderProgress> cut =
                Optional.of(progress).filter(OrderProgress::knifeStarted).filter(any -> task.isPresent());
        model.addAttribute(
                "mayRecall", task.isEmpty() && !progress.knifeStarted() && RECALLABLE.contains(progress.state()));
        model.addAttribute("cutOrder", progress.knifeStarted());
        model.addAttribute("cut", cut.map(OrderProgress::cut).orElse(null));
        model.addAttribute(
                "approve",
                task.filter(each -> cut.isEmpty() || each.kind() != TailorDesk.Kind.INCIDENT)
                        .map(each -> approve(each, locale))
                        .orElse(""));
        model.addAttribute("open", isOpen);
        model.addAttribute("hasPattern", order.pattern().isPresent());
        model.addAttribute(
                "certificate",
                order.pattern()
                        .map(pattern -> CertificateView.of(pattern, messages, notices, locale))
                        .orElse(null));
        model.addAttribute("notes", notes(progress, body.sex(), locale));
        model.addAttribute(
                "proposals",
                isBeforeTheKnife(progress, task)
                        ? ProposalView.of(engine.proposals(ordered, body), style, locale)
                        : List.of());
        model.addAttribute("taken", taken(body));
        model.addAttribute(
                "photos",
                PhotoPlace.of(id, photos.of(id)).stream()
                        .filter(PhotoPlace::isTaken)
                        .toList());
        model.addAttribute(
                "garments", ordered.garments().stream().map(Garment::word).toList());
        model.addAttribute("materials", materials(order.pattern()));
        BenchView view = order.pattern()
                .map(BenchView::first)
                .orElseGet(() -> new BenchView(
                        Material.SHELL, ordered.garments().stream().findFirst()));
        model.addAttribute("garment", view.garment().map(Garment::word).orElse(""));
        model.addAttribute("limits", ReviewLimits.LIMITS);
        model.addAttribute("data", data(order, view, isOpen, locale));
        return "patternroom/order";
    }

    /** What the page works with, as JSON that may stand in a page. */
    private String data(BenchOrder order, BenchView view, boolean isOpen, Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "answer",
                order.pattern()
                        .map(pattern -> answers.of(pattern, List.of(), order, view, Set.of(), locale))
                        .orElse(null));
        data.put(
                "view",
                Map.of(
                        "material",
                        view.material().word(),
                        "garment",
                        view.garment().map(Garment::word).orElse("")));
        data.put(
                "places",
                AlterationView.places(
                        engine.alterations(), order.specification().style(), style, messages, locale));
        data.put(
                "combinations",
                AlterationView.combinations(
                        engine.alterations(), order.specification().style(), style, messages, locale));
        data.put(
                "alterations",
                order.specification().style().alterations().stream()
                        .map(each ->
                                Map.of("rule", each.rule(), "side", each.side().word(), "amount", each.amount()))
                        .toList());
        data.put(
                "corrections",
                PatternAdjustment.of(order.specification().style()).withArray("corrections"));
        data.put("body", body(order.specification().body()));
        data.put("materials", materialOfPieces(order.pattern()));
        data.put(
                "limits",
                Map.of(
                        "farthest", Correction.FARTHEST,
                        "clearOfCorner", Correction.CLEAR_OF_CORNER,
                        "measurementsAgain", ReviewLimits.LIMITS.measurementsAgain()));
        data.put("open", isOpen);
        data.put("tag", order.specification().tag());
        data.put("words", BenchWords.of(messages, locale));
        try {
            return json.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As a BODY of an order. */
    private JsonNode body(MeasurementSet body) {
        try {
            return json.readTree(BodyJson.text(body));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The question that the link names, else the shell's, else the one that waits longest. */
    private Optional<TailorDesk.Task> asked(String id, String question) {
        List<TailorDesk.Task> open = desk.tasks(id);
        return Stream.<Predicate<TailorDesk.Task>>of(
                        each -> each.question().word().equals(question),
                        each -> each.material() == Material.SHELL,
                        each -> true)
                .flatMap(wanted -> open.stream().filter(wanted))
                .findFirst();
    }

    /** What the main button does; empty where nothing can be approved. */
    private String approve(TailorDesk.Task task, Locale locale) {
        return switch (task.kind()) {
            case NOT_DRAFTED, NO_MARKER, SENT_BACK -> "";
            case INCIDENT -> messages.getMessage("tailor.retry", null, locale);
            case OVER_BUDGET -> messages.getMessage("tailor.accept", null, locale);
            case REVIEW -> messages.getMessage("tailor.approve", null, locale);
        };
    }

    /**
     * What the engines decided by themselves: estimates, limits met, rules of the marker that could not be followed,
     * what kept the budget.
     */
    private List<String> notes(OrderProgress progress, Sex sex, Locale locale) {
        List<String> notes = new ArrayList<>();
        notes.addAll(notices.of(Centimetres.of(progress.notes().pattern()), sex, locale));
        notes.addAll(progress.notes().marker());
        progress.notes()
                .matching()
                .map(matching -> messages.getMessage(
                        matching.passed() == 0 ? "matching.held" : "matching.passed",
                        new Object[] {matching.held(), matching.worst(), matching.passed(), matching.worstPassed()},
                        locale))
                .ifPresent(notes::add);
        progress.notes()
                .search()
                .map(search -> messages.getMessage(
                        "tailor.shortened", new Object[] {search.seconds(), search.wanted(), search.waiting()}, locale))
                .ifPresent(notes::add);
        notes.addAll(progress.notes().plan());
        if (progress.state() == OrderState.NESTING) {
            notes.addAll(notices.of(progress.reasons(), sex, locale));
        }
        return notes;
    }

    private static List<String> materials(Optional<Pattern> pattern) {
        return Arrays.stream(Material.values())
                .filter(material -> material == Material.SHELL
                        || pattern.stream()
                                .flatMap(drawn -> drawn.pieces().stream())
                                .anyMatch(piece -> piece.material() == material))
                .map(Material::word)
                .toList();
    }

    /** By the id without a side; of what is not shell. */
    private static Map<String, String> materialOfPieces(Optional<Pattern> pattern) {
        Map<String, String> materials = new TreeMap<>();
        pattern.stream()
                .flatMap(drawn -> drawn.pieces().stream())
                .filter(piece -> piece.material() != Material.SHELL)
                .forEach(piece -> materials.put(piece.kind(), piece.material().word()));
        return materials;
    }

    private static List<Taken> taken(MeasurementSet body) {
        return Stream.of(
                        taken("", body.values()),
                        taken(Side.LEFT.word(), body.left()),
                        taken(Side.RIGHT.word(), body.right()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Taken> taken(String side, Map<Measurement, Double> values) {
        return values.entrySet().stream()
                .map(value -> new Taken(
                        value.getKey().fieldName(),
                        side,
                        value.getValue(),
                        value.getKey().unit()))
                .toList();
    }

    /** Whether it may still be cut, and has not been begun. */
    private static boolean isBeforeTheKnife(OrderProgress progress, Optional<TailorDesk.Task> task) {
        return task.isPresent() || !progress.knifeStarted() && !CLOSED.contains(progress.state());
    }
}
