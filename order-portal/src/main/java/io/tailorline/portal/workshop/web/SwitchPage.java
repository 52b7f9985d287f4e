package io.tailorline.portal.workshop.web;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.OpenPages;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseKeeping;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.SettingsCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the house turns on, with what each will ask of its people, and which articles go with which cloth. */
@Controller
class SwitchPage {

    private static final String PAGE = "/admin/workshop";

    private final HouseKeeping house;
    private final SettingsCheck check;
    private final Articles articles;
    private final AuditedActions audited;
    private final OpenPages open;

    SwitchPage(HouseKeeping house, SettingsCheck check, Articles articles, AuditedActions audited, OpenPages open) {
        this.house = house;
        this.check = check;
        this.articles = articles;
        this.audited = audited;
        this.open = open;
    }

    /** Somebody else was faster. */
    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** An article that can be chosen. */
    record Choice(String id, String name) {

        static Choice of(Article article, Locale locale) {
            return new Choice(article.id(), article.name().in(locale));
        }
    }

    @ModelAttribute("way")
    List<WayToCut> way() {
        return WayToCut.of(open);
    }

    /** @param stored the version that was just stored; 0 for none */
    @GetMapping(PAGE)
    String show(@RequestParam(name = "stored", defaultValue = "0") int stored, Model model, Locale locale) {
        HouseKeeping.Kept kept = house.kept();
        if (stored > 0 && stored == kept.version()) {
            model.addAttribute("stored", stored);
        }
        return page(SwitchForm.fields(kept.settings()), kept.version(), List.of(), model, locale);
    }

    @PostMapping(PAGE)
    String change(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "-1") int based,
            Principal by,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HouseSettings settings = SwitchForm.read(typed, shells(), house.kept().settings());
        List<Refusal> refusals = check.faults(settings).stream()
                .map(fault -> refusal(fault, typed))
                .toList();
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typed, based, refusals, model, locale);
        }
        try {
            store(based, settings, Staff.name(by));
            return "redirect:%s?stored=%d".formatted(PAGE, based + 1);
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(
                    typed,
                    based,
                    List.of(Refusal.of("switches-changed", "version", Integer.toString(based), "")),
                    model,
                    locale);
        }
    }

    private void store(int based, HouseSettings settings, String by) throws Overtaken {
        String on = SwitchForm.fields(settings).keySet().stream()
                .filter(field ->
                        SwitchForm.SWITCHES.contains(field) || settings.materials() && field.startsWith("cut."))
                .collect(Collectors.joining(" "));
        audited.perform(
                AuditAction.WORKSHOP_CHANGED,
                "workshop",
                Map.of("version", Integer.toString(based + 1), "on", on),
                () -> {
                    if (!house.store(based, settings, by)) {
                        throw new Overtaken();
                    }
                });
    }

    private static Refusal refusal(SettingsCheck.Fault fault, Map<String, String> typed) {
        if (fault instanceof SettingsCheck.Fault.UnfitHours) {
            return Refusal.of(
                    "switches-unfit-hours",
                    SwitchForm.LAY_HOURS,
                    typed.getOrDefault(SwitchForm.LAY_HOURS, ""),
                    Integer.toString(HouseSettings.MOST_HOURS));
        }
        if (fault instanceof SettingsCheck.Fault.NoArticle none) {
            return Refusal.of(
                    "switches-no-article",
                    "usual." + none.material().word(),
                    none.material().word(),
                    "");
        }
        if (fault instanceof SettingsCheck.Fault.UnfitArticle unfit) {
            String word = unfit.material().word();
            String field = unfit.shell()
                    .map(shell -> "own.%s.%s".formatted(shell, word))
                    .orElse("usual." + word);
            return Refusal.of("switches-unfit", field, unfit.article(), word);
        }
        if (fault instanceof SettingsCheck.Fault.UnknownShell unknown) {
            return Refusal.of("switches-no-cloth", "own." + unknown.shell(), unknown.shell(), "");
        }
        if (fault instanceof SettingsCheck.Fault.RemnantsOfNoStock) {
            return Refusal.of("switches-remnants-of-no-stock", "remnants", "", "");
        }
        return Refusal.of("switches-nothing-cut", "materials", "", "");
    }

    private String page(Map<String, String> fields, int based, List<Refusal> refusals, Model model, Locale locale) {
        model.addAttribute("fields", fields);
        model.addAttribute("based", based);
        model.addAttribute("refusals", refusals);
        model.addAttribute("switches", SwitchForm.SWITCHES);
        model.addAttribute(
                "materials", SwitchForm.MATERIALS.stream().map(Material::word).toList());
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        SwitchForm.MATERIALS.forEach(
                material -> choices.put(material.word(), ofKind(ArticleKind.of(material), locale)));
        model.addAttribute("choices", choices);
        model.addAttribute("shells", ofKind(ArticleKind.SHELL, locale));
        return "workshop/switches";
    }

    private List<Choice> ofKind(ArticleKind kind, Locale locale) {
        return articles.offered().stream()
                .filter(article -> article.kind() == kind)
                .map(article -> Choice.of(article, locale))
                .toList();
    }

    private List<String> shells() {
        return articles.offered().stream()
                .filter(article -> article.kind() == ArticleKind.SHELL)
                .map(Article::id)
                .toList();
    }
}
