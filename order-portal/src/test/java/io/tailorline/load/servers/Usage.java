package io.tailorline.load.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process and all that it started hold and have used, as the kernel counts it.
 *
 * @param cpuSeconds processor time, of members that have ended too, s
 * @param residentBytes memory that is really there; members that share pages count them each
 * @param threads of all members
 * @param handles open files and sockets of all members
 */
public record Usage(double cpuSeconds, long residentBytes, int threads, int handles) {

    private static final double TICKS_PER_S = 100;
    private static final int PAGE = 4096;
    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /** The processes of a server now. */
    public static Usage of(ServerProcess process) {
        double cpu = 0;
        long resident = 0;
        int threads = 0;
        int handles = 0;
        boolean root = true;
        for (ProcessHandle member : process.tree()) {
            Path proc = Path.of("/proc", String.valueOf(member.pid()));
            try {
                String stat = Files.readString(proc.resolve("stat"));
                // The name stands in brackets and may hold spaces; field 3 follows it.
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                cpu += ticks(fields[11], fields[12]);
                cpu += root ? ticks(fields[13], fields[14]) : 0;
                threads += Integer.parseInt(fields[17]);
                resident += Long.parseLong(fields[21]) * PAGE;
                try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
                    handles += (int) open.count();
                }
            } catch (IOException ended) {
                // It ended between two looks; its time is counted by the one that waited for it.
                continue;
            }
            root = false;
        }
        return new Usage(cpu, resident, threads, handles);
    }

    private static double ticks(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) / TICKS_PER_S;
    }

    /** Bytes of live objects of a Java process, after a full collection, which this asks for. */
    public static long liveHeapBytes(ServerProcess process) {
        String said = Commands.run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.class_histogram");
        Matcher total = LIVE.matcher(said);
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }
}
