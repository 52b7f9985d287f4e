package io.tailorline.portal.workshop.web;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.article.ArticleCsv;
import io.tailorline.workflow.workshop.article.ArticleFault;
import io.tailorline.workflow.workshop.article.ArticleField;
import io.tailorline.workflow.workshop.article.HouseArticles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a planner does with articles, by page or program: checked, done and recorded in one transaction. */
@Component
class ArticleActions {

    private final ArticleCatalogue catalogue;
    private final HouseArticles reader;
    private final AuditedActions audited;

    ArticleActions(ArticleCatalogue catalogue, HouseArticles reader, AuditedActions audited) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.audited = audited;
    }

    CatalogueEntry entry(String id) throws ArticleRefused {
        return catalogue
                .entry(id)
                .orElseThrow(() -> new ArticleRefused(
                        HttpStatus.NOT_FOUND, Refusal.of("article-unknown", "id", id, "/api/v1/workshop/articles")));
    }

    /** @param typed by name of the field */
    CatalogueEntry add(Map<String, String> typed, String by) throws ArticleRefused {
        Article article = read(typed);
        try {
            audited.<ArticleCatalogue.Taken>perform(
                    AuditAction.ARTICLE_ADDED,
                    article.id(),
                    Map.of("kind", article.kind().word()),
                    () -> catalogue.add(article, by));
        } catch (ArticleCatalogue.Taken taken) {
            throw new ArticleRefused(
                    HttpStatus.CONFLICT, Refusal.of("article-taken", ArticleField.ID.word(), article.id(), ""));
        }
        return entry(article.id());
    }

    /** @param typed the id is that of the address, whatever it says */
    CatalogueEntry change(String id, long version, Map<String, String> typed, String by) throws ArticleRefused {
        CatalogueEntry before = entry(id);
        Map<String, String> own = new HashMap<>(typed);
        own.put(ArticleField.ID.word(), id);
        Article article = read(own);
        if (article.kind() != before.article().kind()) {
            throw otherKind(ArticleField.KIND.word(), article, before.article());
        }
        try {
            audited.<ArticleCatalogue.Changed>perform(
                    AuditAction.ARTICLE_CHANGED,
                    id,
                    Map.of("version", Long.toString(version + 1)),
                    () -> catalogue.replace(article, version, by));
        } catch (ArticleCatalogue.Changed changed) {
            throw changedMeanwhile(id, version);
        }
        return entry(id);
    }

    void withdraw(String id, long version, String by) throws ArticleRefused {
        entry(id);
        try {
            audited.<ArticleCatalogue.Unchanged>perform(
                    AuditAction.ARTICLE_WITHDRAWN, id, Map.of(), () -> catalogue.withdraw(id, version, by));
        } catch (ArticleCatalogue.Unchanged unchanged) {
            if (unchanged instanceof ArticleCatalogue.Needed needed) {
                throw new ArticleRefused(
                        HttpStatus.CONFLICT,
                        Refusal.of(needed.isLast() ? "article-last" : "article-named", ArticleField.ID.word(), id, ""));
            }
            throw changedMeanwhile(id, version);
        }
    }

    void offer(String id, long version, String by) throws ArticleRefused {
        entry(id);
        try {
            audited.<ArticleCatalogue.Changed>perform(
                    AuditAction.ARTICLE_OFFERED, id, Map.of(), () -> catalogue.offer(id, version, by));
        } catch (ArticleCatalogue.Changed changed) {
            throw changedMeanwhile(id, version);
        }
    }

    /** @return how many articles the file has */
    int importFile(String text, String by) throws ArticleRefused {
        ArticleCsv.Reading reading = ArticleCsv.read(text, reader.get());
        if (!reading.faults().isEmpty()) {
            throw faults(reading.faults());
        }
        try {
            audited.<ArticleCatalogue.OtherKind>perform(
                    AuditAction.ARTICLES_IMPORTED,
                    "articles",
                    Map.of("articles", Integer.toString(reading.articles().size())),
                    () -> catalogue.addOrReplace(reading.articles(), by));
        } catch (ArticleCatalogue.OtherKind other) {
            Article asked = reading.articles().stream()
                    .filter(article -> article.id().equals(other.id()))
                    .findFirst()
                    .orElseThrow();
            throw new ArticleRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            "article-kind-kept",
                            "line %d, kind".formatted(reading.articles().indexOf(asked) + 2),
                            asked.kind().word(),
                            other.kind().word()));
        }
        return reading.articles().size();
    }

    void storeSwatch(String id, byte[] jpeg) throws ArticleRefused {
        entry(id);
        audited.<RuntimeException>perform(
                AuditAction.ARTICLE_SWATCH_CHANGED, id, Map.of(), () -> catalogue.storeSwatch(id, jpeg));
    }

    void removeSwatch(String id) throws ArticleRefused {
        if (entry(id).swatch()) {
            audited.<RuntimeException>perform(
                    AuditAction.ARTICLE_SWATCH_CHANGED, id, Map.of(), () -> catalogue.removeSwatch(id));
        }
    }

    private Article read(Map<String, String> typed) throws ArticleRefused {
        var reading = reader.get().read(typed);
        if (!reading.faults().isEmpty()) {
            throw faults(reading.faults());
        }
        return reading.article().orElseThrow();
    }

    private static ArticleRefused faults(List<ArticleFault> faults) {
        return new ArticleRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                faults.stream()
                        .map(fault -> Refusal.of(fault.code(), fault.field(), fault.value(), fault.limit()))
                        .toList());
    }

    private static ArticleRefused otherKind(String field, Article asked, Article kept) {
        return new ArticleRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of(
                        "article-kind-kept",
                        field,
                        asked.kind().word(),
                        kept.kind().word()));
    }

    private ArticleRefused changedMeanwhile(String id, long version) throws ArticleRefused {
        return new ArticleRefused(
                HttpStatus.PRECONDITION_FAILED,
                Refusal.of(
                        "article-changed",
                        "If-Match",
                        Long.toString(version),
                        Long.toString(entry(id).version())));
    }
}
