package io.tailorline.pattern.check.invariant;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one invariant measured on one pattern.
 *
 * @param name family and name: {@code B.seamLength}
 * @param figure the worst value found, in the unit of the limit
 * @param limit limit of the figure
 * @param findings where it was exceeded, each with its figure; empty when the invariant holds
 */
public record InvariantResult(String name, double figure, InvariantLimit limit, List<Finding> findings) {

    public InvariantResult {
        findings = List.copyOf(findings);
    }

    /** What it looks at. */
    public InvariantFamily family() {
        return InvariantFamily.of(name);
    }

    public boolean isOk() {
        return findings.isEmpty();
    }

    /** One line: name, figure, tolerance, {@code ok} or {@code FAIL} with the places. */
    public String line() {
        String verdict =
                isOk() ? "ok" : "FAIL " + findings.stream().map(Finding::text).collect(Collectors.joining("; "));
        return "%-20s %s (%s) %s".formatted(name, limit.with(figure), limit.words(), verdict);
    }
}
