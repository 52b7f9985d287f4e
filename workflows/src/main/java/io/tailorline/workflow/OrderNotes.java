package io.tailorline.workflow;

import java.util.List;

/**
 * What the engines decided by themselves for an order, a line each.
 *
 * @param pattern estimated measurements, limits met
 * @param marker rules that could not be followed, surplus copies
 * @param plan what was done to bring the program into the budget
 */
public record OrderNotes(List<String> pattern, List<String> marker, List<String> plan) {

    public static final OrderNotes NONE = new OrderNotes(List.of(), List.of(), List.of());

    public OrderNotes {
        pattern = List.copyOf(pattern);
        marker = List.copyOf(marker);
        plan = List.copyOf(plan);
    }
}
