package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BatchReport;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drafts a whole population and reports one row per body, in the order of the file, independent of the threads. */
@Command(
        name = "batch",
        description =
                "Drafts every body of an ANSUR II table and writes one report row each, in the order of the table.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    private static final int PROGRESS_STEP = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--bodies", required = true, paramLabel = "BODIES.csv", description = "Bodies, ANSUR II columns.")
    private Path bodies;

    @Option(
            names = "--style",
            paramLabel = "STYLE.json",
            description = "Fit, garments, options; default: a two-piece suit.")
    private Path style;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of bodies drafted in parallel; default: one per core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", required = true, paramLabel = "REPORT.csv", description = "The report.")
    private Path report;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write every pattern as DIR/<id>.json.")
    private Path out;

    @Override
    public Integer call() throws FormatFault, IOException {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(Locale.ROOT, "Option '--threads' is %d, expected at least 1", threads));
        }
        Style ordered = style == null ? Style.twoPiece() : StyleJson.read(style);
        List<BodyCsv.Row> rows = BodyCsv.read(bodies);
        List<BatchReport.Line> lines = draft(rows, new BatchBody(ordered, out));
        AtomicFiles.write(report, BatchReport.text(lines));
        long drafted = lines.stream().filter(BatchReport.Line::isDrafted).count();
        double millis = lines.stream().mapToDouble(BatchReport.Line::millis).sum() / Math.max(1, lines.size());
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.printf(
                Locale.ROOT,
                "%d bodies, %d drafted, %d rejected, %.1f ms a body%n",
                lines.size(),
                drafted,
                lines.size() - drafted,
                millis);
        stdout.flush();
        return ExitCode.OK;
    }

    private List<BatchReport.Line> draft(List<BodyCsv.Row> rows, BatchBody body) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<BatchReport.Line>> futures = new ArrayList<>();
            rows.forEach(row -> futures.add(workers.submit(() -> body.line(row))));
            List<BatchReport.Line> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                lines.add(result(futures.get(i), rows.get(i)));
                progress(lines.size(), rows.size());
            }
            return lines;
        } finally {
            workers.shutdownNow();
        }
    }

    /** An internal error on one body is reported in its row; the other bodies are not affected. */
    private static BatchReport.Line result(Future<BatchReport.Line> future, BodyCsv.Row row) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            return BatchReport.Line.rejected(
                    row.id(), PatternCli.bug(Objects.requireNonNullElse(failed.getCause(), failed)), 0, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The batch was interrupted.", stopped);
        }
    }

    private void progress(int done, int all) {
        if (System.console() != null && (done % PROGRESS_STEP == 0 || done == all)) {
            PrintWriter stderr = spec.commandLine().getErr();
            stderr.printf(Locale.ROOT, "\r%d of %d bodies%s", done, all, done == all ? System.lineSeparator() : "");
            stderr.flush();
        }
    }
}
