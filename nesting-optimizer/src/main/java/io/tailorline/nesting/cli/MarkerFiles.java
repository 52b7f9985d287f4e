package io.tailorline.nesting.cli;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.nesting.render.MarkerPdf;
import io.tailorline.nesting.render.MarkerSvg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The output files of a marker. */
final class MarkerFiles {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "MARKER.json",
            description = {
                "Output file of the marker. With several rolls each marker has its own file and picture, with",
                "the number of its roll: marker.json becomes marker-1.json, marker-2.json."
            })
    private Path out;

    @Option(names = "--svg", paramLabel = "FILE", description = "Picture of the marker, SVG.")
    private Path svg;

    @Option(names = "--pdf", paramLabel = "FILE", description = "Overview to print, A4.")
    private Path pdf;

    @Option(
            names = "--pdf-true-size",
            paramLabel = "FILE",
            description = "The marker at true size on one page as long as its cloth, for a plotter.")
    private Path trueSize;

    @Option(
            names = "--opened",
            paramLabel = "MARKER.json",
            description = "The same marker opened out to one ply, as the cutting table needs it.")
    private Path opened;

    boolean hasPage() {
        return pdf != null || trueSize != null;
    }

    Map<Path, byte[]> of(Marker marker) {
        return files(marker, file -> file);
    }

    /** @param number of the roll, from 1 */
    Map<Path, byte[]> of(Marker marker, int number) {
        return files(marker, file -> numbered(file, number));
    }

    /** @param rolls with several rolls each has its own files */
    void writtenTo(DistinctFiles files, int rolls) {
        for (int number = 1; number <= rolls; number++) {
            int roll = number;
            UnaryOperator<Path> name = file -> file == null || rolls == 1 ? file : numbered(file, roll);
            files.writes("--out", name.apply(out))
                    .writes("--svg", name.apply(svg))
                    .writes("--pdf", name.apply(pdf))
                    .writes("--pdf-true-size", name.apply(trueSize))
                    .writes("--opened", name.apply(opened));
        }
    }

    /** Whether the marker is written to this file. */
    boolean isOut(Path file) {
        return file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
    }

    /** Existing files of a roll, perhaps from an earlier run. */
    List<Path> existing(int number) {
        return Stream.of(out, svg, pdf, trueSize, opened)
                .filter(Objects::nonNull)
                .map(file -> numbered(file, number))
                .filter(Files::exists)
                .toList();
    }

    private Map<Path, byte[]> files(Marker marker, UnaryOperator<Path> name) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (svg != null) {
            files.put(name.apply(svg), MarkerSvg.draw(marker).getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            files.put(name.apply(pdf), MarkerPdf.draw(marker));
        }
        if (trueSize != null) {
            files.put(name.apply(trueSize), MarkerPdf.drawTrueSize(marker));
        }
        if (opened != null) {
            files.put(
                    name.apply(opened),
                    MarkerJson.write(UnfoldedMarker.of(marker)).getBytes(StandardCharsets.UTF_8));
        }
        files.put(name.apply(out), MarkerJson.write(marker).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return file.resolveSibling(
                String.format(Locale.ROOT, "%s-%d%s", name.substring(0, end), number, name.substring(end)));
    }
}
