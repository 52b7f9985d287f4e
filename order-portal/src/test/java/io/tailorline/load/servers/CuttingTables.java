package io.tailorline.load.servers;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.cloth.CutMark;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.portal.workshop.Cloth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cutting tables in this program, behind real Modbus servers: they go on when a gateway is killed, as tables do, and
 * what they did to the cloth is their own record.
 */
public final class CuttingTables {

    private static final BuiltInProfile PROFILE = BuiltInProfile.REFERENCE;

    private final List<TableFirmware> tables = new ArrayList<>();
    private final List<ModbusTableServer> servers = new ArrayList<>();

    private CuttingTables() {}

    /**
     * What the tables say that they have cut.
     *
     * @param jobs that touched the cloth
     * @param runs times that a table began a job at its first record; as many as jobs when nothing was cut twice
     * @param recordsTwice records that were finished again within one run
     */
    public record CutRecord(int jobs, int runs, int recordsTwice) {

        /** Whether any job or record was done a second time. */
        public boolean isOnce() {
            return runs <= jobs && recordsTwice == 0;
        }
    }

    /**
     * Opens tables that are homed and wait for a job.
     *
     * @param speed table seconds in a second of the wall clock
     */
    public static CuttingTables open(ServerRack rack, int count, double speed) throws IOException {
        CuttingTables tables = new CuttingTables();
        rack.stopAtTheEnd(tables::close);
        for (int i = 0; i < count; i++) {
            TableFirmware firmware =
                    new TableFirmware(PROFILE.profile(), InstantSource.system(), speed, FaultScript.none()).homed();
            tables.tables.add(firmware);
            tables.servers.add(ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), rack.freePort()));
        }
        return tables;
    }

    /** The settings by which portal and gateway know these tables, and of each cloth one roll a table. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < servers.size(); i++) {
            String table = "tailorline.tables[%d].".formatted(i);
            settings.put(table + "name", "table-" + (i + 1));
            settings.put(table + "host", "127.0.0.1");
            settings.put(table + "port", String.valueOf(servers.get(i).port()));
            for (Cloth cloth : SampleCloths.ofTheHouse().all()) {
                settings.put(
                        "tailorline.rolls.%s[%d]".formatted(cloth.id(), i),
                        i == 0 ? cloth.roll() : "%s-%d".formatted(cloth.roll(), i + 1));
            }
        }
        return settings;
    }

    /** What the tables have done to the cloth, of one table after the other, each in the order in which it was done. */
    public List<CutMark> marks() {
        return tables.stream()
                .flatMap(table -> table.cutDrawing().marks().stream())
                .toList();
    }

    /** Whether a table moves with the job of this number now. */
    public boolean isUnderTheKnife(long job) {
        return tables.stream()
                .map(TableFirmware::status)
                .anyMatch(status -> status.job().id() == job && status.state().isRunning());
    }

    /** The record of all tables together. */
    public CutRecord record() {
        int jobs = 0;
        int runs = 0;
        int twice = 0;
        for (TableFirmware table : tables) {
            Set<Long> seen = new LinkedHashSet<>();
            for (CutMark mark : table.cutDrawing().marks()) {
                seen.add(mark.job());
            }
            jobs += seen.size();
            long last = Long.MAX_VALUE;
            for (long record : table.finishedRecords()) {
                if (record == 1) {
                    runs++;
                } else if (record <= last) {
                    twice++;
                }
                last = record;
            }
        }
        return new CutRecord(jobs, runs, twice);
    }

    private void close() {
        for (ModbusTableServer server : servers) {
            try {
                server.close();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
    }
}
