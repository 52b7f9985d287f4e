package io.tailorline.workflow.workshop.article;

/**
 * What is wrong with a field of an article.
 *
 * @param code the message that says it, and what to do
 * @param field as {@link ArticleField#word}; of a file with its line: {@code line 3, usableWidth}
 * @param value what was given, with its unit; empty when nothing was
 * @param limit what was expected, with its unit
 */
public record ArticleFault(String code, String field, String value, String limit) {

    /** The same fault of a line of a file. */
    public ArticleFault onLine(long line) {
        return new ArticleFault(code, "line %d, %s".formatted(line, field), value, limit);
    }
}
