package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.notice.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Why an order waits, the real cause first: what cannot be drafted, made or cut, then what must be a mistake, what does
 * not fit together, what is altered, what is only rare, and last what was merely estimated. A tailor reads one line.
 */
public final class Causes {

    private static final int REFUSAL = 1;

    private static final Map<String, Integer> WEIGHT = Map.ofEntries(
            Map.entry("check.limit", 0),
            Map.entry("check.unit", 0),
            Map.entry("check.order", 0),
            Map.entry("check.implausible", 0),
            Map.entry("check.swapped", 2),
            Map.entry("check.over-shoulder.none", 2),
            Map.entry("check.over-shoulder.contradiction", 2),
            Map.entry("check.suspect", 2),
            Map.entry("check.on-side", 2),
            Map.entry("check.one-measure", 2),
            Map.entry("check.sides", 3),
            Map.entry("check.apart", 3),
            Map.entry("check.measured-again", 4),
            Map.entry("check.measured-alike", 4),
            Map.entry("check.changed", 4),
            Map.entry("check.posture", 4),
            Map.entry("check.asks-tailor", 4),
            Map.entry("check.self-estimated", 4),
            Map.entry("check.off-a-garment", 4),
            Map.entry("check.figure-told", 5),
            Map.entry("check.altered", 5),
            Map.entry("check.corrected", 5),
            Map.entry("check.over-shoulder.slope", 6),
            Map.entry("check.rare", 6),
            Map.entry("check.ratio", 7),
            Map.entry("check.stands-by", 8),
            Map.entry("read.estimated", 9),
            Map.entry("read.estimated-over-shoulder", 9),
            Map.entry("read.estimated-for-cup", 9),
            Map.entry("read.estimated-from-bust", 9));

    private Causes() {}

    /** In the order of their weight; those of one weight stay in the order in which they were found. */
    public static List<Notice> byWeight(List<Notice> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingInt(reason -> WEIGHT.getOrDefault(reason.code(), REFUSAL)))
                .toList();
    }
}
