package io.tailorline.pattern.cli;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BatchReport;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Drafts one body of a batch and measures what came out.
 *
 * @param out folder for the patterns, or null for none
 */
record BatchBody(Style style, Path out) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String CAP_SEAM = "jacket.armhole";

    BatchReport.Line line(BodyCsv.Row row) throws IOException {
        if (row instanceof BodyCsv.Row.Broken broken) {
            return BatchReport.Line.rejected(broken.id(), broken.fault().reason(), 0, 0);
        }
        MeasurementSet body = ((BodyCsv.Row.Read) row).body();
        long start = System.nanoTime();
        DraftResult result = new PatternEngine().draftUncertified(body.id(), style, body);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (result instanceof Rejected rejected) {
            return BatchReport.Line.rejected(body.id(), RefusalText.line(rejected), 0, millis);
        }
        return line(((Drafted) result).pattern(), millis);
    }

    private BatchReport.Line line(Pattern pattern, double millis) throws IOException {
        Certificate certificate = Certificate.of(pattern);
        if (out != null && certificate.isSound()) {
            AtomicFiles.write(out.resolve(fileName(pattern.id())), PatternJson.text(pattern));
        }
        List<InvariantResult> broken = certificate.broken();
        return new BatchReport.Line(
                pattern.id(),
                broken.isEmpty(),
                broken.stream().map(InvariantResult::line).collect(Collectors.joining(" | ")),
                pattern.pieces().size(),
                figure(certificate, "B.seamLength"),
                capEase(pattern),
                finished(pattern, "chest", "chest"),
                finished(pattern, "waist", "trouserWaist"),
                finished(pattern, "seat", "trouserSeat"),
                broken.size(),
                millis);
    }

    /** An id is not trusted to be a plain file name; two ids never have one name. */
    private static String fileName(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A") + ".json";
    }

    private static OptionalDouble figure(Certificate certificate, String invariant) {
        return certificate.results().stream()
                .filter(result -> result.name().equals(invariant))
                .mapToDouble(InvariantResult::figure)
                .findFirst();
    }

    /** The cap ease: sleeve cap less armhole. */
    private static OptionalDouble capEase(Pattern pattern) {
        return pattern.seams().stream()
                .filter(seam -> seam.name().equals(CAP_SEAM))
                .mapToDouble(seam -> length(pattern, seam.a()) - length(pattern, seam.b()))
                .findFirst();
    }

    private static double length(Pattern pattern, List<Seam.EdgeRef> run) {
        return run.stream()
                .mapToDouble(ref -> pattern.findPiece(ref.piece())
                        .flatMap(piece -> piece.findEdge(ref.edge()))
                        .map(Edge::length)
                        .orElse(0.0))
                .sum();
    }

    /** The finished girth of the jacket, or of the trousers when there is no jacket. */
    private static OptionalDouble finished(Pattern pattern, String ofJacket, String ofTrousers) {
        OptionalDouble jacket = finished(pattern, ofJacket);
        return jacket.isPresent() ? jacket : finished(pattern, ofTrousers);
    }

    private static OptionalDouble finished(Pattern pattern, String name) {
        return pattern.girths().stream()
                .filter(girth -> girth.name().equals(name))
                .mapToDouble(Girth::finished)
                .findFirst();
    }
}
