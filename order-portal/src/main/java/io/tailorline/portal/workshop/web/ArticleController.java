package io.tailorline.portal.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.identity.Staff;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.article.ArticleCsv;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The articles of the house over REST. */
@RestController
@Tag(name = "workshop")
class ArticleController {

    private static final String ARTICLES = "/api/v1/workshop/articles";
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final String IF_MATCH = " If-Match: the ETag of the article; 412 when it was changed meanwhile.";

    private final ArticleCatalogue catalogue;
    private final ArticleActions actions;

    ArticleController(ArticleCatalogue catalogue, ArticleActions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
    }

    @GetMapping(ARTICLES)
    @Operation(
            operationId = "articles",
            summary = "The articles of the house",
            description =
                    "In the catalogue's order, the withdrawn ones too. kind: shell, lining, …; all when left out.")
    Map<String, List<ArticleView>> list(@RequestParam(name = "kind", defaultValue = "") String kind) {
        return Map.of(
                "articles",
                catalogue.entries().stream()
                        .filter(entry ->
                                kind.isEmpty() || entry.article().kind().word().equals(kind))
                        .map(ArticleView::of)
                        .toList());
    }

    @GetMapping(ARTICLES + "/{id}")
    @Operation(operationId = "article", summary = "An article", description = "ETag: its version, for If-Match.")
    ResponseEntity<ArticleView> one(@PathVariable("id") String id) throws ArticleRefused {
        return tagged(HttpStatus.OK, actions.entry(id));
    }

    @PostMapping(path = ARTICLES, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addArticle",
            summary = "Add an article",
            description =
                    "The fields that an article has when it is read; what is left out is unknown. A cloth is offered"
                            + " once the price book has a price of it.")
    ResponseEntity<ArticleView> add(@RequestBody String text, Principal by) throws ArticleRefused, FormatFault {
        CatalogueEntry added = actions.add(ArticleJson.parse(text), Staff.name(by));
        return ResponseEntity.created(
                        URI.create(ARTICLES + "/" + added.article().id()))
                .eTag(ArticleTag.of(added.version()))
                .body(ArticleView.of(added));
    }

    @PutMapping(path = ARTICLES + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeArticle",
            summary = "Change an article",
            description = "Whole, as it was read; its id and kind stay. Orders keep the cloth as it was when they were"
                    + " placed." + IF_MATCH)
    ResponseEntity<ArticleView> change(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody String text,
            Principal by)
            throws ArticleRefused, FormatFault {
        return tagged(
                HttpStatus.OK,
                actions.change(id, ArticleTag.version(ifMatch), ArticleJson.parse(text), Staff.name(by)));
    }

    @PostMapping(ARTICLES + "/{id}/withdraw")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Offer an article no more",
            description = "Orders that have it go on. 409 for the last cloth, and for what the house has named for its"
                    + " cloths." + IF_MATCH)
    ResponseEntity<ArticleView> withdraw(
            @PathVariable("id") String id, @RequestHeader("If-Match") Optional<String> ifMatch, Principal by)
            throws ArticleRefused {
        actions.withdraw(id, ArticleTag.version(ifMatch), Staff.name(by));
        return tagged(HttpStatus.OK, actions.entry(id));
    }

    @PostMapping(ARTICLES + "/{id}/offer")
    @Operation(operationId = "offerArticle", summary = "Offer a withdrawn article again", description = IF_MATCH)
    ResponseEntity<ArticleView> offer(
            @PathVariable("id") String id, @RequestHeader("If-Match") Optional<String> ifMatch, Principal by)
            throws ArticleRefused {
        actions.offer(id, ArticleTag.version(ifMatch), Staff.name(by));
        return tagged(HttpStatus.OK, actions.entry(id));
    }

    @GetMapping(path = ARTICLES + ".csv", produces = "text/csv")
    @Operation(
            operationId = "exportArticles",
            summary = "The articles as CSV",
            description = "UTF-8, comma, decimal point; a line an article. What is exported can be imported again.")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"articles.csv\"")
                .body(ArticleCsv.write(catalogue.entries().stream()
                        .map(CatalogueEntry::article)
                        .toList()));
    }

    @PostMapping(path = ARTICLES + ".csv", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importArticles",
            summary = "Add and change articles by CSV",
            description =
                    "All or nothing: every fault with line, column, value and what was expected. Articles that the"
                            + " file does not have stay as they are.")
    Map<String, Integer> read(@RequestBody(required = false) @Nullable String text, Principal by)
            throws ArticleRefused {
        return Map.of("articles", actions.importFile(Objects.requireNonNullElse(text, ""), Staff.name(by)));
    }

    private static ResponseEntity<ArticleView> tagged(HttpStatus status, CatalogueEntry entry) {
        return ResponseEntity.status(status)
                .eTag(ArticleTag.of(entry.version()))
                .body(ArticleView.of(entry));
    }
}
