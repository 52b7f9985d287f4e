package io.tailorline.cutter.cli;

import java.io.PrintWriter;
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

    public static void main(String[] arguments) {
        System.setProperty(LOG_VERBOSITY, "ERROR");
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CutterCli())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FaultLine())
                .execute(arguments);
    }
}
