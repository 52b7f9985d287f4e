package io.tailorline.workflow.step;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.workflow.store.CutJobs;
import java.util.Comparator;
import java.util.List;

/** Which table gets the next job: a free one, else the one with the shortest queue; the first named wins a tie. */
public class TableQueue {

    private final List<TableSeat> tables;
    private final CutJobs jobs;

    public TableQueue(List<TableSeat> tables, CutJobs jobs) {
        this.tables = List.copyOf(tables);
        this.jobs = jobs;
    }

    public List<TableSeat> all() {
        return tables;
    }

    public TableSeat next() {
        return shortest(tables);
    }

    /** The next table among those that a program for {@code profile} can run on. */
    public TableSeat next(TableProfile profile) {
        return shortest(
                tables.stream().filter(table -> table.profile().equals(profile)).toList());
    }

    private TableSeat shortest(List<TableSeat> among) {
        return among.stream()
                .min(Comparator.comparingInt(table -> jobs.queueLength(table.name())))
                .orElseThrow(() -> new IllegalStateException(
                        "No cutting table of that kind is configured; name one in tailorline.tables."));
    }
}
