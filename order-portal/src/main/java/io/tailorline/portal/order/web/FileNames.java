package io.tailorline.portal.order.web;

import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.OrderVersion;
import io.tailorline.workflow.OrderVersions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names the files of an order by its number, what they hold and which version they were made of:
 * {@code TL-4F7K-22-pattern-v3.dxf}. A folder of them tells later which is which.
 */
@Component
class FileNames {

    private final OrderToCut workshop;
    private final OrderVersions versions;
    private final MessageSource words;

    FileNames(OrderToCut workshop, OrderVersions versions, MessageSource words) {
        this.workshop = workshop;
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
        String version = "-v" + version(id) + extension;
        String name = id + "-" + words.getMessage("file." + document, null, document, locale) + version;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "inline; filename=\"%s-%s%s\"; filename*=UTF-8''%s".formatted(id, document, version, encoded);
    }

    /** The last version that the order was like; 1 for an order that nobody has changed. */
    private int version(String id) {
        Optional<String> tag = workshop.specification(id).map(OrderSpecification::tag);
        return versions.of(id).stream()
                .filter(version -> version.kind().isOnTheOrder())
                .filter(version -> tag.filter(version.tag()::equals).isPresent())
                .mapToInt(OrderVersion::number)
                .max()
                .orElse(1);
    }
}
