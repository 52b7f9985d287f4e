package io.tailorline.portal.house.web;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditLog;
import io.tailorline.portal.house.HouseVersions;
import io.tailorline.portal.house.KnownEdges;
import io.tailorline.portal.house.ReferenceSuit;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.security.Staff;
import io.tailorline.portal.view.NoticeTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The settings of the shop: changed in a form, compared on the reference suit, stored as a new version. */
@Controller
class HousePage {

    private final HouseVersions versions;
    private final ReferenceSuit suit;
    private final KnownEdges edges;
    private final AuditLog log;
    private final NoticeTexts notices;

    HousePage(HouseVersions versions, ReferenceSuit suit, KnownEdges edges, AuditLog log, NoticeTexts notices) {
        this.versions = versions;
        this.suit = suit;
        this.edges = edges;
        this.log = log;
        this.notices = notices;
    }

    /**
     * A line of the table of eases.
     *
     * @param fits words, in the order of fields and usual
     * @param usual what the draft gives by itself, by fit
     */
    record EaseRow(
            String girth, double least, double most, List<String> fits, List<String> fields, List<String> usual) {

        static EaseRow of(EaseGirth girth) {
            return new EaseRow(
                    girth.word(),
                    girth.least(),
                    girth.most(),
                    Arrays.stream(Fit.values()).map(Fit::word).toList(),
                    Arrays.stream(Fit.values())
                            .map(fit -> HouseForm.field(girth, fit))
                            .toList(),
                    Arrays.stream(Fit.values())
                            .map(fit -> HouseForm.mm(girth.usual(fit)))
                            .toList());
        }
    }

    /** @param than the version to compare with; 0 for the draft's own measures, -1 for the one before */
    @GetMapping("/admin/house")
    String show(
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "than", defaultValue = "-1") int than,
            Model model) {
        Optional<House> shown = version == 0 ? versions.current() : Optional.of(find(version));
        int before = than >= 0 ? than : shown.map(House::version).orElse(1) - 1;
        model.addAttribute("fields", HouseForm.fields(shown));
        shown.ifPresent(house -> {
            model.addAttribute("shown", house.version());
            model.addAttribute("than", before);
            suit.compare(before == 0 ? Optional.empty() : Optional.of(find(before)), shown)
                    .ifPresent(compared -> model.addAttribute("compared", compared));
        });
        return page(model);
    }

    /** What is typed in, tried on the reference suit; stored when {@code act} says so. */
    @PostMapping("/admin/house")
    String change(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "0") int based,
            @RequestParam(name = "act", defaultValue = "try") String act,
            Principal by,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("fields", typed);
        model.addAttribute("based", based);
        House settings;
        try {
            settings = HouseForm.read(typed, based + 1);
        } catch (FormatFault fault) {
            return refused(typed, FormatRefusal.of("", fault), model, response);
        }
        Optional<Refusal> misspelt = edges.refusal(settings);
        if (misspelt.isPresent()) {
            return refused(typed, misspelt.get(), model, response);
        }
        Optional<DraftResult.Reason> undraftable = suit.refusal(settings);
        if (undraftable.isPresent()) {
            DraftResult.Reason reason = undraftable.get();
            model.addAttribute("why", notices.of(reason.notice(), Sex.MALE, locale));
            Refusal refusal = Refusal.of(
                    "house-undraftable",
                    reason.where().replaceFirst("^style\\.", ""),
                    reason.value(),
                    reason.expected());
            return refused(typed, refusal, model, response);
        }
        if (act.equals("store")) {
            boolean isBased = based == versions.current().map(House::version).orElse(0);
            if (!isBased || !versions.store(settings, Staff.name(by))) {
                return refused(
                        Refusal.of("house-changed", "version", Integer.toString(settings.version()), ""),
                        HttpStatus.CONFLICT,
                        model,
                        response);
            }
            log.record(AuditAction.HOUSE_CHANGED, "house", Map.of("version", Integer.toString(settings.version())));
            return "redirect:/admin/house";
        }
        model.addAttribute("than", versions.current().map(House::version).orElse(0));
        suit.compare(versions.current(), Optional.of(settings))
                .ifPresent(compared -> model.addAttribute("compared", compared));
        return page(model);
    }

    /** The settings as a file. */
    @GetMapping(path = "/admin/house/{version}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String file(@PathVariable("version") int version) {
        return HouseJson.text(find(version));
    }

    private House find(int version) {
        return versions.all().stream()
                .map(HouseVersions.Stored::settings)
                .filter(house -> house.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** With what was typed where the fault is. */
    private String refused(Map<String, String> typed, Refusal fault, Model model, HttpServletResponse response) {
        String line = HouseForm.typed(typed, fault.field());
        Refusal refusal = line.isEmpty() ? fault : ofLine(fault, line);
        return refused(refusal, HttpStatus.UNPROCESSABLE_ENTITY, model, response);
    }

    /** A name that no suit has is told beside its line: which of the two names is wrong. */
    private static Refusal ofLine(Refusal fault, String line) {
        return fault.code().equals(KnownEdges.UNKNOWN)
                ? new Refusal(fault.code(), fault.field(), fault.value(), fault.limit(), List.of(line))
                : Refusal.of("house-line", fault.field(), line, fault.limit());
    }

    private String refused(Refusal refusal, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("refusal", refusal);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute(
                "eases", Arrays.stream(EaseGirth.values()).map(EaseRow::of).toList());
        model.addAttribute("versions", versions.all());
        if (!model.containsAttribute("based")) {
            model.addAttribute("based", versions.current().map(House::version).orElse(0));
        }
        return "admin-house";
    }
}
