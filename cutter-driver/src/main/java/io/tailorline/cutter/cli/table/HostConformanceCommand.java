package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.conformance.host.HostConformance;
import io.tailorline.cutter.conformance.host.HostConformance.Finding;
import io.tailorline.cutter.conformance.host.HostConformance.Limits;
import io.tailorline.cutter.conformance.host.HostConformance.Verdict;
import io.tailorline.cutter.conformance.host.Situation;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.json.FormatFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code host-conformance}: whether a host keeps to the table specification. */
@Command(
        name = "host-conformance",
        mixinStandardHelpOptions = true,
        description = {
            "Tries whether a host keeps to docs/table-specification.md: it has a job of two pieces or more cut on a simulated table,",
            "once in each of several situations, and is judged rule by rule. The host begins each time with an empty memory."
        },
        footer = {
            "",
            "With a command the host is started in each situation; {port} and {folder}, an empty one, are replaced in it.",
            "What it prints is in said.txt there.",
            "Its exit code must be 0 if, and only if, its job is cut:",
            "  host-conformance -- python3 host.py squares --port {port} --journal {folder}/journal.json",
            "Without one a person starts it when the situation is named, with --port; what it tells nobody cannot be judged."
        })
public final class HostConformanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "Modbus TCP port of the table (default: a free one)")
    private int port;

    @Mixin
    private TableOption table;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "table seconds that pass in a second (default: ${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--situation",
            paramLabel = "NAME",
            description = "only this one, or these: ${COMPLETION-CANDIDATES}")
    private Set<Situation> chosen = EnumSet.noneOf(Situation.class);

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "starts the host, see below")
    private List<String> command = List.of();

    @Override
    public Integer call() throws CommandFailed, FormatFault {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new ParameterException(spec.commandLine(), "--speed (%s) must be positive.".formatted(speed));
        }
        if (command.isEmpty() && port == 0) {
            throw new ParameterException(spec.commandLine(), "A host that a person starts needs --port.");
        }
        PrintWriter out = spec.commandLine().getOut();
        HostConformance conformance = new HostConformance(
                table.profile(),
                table.registers(),
                SteadyClock.startingAt(InstantSource.system()),
                speed,
                new InetSocketAddress(port),
                Limits.USUAL);
        Set<Situation> situations = chosen.isEmpty() ? EnumSet.allOf(Situation.class) : chosen;
        try {
            List<Finding> findings = conformance.of(
                    command.isEmpty()
                            ? new HostByHand()
                            : new HostProcess(command, spec.commandLine().getErr()),
                    situations,
                    situation -> out.println(line(situation)));
            findings.forEach(finding -> out.println(line(finding)));
            return findings.stream().allMatch(finding -> isGood(finding, chosen.isEmpty())) ? 0 : 1;
        } catch (IOException e) {
            throw new CommandFailed(
                    "The host cannot be tried: %s. Maybe another program has the port.".formatted(e.getMessage()));
        }
    }

    /** A rule that nobody asked is no rule kept, unless only some situations were chosen. */
    private static boolean isGood(Finding finding, boolean all) {
        return finding.verdict() instanceof Verdict.Kept || !all && finding.verdict() instanceof Verdict.NotAsked;
    }

    private String line(Situation situation) {
        return String.format(
                Locale.ROOT,
                "%s: %s%s",
                situation.label(),
                situation.words(),
                command.isEmpty() ? ". Start the host now, at port %d.".formatted(port) : "");
    }

    private static String line(Finding finding) {
        Verdict verdict = finding.verdict();
        String word = "kept";
        String what = "";
        if (verdict instanceof Verdict.NotAsked) {
            word = "NOT ASKED";
        } else if (verdict instanceof Verdict.Broken broken) {
            word = "BROKEN";
            what = ": in %s %s".formatted(broken.situation().label(), broken.what());
        }
        return String.format(
                Locale.ROOT,
                "%-9s  H%-2d  section %2d  %s%s",
                word,
                finding.number(),
                finding.section(),
                finding.rule(),
                what);
    }
}
