package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.conformance.table.TableConformance;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code conformance}: whether a table's controller keeps to the table specification. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description =
                "Tries whether a table's controller keeps to docs/table-specification.md, rule by rule. The table must be IDLE and nobody else may use it.")
public final class ConformanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Mixin
    private TableOption table;

    @Option(
            names = "--cut",
            description =
                    "also home the table, cut short lines within 120 mm of the origin, each up to six times, and advance the cloth by up to 220 mm; without it nothing moves")
    private boolean cut;

    private final HostClock clock;

    /** @param clock on which it waits for the table */
    public ConformanceCommand(HostClock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailed, FormatFault, TableFault {
        PrintWriter out = spec.commandLine().getOut();
        long token = 1 + new SecureRandom().nextInt(Integer.MAX_VALUE - 1);
        boolean kept = new TableConformance(address.socket(), table.registers(), token, clock)
                .isKept(cut, finding -> out.println(line(finding)));
        return kept ? 0 : 1;
    }

    private static String line(TableConformance.Finding finding) {
        return String.format(
                Locale.ROOT,
                "%-6s  T%-2d  section %2d  %s%s",
                finding.broken().isEmpty() ? "kept" : "BROKEN",
                finding.number(),
                finding.section(),
                finding.rule(),
                finding.broken().map(what -> ": " + what).orElse(""));
    }
}
