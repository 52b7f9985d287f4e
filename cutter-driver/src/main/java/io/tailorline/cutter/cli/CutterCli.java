package io.tailorline.cutter.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Plans cut programs, drives a cutting table, and is one on request. */
@Command(
        name = "cutter-driver",
        mixinStandardHelpOptions = true,
        version = "tailorline cutter-driver 0.1",
        description = "Plans cut programs from markers and drives cutting tables.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the request cannot be met; the reason is on stderr",
            "2:wrong usage",
            "3:broken input file"
        },
        subcommands = {
            PlanCommand.class,
            SimulateCommand.class,
            DriveCommand.class,
            StatusCommand.class,
            OperateCommand.class,
            FitProfileCommand.class,
            CalibrateCommand.class,
            CheckDriftCommand.class,
            ProjectCommand.class
        })
public final class CutterCli {

    /** Keeps the logging facade from telling on stderr that nobody listens to it. */
    private static final String LOG_VERBOSITY = "slf4j.internal.verbosity";

    private final Optional<BufferedReader> person;

    private CutterCli(Optional<BufferedReader> person) {
        this.person = person;
    }

    /** What the person at the terminal types; empty when nobody sits there. */
    Optional<BufferedReader> person() {
        return person;
    }

    public static void main(String[] arguments) {
        System.setProperty(LOG_VERBOSITY, "ERROR");
        Optional<BufferedReader> person =
                Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
        System.exit(run(person, new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command line with nobody at the terminal, and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Optional.empty(), out, err, arguments);
    }

    /** @param person what is typed when a command asks */
    static int run(Optional<BufferedReader> person, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CutterCli(person))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FaultLine())
                .setParameterExceptionHandler(new UsageLine())
                .execute(arguments);
    }
}
