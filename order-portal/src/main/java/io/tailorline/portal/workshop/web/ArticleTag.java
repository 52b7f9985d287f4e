package io.tailorline.portal.workshop.web;

import io.tailorline.portal.web.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The version of an article as ETag and If-Match have it: {@code "3"}. */
final class ArticleTag {

    private ArticleTag() {}

    /** @throws ArticleRefused when no version is named: whoever changes an article says which one he has seen */
    static long version(Optional<String> ifMatch) throws ArticleRefused {
        String tag = ifMatch.orElseThrow(() -> new ArticleRefused(
                        HttpStatus.PRECONDITION_REQUIRED, Refusal.of("article-if-match", "If-Match", "", "ETag")))
                .strip()
                .replaceFirst("^W/", "")
                .replace("\"", "");
        if (!tag.matches("[0-9]{1,9}")) {
            throw new ArticleRefused(
                    HttpStatus.PRECONDITION_FAILED, Refusal.of("article-if-match", "If-Match", tag, "ETag"));
        }
        return Long.parseLong(tag);
    }

    static String of(long version) {
        return "\"%d\"".formatted(version);
    }
}
