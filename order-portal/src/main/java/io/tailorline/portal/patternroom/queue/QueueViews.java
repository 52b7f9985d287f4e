package io.tailorline.portal.patternroom.queue;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.web.view.Centimetres;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts what waits for the tailor into a reader's language. */
@Component
class QueueViews {

    private final NoticeTexts notices;

    QueueViews(NoticeTexts notices) {
        this.notices = notices;
    }

    List<QueueView> of(List<QueueEntry> entries, Locale locale) {
        return entries.stream().map(entry -> of(entry, locale)).toList();
    }

    private QueueView of(QueueEntry entry, Locale locale) {
        TailorDesk.Task task = entry.task();
        return new QueueView(
                task.orderId(),
                task.material().word(),
                word(task.kind()),
                entry.due().toString(),
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
