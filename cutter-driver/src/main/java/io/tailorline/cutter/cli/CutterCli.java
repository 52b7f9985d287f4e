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
import java.io.BufferedReader;
import java.io.PrintWriter;
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
            "3:broken input file"
        })
public final class CutterCli {

    /** Keeps the logging facade from reporting on stderr that it has no backend. */
    private static final String LOG_VERBOSITY = "slf4j.internal.verbosity";

    private CutterCli() {}

    public static void main(String[] arguments) {
        System.setProperty(LOG_VERBOSITY, "ERROR");
        Optional<BufferedReader> person =
                Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
        System.exit(run(person, new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command line without a terminal, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Optional.empty(), out, err, arguments);
    }

    /** @param person what is typed when a command asks */
    public static int run(Optional<BufferedReader> person, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(person)
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
        return ProgramName.applyTo(new CommandLine(new CutterCli())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new DriveCommand(person))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new OperateCommand())
                .addSubcommand(new ConformanceCommand())
                .addSubcommand(new HostConformanceCommand())
                .addSubcommand(new FitProfileCommand())
                .addSubcommand(new CalibrateCommand())
                .addSubcommand(new CheckDriftCommand())
                .addSubcommand(new ProjectCommand()));
    }
}
