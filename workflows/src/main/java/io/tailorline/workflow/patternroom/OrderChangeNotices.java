package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was asked of an order beyond its style: alterations, and measurements that were corrected. */
public final class OrderChangeNotices {

    private OrderChangeNotices() {}

    /** One notice for each; what the shop usually does to every order is asked of none. */
    public static List<Notice> alterations(Style style) {
        List<Style.Alteration> usual = style.house().map(House::alterations).orElse(List.of());
        return style.alterations().stream()
                .filter(each -> !usual.contains(each))
                .map(each -> Notice.of(
                        "check.alteration",
                        Word.alteration(each.rule()),
                        Quantity.of("%+.1f", each.amount(), "mm"),
                        Word.side(each.side().word())))
                .toList();
    }

    /** Names of the measurements that differ, in the order of the alphabet, with those that were corrected before. */
    public static Set<String> corrected(Set<String> before, OrderSpecification was, OrderSpecification is) {
        Set<String> corrected = new TreeSet<>(before);
        VersionDifference.between(was.body(), was.style(), is.body(), is.style())
                .measurements()
                .forEach(each -> corrected.add(each.measurement().fieldName()));
        return corrected;
    }

    /** That these measurements were corrected. */
    public static Notice correction(List<String> names) {
        return Notice.of(
                "asked.corrected",
                Notice.listed(names.stream().map(Word::measure).toList()));
    }
}
