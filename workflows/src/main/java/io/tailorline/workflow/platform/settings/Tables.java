package io.tailorline.workflow.platform.settings;

import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.Roles;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.settings.TailorlineProperties.Table;
import java.util.List;

/** The cutting tables of this process's settings, with the embedded default filled in. */
public record Tables(List<Table> all) {

    private static final Table EMBEDDED = new Table("table-1", "reference", "127.0.0.1", 0, true, 0);

    public Tables {
        all = List.copyOf(all);
    }

    public static Tables of(TailorlineProperties settings, Roles roles, boolean embedded) {
        if (!settings.tables().isEmpty()) {
            refuseSimulation(settings.tables(), roles);
            return new Tables(settings.tables());
        }
        if (embedded) {
            return new Tables(List.of(EMBEDDED));
        }
        if (roles.play(Role.PORTAL) || roles.play(Role.CUTTER_GATEWAY)) {
            throw new StartRefused(
                    "The roles %s and %s need to know the cutting tables, and tailorline.tables is empty."
                            .formatted(Role.PORTAL.word(), Role.CUTTER_GATEWAY.word()),
                    "Set tailorline.tables[0].name, .profile, .host and .port, and so on for every table.");
        }
        return new Tables(List.of());
    }

    private static void refuseSimulation(List<Table> tables, Roles roles) {
        for (Table table : tables) {
            if (table.simulated() && !roles.playAll()) {
                throw new StartRefused(
                        "tailorline.tables: table '%s' is simulated, which is possible only when all roles share one process."
                                .formatted(table.name()),
                        "Give the host and port of the table, or of a simulator of its own.");
            }
        }
    }

    public List<String> names() {
        return all.stream().map(Table::name).toList();
    }
}
