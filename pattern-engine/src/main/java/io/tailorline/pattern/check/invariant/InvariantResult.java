package io.tailorline.pattern.check.invariant;

import java.util.List;

/**
 * What one invariant measured on one pattern.
 *
 * @param name family and name: {@code B.seamLength}
 * @param figure the worst value found, in the unit of the limit
 * @param limit limit of the figure
 * @param failures where it was exceeded, each with its figure; empty when the invariant holds
 */
public record InvariantResult(String name, double figure, Limit limit, List<String> failures) {

    public InvariantResult {
        failures = List.copyOf(failures);
    }

    public boolean isOk() {
        return failures.isEmpty();
    }

    /** One line: name, figure, tolerance, {@code ok} or {@code FAIL} with the places. */
    public String line() {
        String verdict = isOk() ? "ok" : "FAIL " + String.join("; ", failures);
        return "%-20s %s (%s) %s".formatted(name, limit.with(figure), limit.words(), verdict);
    }
}
