package io.tailorline.workflow.production;

import io.tailorline.pattern.notice.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What the engines decided by themselves for an order, a line each.
 *
 * @param pattern estimated measurements, limits met
 * @param marker rules that could not be followed, surplus copies
 * @param matching how stripes or checks match on the marker; empty where nothing is matched
 * @param search how its search was shortened; empty when it had all its time
 * @param plan what was done to bring the program into the budget
 */
public record OrderNotes(
        List<Notice> pattern,
        List<String> marker,
        Optional<Matching> matching,
        Optional<ShortenedSearch> search,
        List<String> plan) {

    public static final OrderNotes NONE =
            new OrderNotes(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    /**
     * Stripes or checks as the check that knows nothing of the search has measured them on the marker.
     *
     * @param held matches that hold
     * @param worst what the worst of them is off, mm
     * @param passed matches that do not hold because their pieces follow others
     * @param worstPassed what the worst of those is off, mm
     */
    public record Matching(int held, double worst, int passed, double worstPassed) {}

    /**
     * A search for the marker that was shortened because other orders waited.
     *
     * @param seconds that it was given, s
     * @param wanted that it would have been given alone, s
     * @param waiting orders that waited for a nester when it began
     */
    public record ShortenedSearch(double seconds, double wanted, int waiting) {}

    public OrderNotes {
        pattern = List.copyOf(pattern);
        marker = List.copyOf(marker);
        plan = List.copyOf(plan);
    }
}
