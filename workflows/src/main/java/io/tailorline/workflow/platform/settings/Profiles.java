package io.tailorline.workflow.platform.settings;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.json.FormatFault;
import io.tailorline.workflow.platform.role.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the profile that a table's setting names. */
public final class Profiles {

    private Profiles() {}

    public static TableProfile of(TailorlineProperties.Table table) {
        return BuiltInProfile.named(table.profile()).orElseGet(() -> read(table));
    }

    /** Where the registers of the table lie. */
    public static RegisterMap registers(TailorlineProperties.Table table) {
        of(table);
        try {
            return ProfileYaml.registersOf(table.profile());
        } catch (FormatFault broken) {
            throw new StartRefused(
                    "Table '%s': %s".formatted(table.name(), broken.getMessage()),
                    "Correct the register map, or leave 'registers' out of the profile for a table of our own map.");
        }
    }

    private static TableProfile read(TailorlineProperties.Table table) {
        Path file = Path.of(table.profile());
        String expected =
                "Set tailorline.tables[].profile to one of %s or to a profile file.".formatted(BuiltInProfile.names());
        if (!Files.isRegularFile(file)) {
            throw new StartRefused(
                    "Table '%s' has the profile '%s', which is neither built in nor a file."
                            .formatted(table.name(), table.profile()),
                    expected);
        }
        try {
            return ProfileYaml.read(file);
        } catch (FormatFault broken) {
            throw new StartRefused("Table '%s': %s".formatted(table.name(), broken.getMessage()), expected);
        }
    }
}
