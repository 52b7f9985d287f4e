package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.journal.CutRecords;
import io.tailorline.cutter.journal.CutRecords.Entry;
import io.tailorline.cutter.journal.CutRecords.Event;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.table.CutJob;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes into the records of a program that it is begun, and that it is cut. One thread. */
final class RecordedCut {

    private final CutRecords records;
    private final CutJob job;
    private final InstantSource clock;
    private Optional<String> cloth;

    /** @param cloth that was named with the command; empty where it is asked for, or was confirmed before */
    RecordedCut(CutRecords records, CutJob job, InstantSource clock, Optional<String> cloth) {
        this.records = records;
        this.job = job;
        this.clock = clock;
        this.cloth = cloth;
    }

    void on(String roll) {
        cloth = Optional.of(roll);
    }

    /** The knife may go down from here on. */
    void begun() throws JournalFault {
        if (!isLast(Event.BEGUN, Event.CUT)) {
            add(Event.BEGUN);
        }
    }

    void cut() throws JournalFault {
        if (!isLast(Event.CUT)) {
            add(Event.CUT);
        }
    }

    private boolean isLast(Event... events) throws JournalFault {
        return records.last(GeometryHash.of(job.program()))
                .filter(last -> last.job() == job.id() && List.of(events).contains(last.event()))
                .isPresent();
    }

    private void add(Event event) throws JournalFault {
        String roll = cloth.orElseGet(() -> "");
        records.add(new Entry(clock.instant(), event, job.id(), GeometryHash.of(job.program()), roll));
    }
}
