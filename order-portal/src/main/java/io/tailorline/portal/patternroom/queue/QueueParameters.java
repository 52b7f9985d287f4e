package io.tailorline.portal.patternroom.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.web.CalendarDay;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of the queue: which orders are wanted. What is left out or blank does not narrow it.
 *
 * @param kind what they wait for: {@code review}
 * @param garment one of theirs: {@code waistcoat}
 * @param cloth id in the catalogue
 * @param due last day on which they are due, ISO 8601
 * @param q beginning of the number of an order or a customer, or of a part of it: {@code 4f7k}
 */
record QueueParameters(
        @Schema(allowableValues = {"review", "not-drafted", "no-marker", "over-budget", "incident", "sent-back"})
        String kind,

        @Schema(allowableValues = {"jacket", "trousers", "waistcoat"})
        String garment,

        String cloth,

        @Schema(type = "string", format = "date") String due,

        String q) {

    static final int LONGEST = 64;

    /** Spring MVC gives null for a parameter that the request leaves out. */
    QueueParameters {
        kind = given(kind);
        garment = given(garment);
        cloth = given(cloth);
        due = given(due);
        q = given(q);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Why these narrow no queue; empty when they do. */
    Optional<Refusal> refusal() {
        if (!kind.isEmpty() && kindOf().isEmpty()) {
            return Optional.of(Refusal.of("word-expected", "kind", kind, kinds()));
        }
        if (!garment.isEmpty() && garmentOf().isEmpty()) {
            String words = Arrays.stream(Garment.values()).map(Garment::word).collect(Collectors.joining(", "));
            return Optional.of(Refusal.of("word-expected", "garment", garment, words));
        }
        if (!due.isEmpty() && dueOf().isEmpty()) {
            return Optional.of(Refusal.of("day-expected", "due", due, "2026-11-25"));
        }
        return refusalOf("cloth", cloth).or(() -> refusalOf("q", q));
    }

    private static Optional<Refusal> refusalOf(String name, String text) {
        if (text.length() > LONGEST) {
            return Optional.of(Refusal.of(
                    "length-expected",
                    name,
                    "%d characters".formatted(text.length()),
                    "0 to %d characters".formatted(LONGEST)));
        }
        return text.codePoints()
                .filter(Character::isISOControl)
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .map(control -> Refusal.of("no-control-expected", name, control, "TL-4F7K-22"));
    }

    /** What is not understood does not narrow the queue. */
    QueueFilter filter() {
        return new QueueFilter(
                kindOf(),
                garmentOf(),
                Optional.of(known("cloth", cloth)).filter(id -> !id.isEmpty()),
                dueOf(),
                known("q", q));
    }

    private static String known(String name, String text) {
        return refusalOf(name, text).isPresent() ? "" : text;
    }

    /** Whether every order is wanted. */
    public boolean isAll() {
        return filter().equals(QueueFilter.ALL);
    }

    /** As a query: {@code &kind=review&q=TL-4F}; empty for every order. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put("garment", garment);
        parts.put("cloth", cloth);
        parts.put("due", due);
        parts.put("q", q);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static String kinds() {
        return Arrays.stream(TailorDesk.Kind.values()).map(QueueViews::word).collect(Collectors.joining(", "));
    }

    private Optional<TailorDesk.Kind> kindOf() {
        return Arrays.stream(TailorDesk.Kind.values())
                .filter(each -> QueueViews.word(each).equals(kind))
                .findFirst();
    }

    private Optional<Garment> garmentOf() {
        return Arrays.stream(Garment.values())
                .filter(each -> each.word().equals(garment))
                .findFirst();
    }

    private Optional<LocalDate> dueOf() {
        return CalendarDay.of(due);
    }
}
