package io.tailorline.portal.workshop.web;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.UnpricedCloths;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.article.ArticleTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The articles of the house on pages: the list with its CSV, and one article in a form. */
@Controller
class ArticlePages {

    private static final String LIST = "/workshop/articles";

    private final ArticleCatalogue catalogue;
    private final ArticleActions actions;
    private final UnpricedCloths unpriced;

    ArticlePages(ArticleCatalogue catalogue, ArticleActions actions, UnpricedCloths unpriced) {
        this.unpriced = unpriced;
        this.catalogue = catalogue;
        this.actions = actions;
    }

    /** The workshop begins with its articles. */
    @GetMapping("/workshop")
    String workshop() {
        return "redirect:" + LIST;
    }

    /**
     * A row of the list.
     *
     * @param price with its currency; empty when unknown
     */
    record Row(CatalogueEntry entry, String name, String price, String fibres) {

        static Row of(CatalogueEntry entry, Locale locale) {
            Map<String, String> texts = ArticleTexts.of(entry.article());
            String price = texts.getOrDefault("pricePerMetre", "");
            return new Row(
                    entry,
                    entry.article().name().in(locale),
                    price.isEmpty()
                            ? ""
                            : price + " " + entry.article().supply().currency(),
                    texts.getOrDefault("fibres", "").replaceAll("([0-9.]+)", "$1\u00a0%"));
        }

        boolean isFound(String word) {
            Article article = entry.article();
            return (article.id() + " " + article.name().en() + " "
                            + article.name().zh() + " " + article.supply().supplier() + " " + fibres)
                    .toLowerCase(Locale.ROOT)
                    .contains(word.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** @param imported how many articles a file had that was just imported; 0 for none */
    @GetMapping(LIST)
    String list(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "q", defaultValue = "") String word,
            @RequestParam(name = "imported", defaultValue = "0") int imported,
            Model model,
            HttpServletRequest request,
            Locale locale) {
        model.addAttribute("imported", imported);
        return list(kind, word, model, request, locale);
    }

    private String list(String kind, String word, Model model, HttpServletRequest request, Locale locale) {
        model.addAttribute(
                "rows",
                catalogue.entries().stream()
                        .filter(entry ->
                                kind.isEmpty() || entry.article().kind().word().equals(kind))
                        .map(entry -> Row.of(entry, locale))
                        .filter(row -> row.isFound(word))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(ArticleKind.values()).map(ArticleKind::word).toList());
        model.addAttribute("unpriced", unpriced.ids());
        model.addAttribute("kind", kind);
        model.addAttribute("word", word);
        model.addAttribute("mayChange", mayChange(request));
        return "workshop/articles";
    }

    /** A whole catalogue as CSV. */
    @PostMapping(LIST)
    String read(
            @RequestParam("csv") String csv,
            Principal by,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        try {
            return "redirect:%s?imported=%d".formatted(LIST, actions.importFile(csv, Staff.name(by)));
        } catch (ArticleRefused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refusals", refused.refusals());
            model.addAttribute("csv", csv);
            model.addAttribute("imported", 0);
            return list("", "", model, request, locale);
        }
    }

    /** @param done what was just done: {@code added}, {@code changed}, {@code withdrawn} or {@code offered} */
    @GetMapping(LIST + "/{id}")
    String show(
            @PathVariable("id") String id,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            Locale locale) {
        CatalogueEntry entry = entry(id);
        if (List.of("added", "changed", "withdrawn", "offered").contains(done)) {
            model.addAttribute("done", done);
        }
        return form(ArticleTexts.of(entry.article()), List.of(), model, request, locale, entry);
    }

    @GetMapping("/workshop/new-article")
    String fresh(Model model, HttpServletRequest request, Locale locale) {
        return form(ArticleForm.fresh(), List.of(), model, request, locale);
    }

    @PostMapping("/workshop/new-article")
    String add(
            @RequestParam Map<String, String> typed,
            Principal by,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        try {
            String id = actions.add(typed, Staff.name(by)).article().id();
            return "redirect:%s/%s?done=added".formatted(LIST, id);
        } catch (ArticleRefused refused) {
            response.setStatus(refused.status().value());
            return form(typed, refused.refusals(), model, request, locale);
        }
    }

    /** @param act {@code save}, {@code withdraw} or {@code offer} */
    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "-1") long based,
            @RequestParam(name = "act", defaultValue = "save") String act,
            Principal by,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        CatalogueEntry entry = entry(id);
        try {
            switch (act) {
                case "withdraw" -> actions.withdraw(id, based, Staff.name(by));
                case "offer" -> actions.offer(id, based, Staff.name(by));
                default -> actions.change(id, based, typed, Staff.name(by));
            }
            String done = Map.of("withdraw", "withdrawn", "offer", "offered").getOrDefault(act, "changed");
            return "redirect:%s/%s?done=%s".formatted(LIST, id, done);
        } catch (ArticleRefused refused) {
            response.setStatus(
                    refused.status() == HttpStatus.PRECONDITION_FAILED
                            ? HttpStatus.CONFLICT.value()
                            : refused.status().value());
            Map<String, String> shown = act.equals("save") ? typed : ArticleTexts.of(entry.article());
            return form(shown, refused.refusals(), model, request, locale, entry);
        }
    }

    private CatalogueEntry entry(String id) {
        return catalogue.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(
            Map<String, String> typed,
            List<Refusal> refusals,
            Model model,
            HttpServletRequest request,
            Locale locale,
            CatalogueEntry entry) {
        model.addAttribute("entry", entry);
        model.addAttribute("unpriced", unpriced.ids().contains(entry.article().id()));
        model.addAttribute("mayPrice", request.isUserInRole("ADMIN"));
        model.addAttribute("name", entry.article().name().in(locale));
        return form(typed, refusals, model, request, locale);
    }

    private static String form(
            Map<String, String> typed, List<Refusal> refusals, Model model, HttpServletRequest request, Locale locale) {
        model.addAttribute("typed", typed);
        model.addAttribute("groups", ArticleForm.groups());
        model.addAttribute("countries", ArticleForm.countries(locale));
        model.addAttribute("refusals", refusals);
        model.addAttribute(
                "faults",
                refusals.stream().collect(Collectors.toMap(Refusal::field, each -> each, (first, next) -> first)));
        model.addAttribute("mayChange", mayChange(request));
        return "workshop/article";
    }

    /** Administrators look; planners change. */
    private static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("PLANNER");
    }
}
