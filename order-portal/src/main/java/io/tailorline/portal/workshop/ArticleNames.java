package io.tailorline.portal.workshop;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** The messages {@code cloth.<id>}: names that the articles bear, asked for what no bundle has. */
@Component
final class ArticleNames {

    private static final String PREFIX = "cloth.";

    ArticleNames(Articles articles, MessageSource bundles) {
        if (bundles instanceof HierarchicalMessageSource words) {
            words.setParentMessageSource(new OfArticles(articles));
        }
    }

    private static final class OfArticles extends AbstractMessageSource {

        private final Articles articles;

        private OfArticles(Articles articles) {
            this.articles = articles;
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            return name(code, locale).orElse(null);
        }

        /** A name is no pattern: its quotes and braces stand for themselves. */
        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            return name(code, locale)
                    .map(name -> new MessageFormat("'" + name.replace("'", "''") + "'", locale))
                    .orElse(null);
        }

        private Optional<String> name(String code, Locale locale) {
            return code.startsWith(PREFIX)
                    ? articles.find(code.substring(PREFIX.length()))
                            .map(Article::name)
                            .map(name -> name.in(locale))
                    : Optional.empty();
        }
    }
}
