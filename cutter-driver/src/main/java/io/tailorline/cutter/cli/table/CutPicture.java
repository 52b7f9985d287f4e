package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.TableState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a file with the picture of what a simulated table has cut. */
final class CutPicture {

    private static final long LOOK_MS = 100;

    private final TableFirmware table;
    private final Path file;
    private final PrintWriter complaints;

    CutPicture(TableFirmware table, Path file, PrintWriter complaints) {
        this.table = table;
        this.file = file;
        this.complaints = complaints;
    }

    /** Draws once for each job that is done; returns when the thread is interrupted. */
    void drawWheneverDone() throws InterruptedException {
        boolean drawn = false;
        while (true) {
            boolean done = table.status().state() == TableState.DONE;
            if (done && !drawn) {
                draw();
            }
            drawn = done;
            Thread.sleep(LOOK_MS);
        }
    }

    synchronized void draw() {
        try {
            Files.writeString(file, table.cutDrawing().svg());
        } catch (IOException e) {
            complaints.printf("The picture of the cut cannot be written to %s (%s).%n", file, e);
            complaints.flush();
        }
    }
}
