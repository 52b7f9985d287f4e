package io.tailorline.nesting.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long ago this process was started, s. The virtual machine notes its own start only after it is loaded; on a busy
 * machine that is late by tenths of a second. Linux knows the true start to a hundredth of a second, proc(5).
 */
final class ProcessAge {

    /** Clock ticks in a second as proc(5) counts them on every current platform. */
    private static final double TICKS_PER_SECOND = 100;

    /** Place of the start time after the process name in brackets, which may hold blanks. */
    private static final int START_TIME = 19;

    /** A reported start farther before the virtual machine's own is rejected, s. */
    private static final double LONGEST_LOADING = 5;

    private static final double MILLIS_PER_SECOND = 1e3;

    private ProcessAge() {}

    static double seconds() {
        double running = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / MILLIS_PER_SECOND;
        return believed(running, asTheSystemSays(running));
    }

    /** @param running since the virtual machine noted its start, s */
    static double believed(double running, double system) {
        return system >= running && system <= running + LONGEST_LOADING ? system : running;
    }

    private static double asTheSystemSays(double otherwise) {
        try {
            return age(Files.readString(Path.of("/proc/self/stat")), Files.readString(Path.of("/proc/uptime")));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notLinux) {
            return otherwise;
        }
    }

    /**
     * @param stat the line of a process
     * @param uptime seconds since the system was started, and more after a blank
     */
    static double age(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double started = Double.parseDouble(fields[START_TIME]) / TICKS_PER_SECOND;
        return Double.parseDouble(uptime.split(" ")[0]) - started;
    }
}
