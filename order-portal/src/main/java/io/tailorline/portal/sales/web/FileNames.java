package io.tailorline.portal.sales.web;

import io.tailorline.workflow.patternroom.OrderVersions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names the files of an order by its number, what they hold and which version their pattern was drafted from:
 * {@code TL-4F7K-22-pattern-v3.dxf}. A folder of them tells later which is which.
 */
@Component
class FileNames {

    private final OrderVersions versions;
    private final MessageSource words;

    FileNames(OrderVersions versions, MessageSource words) {
        this.versions = versions;
        this.words = words;
    }

    /**
     * The header {@code Content-Disposition} (RFC 6266): in English for a reader of ASCII, and in the reader's
     * language.
     *
     * @param document word of a document, {@code pattern}
     * @param extension with its dot
     */
    String disposition(String id, String document, String extension, Locale locale) {
        String version = "-v" + versions.ofPattern(id) + extension;
        String name = id + "-" + words.getMessage("file." + document, null, document, locale) + version;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "inline; filename=\"%s-%s%s\"; filename*=UTF-8''%s".formatted(id, document, version, encoded);
    }
}
