package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.budget.BudgetReport;
import java.util.Locale;

/** Whether a budget is kept and what was done for it, as text below the times. */
final class BudgetLines {

    private BudgetLines() {}

    static String of(BudgetReport report) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s %8.2f s, %s%n",
                "budget",
                report.budgetSeconds(),
                report.isKept() ? "kept" : String.format(Locale.ROOT, "over by %.2f s", report.overBudget())));
        report.sentences()
                .forEach(sentence -> text.append("  ").append(sentence).append(System.lineSeparator()));
        return text.toString();
    }
}
