package io.tailorline.portal.fake;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.OrderHeader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tailor's queue as a list in memory. */
final class FakeQueue {

    private static final PatternEngine ENGINE = new PatternEngine();

    private FakeQueue() {}

    static Page<QueueEntry> page(List<QueueEntry> waiting, QueueFilter filter, PageRequest request) {
        Comparator<PagePosition> byPlace =
                Comparator.comparing(PagePosition::at).thenComparing(PagePosition::id);
        Comparator<PagePosition> order = request.isBackwards() ? byPlace.reversed() : byPlace;
        List<QueueEntry> read = waiting.stream()
                .filter(entry -> isWanted(entry, filter))
                .sorted(Comparator.comparing(QueueEntry::place, order))
                .filter(entry -> request.from()
                        .map(place -> order.compare(entry.place(), place) > 0)
                        .orElse(true))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(request, read, QueueEntry::place);
    }

    /** A task without an order is one of a two-piece suit of the sample's cloth. */
    static QueueEntry entry(TailorDesk.Task task, Optional<OrderSpecification> order, OrderHeader header) {
        return new QueueEntry(
                task,
                header.wantedBy().orElse(LocalDate.parse("2099-12-31")),
                header.customer(),
                order.map(known -> known.style().garments())
                        .orElse(Style.twoPiece().garments()),
                order.map(known -> known.fabric().id()).orElse("navy-wool"),
                order.map(known -> asked(known.style())).orElse(List.of()),
                order.map(known -> known.body().sex()).orElse(Sex.MALE),
                order.map(known -> ENGINE.proposals(known.style(), known.body()).size())
                        .orElse(0));
    }

    private static List<Notice> asked(Style style) {
        return style.alterations().stream()
                .map(each -> Notice.of(
                        "check.alteration",
                        Word.alteration(each.rule()),
                        Quantity.of("%+.1f", each.amount(), "mm"),
                        Word.side(each.side().word())))
                .toList();
    }

    private static boolean isWanted(QueueEntry entry, QueueFilter filter) {
        return filter.kind().map(kind -> kind == entry.task().kind()).orElse(true)
                && filter.garment().map(entry.garments()::contains).orElse(true)
                && filter.cloth().map(entry.cloth()::equals).orElse(true)
                && filter.dueBy().map(day -> !entry.due().isAfter(day)).orElse(true)
                && (isFound(entry.task().orderId(), filter)
                        || isFound(entry.customer().orElse(""), filter));
    }

    private static boolean isFound(String number, QueueFilter filter) {
        String text = filter.text().toUpperCase(Locale.ROOT);
        return number.startsWith(text) || number.contains("-" + text);
    }
}
