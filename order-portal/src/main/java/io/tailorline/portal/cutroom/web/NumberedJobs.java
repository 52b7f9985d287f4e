package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.web.number.NumberedThings;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Jobs of tables, and lays, which are known by their job. */
@Component
@Order(1)
final class NumberedJobs implements NumberedThings {

    private final CutRoom room;

    NumberedJobs(CutRoom room) {
        this.room = room;
    }

    /** A job's material is written small. */
    @Override
    public Optional<String> number(String scanned) {
        int dot = scanned.indexOf('.');
        String number = dot < 0
                ? scanned.toUpperCase(Locale.ROOT)
                : scanned.substring(0, dot).toUpperCase(Locale.ROOT)
                        + scanned.substring(dot).toLowerCase(Locale.ROOT);
        return Optional.of(number).filter(text -> text.startsWith("J-") || MaterialWork.isLay(text));
    }

    @Override
    public List<String> pages(String number) {
        return (MaterialWork.isLay(number) ? room.ofOrder(number) : room.find(number))
                .map(job -> List.of("/cutroom/" + job.jobId(), "/workshop/genealogy?q=" + job.jobId()))
                .orElse(List.of());
    }
}
