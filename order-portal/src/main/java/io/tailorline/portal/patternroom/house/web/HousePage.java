package io.tailorline.portal.patternroom.house.web;

import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.patternroom.house.KnownNames;
import io.tailorline.portal.patternroom.house.ReferenceSuit;
import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.view.NoticeTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
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

    /** An option has more than one line. */
    private static final String REPEATED = "house-repeated";

    private final HouseVersions versions;
    private final ReferenceSuit suit;
    private final KnownNames names;
    private final AuditLog log;
    private final NoticeTexts notices;
    private final HouseChoices choices;
    private final ComparisonView comparisons;

    HousePage(
            HouseVersions versions,
            ReferenceSuit suit,
            KnownNames names,
            AuditLog log,
            NoticeTexts notices,
            HouseChoices choices,
            ComparisonView comparisons) {
        this.versions = versions;
        this.suit = suit;
        this.names = names;
        this.log = log;
        this.notices = notices;
        this.choices = choices;
        this.comparisons = comparisons;
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

    /**
     * @param than the version to compare with; 0 for the draft's own measures, -1 for the one before
     * @param stored the version that was just stored; 0 for none
     */
    @GetMapping("/admin/house")
    String show(
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "than", defaultValue = "-1") int than,
            @RequestParam(name = "stored", defaultValue = "0") int stored,
            Model model,
            Locale locale) {
        Optional<House> shown = version == 0 ? versions.current() : Optional.of(find(version));
        versions.current()
                .filter(house -> house.version() == stored)
                .ifPresent(house -> model.addAttribute("stored", stored));
        int before = than >= 0 ? than : shown.map(House::version).orElse(1) - 1;
        model.addAttribute("fields", HouseForm.fields(shown));
        shown.ifPresent(house -> {
            model.addAttribute("shown", house.version());
            model.addAttribute("than", before);
            suit.compare(before == 0 ? Optional.empty() : Optional.of(find(before)), shown)
                    .ifPresent(compared -> model.addAttribute("compared", comparisons.of(compared, locale)));
        });
        return page(model, locale);
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
        if (based < 0 || based == Integer.MAX_VALUE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "based is %d.".formatted(based));
        }
        model.addAttribute("fields", typed);
        model.addAttribute("based", based);
        HouseLines lines = HouseLines.of(HouseForm.tree(typed, based + 1));
        House settings = lines.sound();
        List<Refusal> refusals = new ArrayList<>(lines.faults());
        HouseForm.repeatedOptions(typed).stream()
                .map(option -> Refusal.of(REPEATED, "options." + option, option, ""))
                .forEach(refusals::add);
        List<Refusal> misspelt = names.refusals(settings);
        misspelt.stream().map(lines::asTyped).forEach(refusals::add);
        List<Reason> undraftable = suit.refusals(settings).stream()
                .filter(reason ->
                        misspelt.stream().noneMatch(each -> each.field().equals(field(reason))))
                .toList();
        List<String> ofTheWhole = new ArrayList<>();
        for (Reason reason : undraftable) {
            Refusal refusal = lines.asTyped(refusal(reason));
            if (HouseForm.typed(typed, refusal.field()).isEmpty()) {
                ofTheWhole.add(notices.of(reason.notice(), Sex.MALE, locale));
            } else {
                refusals.add(refusal);
            }
        }
        if (!refusals.isEmpty() || !ofTheWhole.isEmpty()) {
            model.addAttribute("ofTheWhole", ofTheWhole);
            return refused(
                    refusals.stream().map(each -> withLine(each, typed)).toList(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    model,
                    locale,
                    response);
        }
        if (act.equals("store")) {
            boolean isBased = based == versions.current().map(House::version).orElse(0);
            if (!isBased || !versions.store(settings, Staff.name(by))) {
                return refused(
                        List.of(Refusal.of("house-changed", "version", Integer.toString(settings.version()), "")),
                        HttpStatus.CONFLICT,
                        model,
                        locale,
                        response);
            }
            log.record(AuditAction.HOUSE_CHANGED, "house", Map.of("version", Integer.toString(settings.version())));
            return "redirect:/admin/house?stored=" + settings.version();
        }
        model.addAttribute("than", versions.current().map(House::version).orElse(0));
        suit.compare(versions.current(), Optional.of(settings))
                .ifPresent(compared -> model.addAttribute("compared", comparisons.of(compared, locale)));
        return page(model, locale);
    }

    /** The pieces and edges that a line of allowances may name. */
    @GetMapping(path = "/admin/house/pieces", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<HouseChoices.Edges> pieces(Locale locale) {
        return choices.pieces(locale);
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

    private static String field(Reason reason) {
        return reason.where().replaceFirst("^style\\.", "");
    }

    private static Refusal refusal(Reason reason) {
        return Refusal.of("house-line", field(reason), reason.value(), reason.expected());
    }

    /** With what was typed where the fault is. */
    private static Refusal withLine(Refusal fault, Map<String, String> typed) {
        String line = HouseForm.typed(typed, fault.field());
        return line.isEmpty() ? fault : ofLine(fault, line);
    }

    /** A name that no suit has is told beside its line: which of the two names is wrong. */
    private static Refusal ofLine(Refusal fault, String line) {
        return switch (fault.code()) {
            case REPEATED -> fault;
            case KnownNames.UNKNOWN ->
                new Refusal(fault.code(), fault.field(), fault.value(), fault.limit(), List.of(line));
            default -> Refusal.of("house-line", fault.field(), line, fault.limit());
        };
    }

    private String refused(
            List<Refusal> refusals, HttpStatus status, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("refusals", refusals);
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        model.addAttribute("choices", choices.text(locale));
        model.addAttribute(
                "eases", Arrays.stream(EaseGirth.values()).map(EaseRow::of).toList());
        model.addAttribute("versions", versions.all());
        model.addAttribute("longestName", HouseJson.LONGEST_NAME);
        if (!model.containsAttribute("based")) {
            model.addAttribute("based", versions.current().map(House::version).orElse(0));
        }
        return "patternroom/house";
    }
}
