package io.tailorline.cutter.io;

import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.file.IsoFormat;
import io.tailorline.cutter.profile.BuiltInProfile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a table wants of its files: the section {@code files} of its profile. Every field may be left out.
 *
 * <pre>
 * files:
 *   iso: {format: g71, splitMBlocks: true, maxBlockMove: 1524, maxPoints: 1500, bites: true}
 *   hpgl: {version: 2, cutPen: 1, markPen: 2, textPen: 3}
 *   gcode: {axis: C, blending: 0.05, knifeDown: M3, knifeUp: M5, subprograms: true}
 * </pre>
 */
public final class FileOptionsYaml {

    private static final String SECTION = "files";

    private FileOptionsYaml() {}

    /**
     * Of the table that a command line means: of a built-in one, or of a file without the section, the usual.
     *
     * @param nameOrFile as {@link ProfileYaml#find} takes it
     */
    public static FileOptions find(String nameOrFile) throws FormatFault {
        if (BuiltInProfile.named(nameOrFile).isPresent()) {
            return FileOptions.USUAL;
        }
        return parse(Trees.text(Path.of(nameOrFile)), nameOrFile);
    }

    /** @param file what faults call it */
    public static FileOptions parse(String yaml, String file) throws FormatFault {
        Fields profile = Fields.root(Trees.yaml(yaml, file), file);
        Optional<Fields> files = section(profile, SECTION, Set.of("iso", "hpgl", "gcode"));
        if (files.isEmpty()) {
            return FileOptions.USUAL;
        }
        return new FileOptions(iso(files.get()), hpgl(files.get()), gcode(files.get()));
    }

    private static Optional<Fields> section(Fields parent, String name, Set<String> known) throws FormatFault {
        if (!parent.has(name)) {
            return Optional.empty();
        }
        Fields section = parent.object(name);
        section.requireOnly(known);
        return Optional.of(section);
    }

    private static Set<String> known(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    private static FileOptions.Iso iso(Fields files) throws FormatFault {
        FileOptions.Iso usual = FileOptions.Iso.USUAL;
        Optional<Fields> found =
                section(files, "iso", known("format", "splitMBlocks", "maxBlockMove", "maxPoints", "bites"));
        if (found.isEmpty()) {
            return usual;
        }
        Fields iso = found.get();
        return iso.build(() -> new FileOptions.Iso(
                iso.has("format") ? format(iso) : usual.format(),
                iso.has("splitMBlocks") ? iso.flag("splitMBlocks") : usual.splitBlocks(),
                iso.has("maxBlockMove") ? iso.number("maxBlockMove") : usual.maxBlockMove(),
                iso.has("maxPoints") ? iso.count("maxPoints") : usual.maxPoints(),
                iso.has("bites") ? iso.flag("bites") : usual.bites()));
    }

    private static IsoFormat format(Fields iso) throws FormatFault {
        String word = iso.text("format").toLowerCase(Locale.ROOT);
        return Arrays.stream(IsoFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> iso.fault("format", "'%s'; expected g70, g71 or inch42.".formatted(word)));
    }

    private static FileOptions.Hpgl hpgl(Fields files) throws FormatFault {
        FileOptions.Hpgl usual = FileOptions.Hpgl.USUAL;
        Optional<Fields> found = section(files, "hpgl", known("version", "cutPen", "markPen", "textPen"));
        if (found.isEmpty()) {
            return usual;
        }
        Fields hpgl = found.get();
        return hpgl.build(() -> new FileOptions.Hpgl(
                hpgl.has("version") ? hpgl.count("version") : usual.version(),
                hpgl.has("cutPen") ? hpgl.count("cutPen") : usual.cutPen(),
                hpgl.has("markPen") ? hpgl.count("markPen") : usual.markPen(),
                hpgl.has("textPen") ? hpgl.count("textPen") : usual.textPen()));
    }

    private static FileOptions.Gcode gcode(Fields files) throws FormatFault {
        FileOptions.Gcode usual = FileOptions.Gcode.USUAL;
        Optional<Fields> found =
                section(files, "gcode", known("axis", "blending", "knifeDown", "knifeUp", "subprograms"));
        if (found.isEmpty()) {
            return usual;
        }
        Fields gcode = found.get();
        return gcode.build(() -> new FileOptions.Gcode(
                gcode.has("axis") ? gcode.text("axis") : usual.axis(),
                gcode.has("blending") ? gcode.number("blending") : usual.blending(),
                gcode.has("knifeDown") ? gcode.text("knifeDown") : usual.knifeDown(),
                gcode.has("knifeUp") ? gcode.text("knifeUp") : usual.knifeUp(),
                gcode.has("subprograms") ? gcode.flag("subprograms") : usual.subprograms()));
    }
}
