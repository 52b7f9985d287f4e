package io.tailorline.cutter.io;

import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.file.IsoFormat;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.TextFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a table wants of its files: the section {@code files} of its profile. Every field may be left out.
 *
 * <pre>
 * files:
 *   iso: {format: g71, splitMBlocks: true, maxBlockMove: 1524, maxPoints: 1500, bites: true, overcut: file}
 *   hpgl: {version: 2, cutPen: 1, markPen: 2, textPen: 3}
 *   gcode: {axis: C, blending: 0.05, knifeDown: M3, knifeUp: M5, turnWithMove: true, subprograms: true}
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
        return parse(nameOrFile, TextFile.read(Path.of(nameOrFile)));
    }

    /** @param source what faults call it */
    public static FileOptions parse(String source, String yaml) throws FormatFault {
        JsonCursor profile = Yaml.parse(source, yaml);
        return profile.find(SECTION, FileOptionsYaml::options).orElse(FileOptions.USUAL);
    }

    private static FileOptions options(JsonCursor files) throws FormatFault {
        files.allow("iso", "hpgl", "gcode");
        return new FileOptions(
                files.find("iso", FileOptionsYaml::iso).orElse(FileOptions.Iso.USUAL),
                files.find("hpgl", FileOptionsYaml::hpgl).orElse(FileOptions.Hpgl.USUAL),
                files.find("gcode", FileOptionsYaml::gcode).orElse(FileOptions.Gcode.USUAL));
    }

    private static FileOptions.Iso iso(JsonCursor iso) throws FormatFault {
        FileOptions.Iso usual = FileOptions.Iso.USUAL;
        iso.allow("format", "splitMBlocks", "maxBlockMove", "maxPoints", "bites", "overcut");
        return iso.build(
                "options of ISO files",
                at -> new FileOptions.Iso(
                        at.find("format", FileOptionsYaml::format).orElse(usual.format()),
                        at.find("splitMBlocks", JsonCursor::truth).orElse(usual.splitBlocks()),
                        at.find("maxBlockMove", JsonCursor::number).orElse(usual.maxBlockMove()),
                        at.find("maxPoints", JsonCursor::integer).orElse(usual.maxPoints()),
                        at.find("bites", JsonCursor::truth).orElse(usual.bites()),
                        at.find(
                                        "overcut",
                                        field -> field.oneOf(FileOptions.Overcut.values(), FileOptions.Overcut::word))
                                .orElse(usual.overcut())));
    }

    /** In capital letters or small. */
    private static IsoFormat format(JsonCursor field) throws FormatFault {
        String word = field.text().toLowerCase(Locale.ROOT);
        return Arrays.stream(IsoFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> field.fault("one of g70, g71, inch42"));
    }

    private static FileOptions.Hpgl hpgl(JsonCursor hpgl) throws FormatFault {
        FileOptions.Hpgl usual = FileOptions.Hpgl.USUAL;
        hpgl.allow("version", "cutPen", "markPen", "textPen");
        return hpgl.build(
                "options of HPGL files",
                at -> new FileOptions.Hpgl(
                        at.find("version", JsonCursor::integer).orElse(usual.version()),
                        at.find("cutPen", JsonCursor::integer).orElse(usual.cutPen()),
                        at.find("markPen", JsonCursor::integer).orElse(usual.markPen()),
                        at.find("textPen", JsonCursor::integer).orElse(usual.textPen())));
    }

    private static FileOptions.Gcode gcode(JsonCursor gcode) throws FormatFault {
        FileOptions.Gcode usual = FileOptions.Gcode.USUAL;
        gcode.allow("axis", "blending", "knifeDown", "knifeUp", "turnWithMove", "subprograms");
        return gcode.build(
                "options of G-code files",
                at -> new FileOptions.Gcode(
                        at.find("axis", JsonCursor::text).orElse(usual.axis()),
                        at.find("blending", JsonCursor::number).orElse(usual.blending()),
                        at.find("knifeDown", JsonCursor::text).orElse(usual.knifeDown()),
                        at.find("knifeUp", JsonCursor::text).orElse(usual.knifeUp()),
                        at.find("turnWithMove", JsonCursor::truth).orElse(usual.turnWithMove()),
                        at.find("subprograms", JsonCursor::truth).orElse(usual.subprograms())));
    }
}
