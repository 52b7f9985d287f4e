package io.tailorline.portal.patternroom.queue;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.view.Centimetres;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what waits for the tailor into a reader's language. */
@Component
class QueueViews {

    private final NoticeTexts notices;
    private final WantedDays wanted;

    QueueViews(NoticeTexts notices, WantedDays wanted) {
        this.notices = notices;
        this.wanted = wanted;
    }

    List<QueueView> of(List<QueueEntry> entries, Locale locale) {
        Map<String, LocalDate> days = wanted.of(entries, entry -> entry.task().orderId());
        return entries.stream()
                .map(entry ->
                        of(entry, Optional.ofNullable(days.get(entry.task().orderId())), locale))
                .toList();
    }

    private QueueView of(QueueEntry entry, Optional<LocalDate> wantedBy, Locale locale) {
        TailorDesk.Task task = entry.task();
        return new QueueView(
                task.orderId(),
                task.question().word(),
                task.material().word(),
                word(task.kind()),
                entry.due().toString(),
                wantedBy,
                entry.customer().orElse(""),
                entry.garments().stream().sorted().map(Garment::word).toList(),
                entry.cloth(),
                notices.of(entry.asked(), entry.sex(), locale),
                notices.of(Centimetres.of(task.reasons()), entry.sex(), locale),
                task.since().toString(),
                entry.proposals());
    }

    /** {@code not-drafted}. */
    static String word(TailorDesk.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
