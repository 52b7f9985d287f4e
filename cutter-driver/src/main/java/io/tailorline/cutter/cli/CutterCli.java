package io.tailorline.cutter.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.cutter.cli.plan.FitProfileCommand;
import io.tailorline.cutter.cli.plan.PlanCommand;
import io.tailorline.cutter.cli.projection.CalibrateCommand;
import io.tailorline.cutter.cli.projection.CheckDriftCommand;
import io.tailorline.cutter.cli.projection.ProjectCommand;
import io.tailorline.cutter.cli.table.ConformanceCommand;
import io.tailorline.cutter.cli.table.DriveCommand;
import io.tailorline.cutter.cli.table.HostConformanceCommand;
import io.tailorline.cutter.cli.table.OperateCommand;
import io.tailorline.cutter.cli.table.SimulateCommand;
import io.tailorline.cutter.cli.table.StatusCommand;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.HostClock;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Plans cut programs, drives a cutting table, and is one on request. */
@Command(
        name = "cutter-driver",
        mixinStandardHelpOptions = true,
        description = "Plans cut programs from markers and drives cutting tables.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the request cannot be met; the reason is on stderr",
            "2:wrong usage",
            "3:an input file is broken or missing"
        })
public final class CutterCli {

    /** Keeps the logging facade from reporting on stderr that it has no backend. */
    private static final String LOG_VERBOSITY = "slf4j.internal.verbosity";

    private CutterCli() {}

    public static void main(String[] arguments) {
        System.setProperty(LOG_VERBOSITY, "ERROR");
        Optional<BufferedReader> person =
                Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
        System.exit(
                run(person, steady(), new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command line without a terminal, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Optional.empty(), steady(), out, err, arguments);
    }

    /**
     * @param person what is typed when a command asks
     * @param clock on which commands wait for a table
     */
    public static int run(
            Optional<BufferedReader> person, HostClock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(person, clock)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FaultLine())
                .setParameterExceptionHandler(new UsageLine())
                .execute(arguments);
    }

    /**
     * With every command.
     *
     * @param person what is typed when a command asks
     */
    public static CommandLine commandLine(Optional<BufferedReader> person) {
        return commandLine(person, steady());
    }

    private static HostClock steady() {
        return SteadyClock.startingAt(InstantSource.system());
    }

    private static CommandLine commandLine(Optional<BufferedReader> person, HostClock clock) {
        return ProgramName.applyTo(new CommandLine(new CutterCli())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new DriveCommand(person, clock))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new OperateCommand(clock))
                .addSubcommand(new ConformanceCommand(clock))
                .addSubcommand(new HostConformanceCommand())
                .addSubcommand(new FitProfileCommand())
                .addSubcommand(new CalibrateCommand())
                .addSubcommand(new CheckDriftCommand())
                .addSubcommand(new ProjectCommand()));
    }
}
