package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.run.CutEdges;
import io.tailorline.cutter.run.MarkerBox;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.SlowTour;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.util.List;
import java.util.Locale;

/**
 * What the head of a table shows of a program to a person: the box round the marker, or places that are cut.
 *
 * @param cutTo the last record that is cut
 * @param earlier what other programs of its marker have cut on the same cloth
 */
record ShownPlaces(
        CutProgram program, TableController table, PollingPolicy polling, long cutTo, List<CutEdges.Done> earlier) {

    void box() throws TableFault, InterruptedException {
        MarkerBox.of(program).show(table, polling);
    }

    /** @throws CommandFailed when no two places that are cut lie in reach and far enough apart */
    List<CutEdges.Place> edges() throws CommandFailed, TableFault {
        List<CutEdges.Place> edges = CutEdges.of(
                new CutEdges.Done(program, cutTo),
                earlier,
                table.status(),
                table.identity().limits().fieldX());
        if (edges.isEmpty()) {
            throw new CommandFailed(
                    "No two places that are cut lie within the head's reach and 100 mm apart, which would show cloth that has turned. Maybe check by the marks: 'project' shows the outlines.");
        }
        return edges;
    }

    void stand(CutEdges.Place edge) throws TableFault, InterruptedException {
        new SlowTour(table, polling).stand(edge.head());
    }

    static String words(CutEdges.Place edge) {
        return String.format(
                Locale.ROOT,
                "at (%.1f, %.1f) mm%s",
                edge.head().x(),
                edge.head().y(),
                edge.piece()
                        .map(piece -> ", piece " + piece.no() + ", " + piece.piece())
                        .orElse(""));
    }
}
