package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.fit.FitResult;
import io.tailorline.cutter.fit.FittedParameter;
import io.tailorline.cutter.fit.MeasuredJob;
import io.tailorline.cutter.fit.ProfileFit;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fit-profile}: measured table times of three or more jobs become a profile. */
@Command(
        name = "fit-profile",
        mixinStandardHelpOptions = true,
        description =
                "Fits acceleration, jerk, lift and notch time of a table to jobs whose table times were measured.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the profile is written",
            "1:the jobs do not determine the figures, which are named, or need one that no table has; nothing is written",
            "2:wrong usage",
            "3:an input file is broken or missing"
        })
public final class FitProfileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--table",
            paramLabel = "NAME|PROFILE.yaml",
            defaultValue = "reference",
            description = "what is known of the table, and where the fit starts (default: ${DEFAULT-VALUE})")
    private String table;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "name of the new profile (default: the old one, -fitted)")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "PROFILE.yaml", description = "where the profile goes")
    private Path out;

    @Option(
            names = "--fit",
            split = ",",
            paramLabel = "FIGURE",
            description =
                    "figures to fit, of acceleration, jerk, liftPlungeSeconds, notchSeconds (default: all of them from four jobs"
                            + " that tell them, else all but the jerk)")
    private List<String> figures = List.of();

    @Parameters(
            arity = "1..*",
            paramLabel = "PROGRAM.json=SECONDS",
            description = "a program and the table time it took, as many of them as figures, or more")
    private List<String> measured;

    @Override
    public Integer call() throws CommandFailed, FormatFault, IOException {
        TableProfile known = ProfileYaml.find(table);
        FitResult result = figures.isEmpty()
                ? ProfileFit.of(known, jobs())
                : ProfileFit.of(
                        known, jobs(), figures.stream().map(this::figure).toList());
        if (result instanceof FitResult.NotFitted refused) {
            throw new CommandFailed(refused.reason());
        }
        FitResult.Fitted fitted = (FitResult.Fitted) result;
        String named = name == null ? known.name() + "-fitted" : name;
        AtomicFiles.write(
                out,
                ProfileYaml.fitted(
                        table, fitted.profile(), named, out.toAbsolutePath().resolveSibling("")));
        report(known, fitted, named);
        return 0;
    }

    private FittedParameter figure(String field) {
        return Arrays.stream(FittedParameter.values())
                .filter(figure -> figure.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--fit '%s' must be of acceleration, jerk, liftPlungeSeconds, notchSeconds.".formatted(field)));
    }

    private List<MeasuredJob> jobs() throws FormatFault, CommandFailed {
        List<MeasuredJob> jobs = new ArrayList<>();
        for (String job : measured) {
            int equals = job.lastIndexOf('=');
            if (equals < 1) {
                throw wrong(job);
            }
            Path file = Path.of(job.substring(0, equals));
            double seconds = seconds(job, job.substring(equals + 1));
            try {
                jobs.add(new MeasuredJob(
                        file.getFileName().toString(), ProgramJson.read(file).steps(), seconds));
            } catch (IllegalArgumentException refused) {
                throw new CommandFailed(String.valueOf(refused.getMessage()));
            }
        }
        return jobs;
    }

    private double seconds(String job, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            throw wrong(job);
        }
    }

    private ParameterException wrong(String job) {
        return new ParameterException(
                spec.commandLine(), "'%s' must be PROGRAM.json=SECONDS, as in suit.json=161.5.".formatted(job));
    }

    private void report(TableProfile known, FitResult.Fitted fitted, String named) {
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                Locale.ROOT,
                "%s, fitted to %d jobs%n",
                named,
                fitted.residuals().size());
        for (FittedParameter figure : FittedParameter.values()) {
            int found = fitted.figures().indexOf(figure);
            if (found < 0) {
                print.printf(
                        Locale.ROOT,
                        "%-18s %10.4g %-5s not determined, kept%n",
                        figure.field(),
                        figure.of(known),
                        figure.unit());
                continue;
            }
            print.printf(
                    Locale.ROOT,
                    "%-18s %10.4g %-5s +- %.2g (was %.4g)%n",
                    figure.field(),
                    figure.of(fitted.profile()),
                    figure.unit(),
                    fitted.errors().get(found),
                    figure.of(known));
        }
        for (FitResult.Residual left : fitted.residuals()) {
            print.printf(
                    Locale.ROOT,
                    "%-18s measured %8.2f s, predicted %8.2f s, %+.2f s (%+.2f %%)%n",
                    left.job(),
                    left.measured(),
                    left.predicted(),
                    left.seconds(),
                    left.percent());
        }
        print.printf(Locale.ROOT, "spread %.2f s, condition %.1f%n", fitted.spread(), fitted.condition());
        print.flush();
    }
}
