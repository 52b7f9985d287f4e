package io.tailorline.portal.tailor;

import io.tailorline.pattern.AlterationProposal;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.portal.view.NoticeTexts;
import io.tailorline.portal.view.PageParameters;
import io.tailorline.portal.view.PatternDrawing;
import io.tailorline.portal.view.PieceNames;
import io.tailorline.portal.view.StyleWords;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.Page;
import io.tailorline.workflow.PagePosition;
import io.tailorline.workflow.TailorDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pattern room: the queue, and one order with its drawn pattern. */
@Controller
class TailorPages {

    /** States of an order that nobody will cut. */
    private static final Set<OrderState> CLOSED = EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED);

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final PieceNames names;
    private final PatternEngine engine;
    private final StyleWords style;
    private final NoticeTexts notices;
    private final TaskViews tasks;
    private final MessageSource messages;

    TailorPages(
            TailorDesk desk,
            OrderToCut workshop,
            PieceNames names,
            PatternEngine engine,
            StyleWords style,
            NoticeTexts notices,
            TaskViews tasks,
            MessageSource messages) {
        this.engine = engine;
        this.style = style;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        this.desk = desk;
        this.workshop = workshop;
        this.names = names;
    }

    /** A measure of the customer; value in its own unit. */
    record Taken(String name, double value, String unit) {}

    /** How many pieces are cut from a material. */
    record Cut(String material, long pieces) {}

    @GetMapping("/tailor")
    String queue(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model,
            Locale locale) {
        Page<TailorDesk.Task> page =
                desk.queue(new PageParameters(String.valueOf(PageParameters.SHOWN), after, before).request());
        model.addAttribute(
                "rows",
                page.items().stream().map(task -> tasks.of(task, locale)).toList());
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("previous", page.previous().map(PagePosition::text).orElse(""));
        model.addAttribute("next", page.next().map(PagePosition::text).orElse(""));
        return "tailor-queue";
    }

    @GetMapping("/tailor/{id}")
    String order(@PathVariable("id") String id, Model model, Locale locale) {
        OrderSpecification specification = specification(id);
        Optional<Pattern> pattern = workshop.pattern(id);
        model.addAttribute("orderId", id);
        model.addAttribute("clothId", specification.fabric().id());
        model.addAttribute(
                "task", desk.task(id).map(task -> tasks.of(task, locale)).orElse(null));
        model.addAttribute("drawing", null);
        model.addAttribute("certificate", null);
        model.addAttribute("girths", List.of());
        pattern.ifPresent(drawn -> {
            model.addAttribute("drawing", drawing(drawn, Material.SHELL, specification, locale));
            model.addAttribute("certificate", CertificateView.of(drawn, messages, notices, locale));
            model.addAttribute("girths", drawn.girths());
        });
        model.addAttribute("materials", pattern.map(TailorPages::materials).orElse(List.of()));
        model.addAttribute("notes", notes(id, specification.body().sex(), locale));
        model.addAttribute("rules", AlterationView.rules(engine.alterations(), specification.style(), style, locale));
        model.addAttribute("alterations", AlterationView.entries(specification.style(), style, locale));
        model.addAttribute(
                "proposals",
                isBeforeTheKnife(id) ? ProposalView.of(proposals(specification), style, locale) : List.of());
        model.addAttribute("taken", taken(specification.body()));
        return "tailor-order";
    }

    /** The pieces of one material, fetched when they are opened: a whole suit is long to load. */
    @GetMapping("/tailor/{id}/pattern/{material}")
    String pieces(@PathVariable("id") String id, @PathVariable("material") String word, Model model, Locale locale) {
        Pattern pattern = workshop.pattern(id).orElseThrow(TailorPages::notFound);
        Material material = Arrays.stream(Material.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(TailorPages::notFound);
        model.addAttribute("drawing", drawing(pattern, material, specification(id), locale));
        return "tailor-order :: pieces";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private OrderSpecification specification(String id) {
        return workshop.specification(id).orElseThrow(TailorPages::notFound);
    }

    private PatternDrawing drawing(
            Pattern pattern, Material material, OrderSpecification specification, Locale locale) {
        return PatternDrawing.of(pattern, material, before(specification), names, locale);
    }

    /** What the pattern would be without its alterations; empty where there are none. */
    private Optional<Pattern> before(OrderSpecification specification) {
        if (specification.style().alterations().isEmpty()) {
            return Optional.empty();
        }
        DraftResult result = engine.draftUncertified(
                "before", specification.withAlterations(List.of()).style(), specification.body());
        return result instanceof DraftResult.Drafted drafted ? Optional.of(drafted.pattern()) : Optional.empty();
    }

    /**
     * What the engines decided by themselves: estimates, limits met, rules of the marker that could not be followed,
     * what kept the budget.
     */
    private List<String> notes(String id, Sex sex, Locale locale) {
        List<String> notes = new ArrayList<>();
        workshop.find(id).ifPresent(progress -> {
            notes.addAll(notices.of(progress.notes().pattern(), sex, locale));
            notes.addAll(progress.notes().marker());
            progress.notes()
                    .search()
                    .map(search -> messages.getMessage(
                            "tailor.shortened",
                            new Object[] {search.seconds(), search.wanted(), search.waiting()},
                            locale))
                    .ifPresent(notes::add);
            notes.addAll(progress.notes().plan());
            if (progress.state() == OrderState.NESTING) {
                notes.addAll(notices.of(progress.reasons(), sex, locale));
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

    private List<AlterationProposal> proposals(OrderSpecification specification) {
        return engine.proposals(specification.style(), specification.body());
    }

    /** Whether it may still be cut, and has not been begun. */
    private boolean isBeforeTheKnife(String id) {
        return desk.task(id).isPresent()
                || workshop.find(id)
                        .filter(progress -> !progress.knifeStarted())
                        .filter(progress -> !CLOSED.contains(progress.state()))
                        .isPresent();
    }
}
