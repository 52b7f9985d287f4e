package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One suit from measurements to cut cloth: starts Tailorline, orders, plays operator and scanner, keeps the papers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "One suit from measurements to cut cloth, through the public API, on a simulated table.")
final class Demo implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int CANNOT = 1;
    private static final int BROKEN_FILE = 3;

    @Option(names = "--measurements", paramLabel = "BODY.json", description = "The body; default: one man of ANSUR II.")
    private Optional<Path> measurements = Optional.empty();

    @Option(
            names = "--style",
            paramLabel = "STYLE.json",
            description = "The style; default: jacket and trousers of the house.")
    private Optional<Path> style = Optional.empty();

    @Option(
            names = "--speed",
            defaultValue = "20",
            description = "How many times faster than life the table moves (default ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--all-materials",
            description = "Cuts lining, fusible, pocketing and canvas too, on three simulated tables.")
    private boolean allMaterials;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for pattern, marker, program and ticket.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Class<?> server;

    private Demo(Class<?> server) {
        this.server = server;
    }

    /** @param server the application that it starts */
    static CommandLine commandLine(Class<?> server) {
        return ProgramName.commandOf(ServerCommand.NAME, new CommandLine(new Demo(server)));
    }

    /** Runs the demo and gives its exit code; everything it says goes to the console. */
    static int run(Class<?> server, String... arguments) {
        return commandLine(server)
                .setExecutionExceptionHandler((failure, command, given) -> {
                    command.getErr().println("The demo failed: " + failure.getMessage());
                    return CANNOT;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        if (!(speed > 0 && speed <= 1000)) {
            errors.printf("--speed (%s) must be above 0 and at most 1000.%n", speed);
            return CommandLine.ExitCode.USAGE;
        }
        MeasurementSet body;
        Style ordered;
        try {
            body = measurements.isPresent() ? BodyJson.read(measurements.get()) : sample();
            ordered = style.isPresent() ? StyleJson.read(style.get()) : Style.twoPiece();
        } catch (FormatFault fault) {
            errors.println(fault.getMessage());
            return BROKEN_FILE;
        }
        Path papers = out.orElse(Path.of("tailorline-demo")).toAbsolutePath().normalize();
        try (DemoServer running =
                DemoServer.start(server, speed, allMaterials, spec.commandLine().getOut())) {
            new DemoRun(
                            running.access(),
                            body,
                            ordered,
                            papers,
                            spec.commandLine().getOut())
                    .play();
            return DONE;
        } catch (DemoFailure failure) {
            errors.println(failure.getMessage());
            return CANNOT;
        } catch (InterruptedException stopped) {
            errors.println("The demo was stopped before the suit was cut.");
            return CANNOT;
        }
    }

    static MeasurementSet sample() throws IOException, FormatFault {
        try (InputStream body = Demo.class.getResourceAsStream("/demo/body.json")) {
            return BodyJson.parse("sample body", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
