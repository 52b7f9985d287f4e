package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.BodyModelFit;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the figures by which measurements are checked and estimated. */
@Command(
        name = "fit-measurements",
        description = "Fits the statistical model of body measurements, one text file for each sex among the bodies.",
        mixinStandardHelpOptions = true)
final class FitMeasurementsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--bodies",
            required = true,
            arity = "1..*",
            paramLabel = "BODIES.csv",
            description = "Bodies, ANSUR II columns.")
    private List<Path> bodies;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for body-model-male.txt and body-model-female.txt.")
    private Path out;

    @Option(
            names = "--source",
            defaultValue =
                    "every second subject of ANSUR II (Gordon et al. 2014, NATICK/TR-15/007), US Government work.",
            paramLabel = "WORDS",
            description = "Source of the bodies; default: ${DEFAULT-VALUE}")
    private String source;

    @Override
    public Integer call() throws FormatFault, IOException {
        List<MeasurementSet> read = new ArrayList<>();
        for (Path file : bodies) {
            for (BodyCsv.Row row : BodyCsv.read(file)) {
                if (row instanceof BodyCsv.Row.Broken broken) {
                    throw broken.fault();
                }
                read.add(((BodyCsv.Row.Read) row).body());
            }
        }
        boolean fitted = false;
        for (Sex sex : Sex.values()) {
            fitted |= fit(sex, read.stream().filter(body -> body.sex() == sex).toList());
        }
        return fitted ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean fit(Sex sex, List<MeasurementSet> known) throws IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        if (known.size() < BodyModelFit.LEAST_BODIES) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "%d %s bodies, expected at least %d: no figures for them.%n",
                            known.size(),
                            sex.word(),
                            BodyModelFit.LEAST_BODIES);
            return false;
        }
        Path file = out.resolve("body-model-%s.txt".formatted(sex.word()));
        AtomicFiles.write(file, BodyModelFit.text(BodyModelFit.of(sex, known), PatternCli.oneLine(source)));
        stdout.printf(Locale.ROOT, "fitted %d %s bodies into %s%n", known.size(), sex.word(), file);
        stdout.flush();
        return true;
    }
}
