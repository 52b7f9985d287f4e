package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import io.tailorline.json.Decimals;
import io.tailorline.json.FormatFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A DXF file taken apart: its blocks, and the entities outside of them. Text files only; groups may end in either kind
 * of line end.
 *
 * @param insUnits the length that the header's {@code $INSUNITS} names, mm; empty where it names none
 */
record DxfFile(List<DxfBlock> blocks, List<DxfEntity> entities, OptionalDouble insUnits) {

    /** No coordinate is larger, in the file's own unit: ten kilometres in mm. */
    private static final double FARTHEST = 1e7;

    /** An arc that is all but a full circle, as wide as twenty-five of its chords; real files stay below 1. */
    private static final double MOST_BULGE = 100;

    private static final String BINARY = "AutoCAD Binary DXF";

    DxfFile {
        blocks = List.copyOf(blocks);
        entities = List.copyOf(entities);
    }

    /** @param source name of the file in a fault */
    static DxfFile parse(String source, byte[] bytes) throws FormatFault {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith(BINARY) || text.indexOf('\0') >= 0) {
            throw new FormatFault(source, "file", "binary", "a DXF text file", "Export it again as ASCII DXF (R12).");
        }
        return new Parser(source, text.split("\r\n|\n|\r", -1)).file();
    }

    /** Reads groups one after the other: a line with the code, a line with the value. */
    private static final class Parser {

        private final String source;
        private final String[] lines;
        private final List<DxfBlock> blocks = new ArrayList<>();
        private final List<DxfEntity> outside = new ArrayList<>();
        private OptionalDouble insUnits = OptionalDouble.empty();
        private int next;
        private int code;
        private String value = "";
        private String section = "";
        private String blockName = "";
        private List<DxfEntity> entities = outside;

        Parser(String source, String[] lines) {
            this.source = source;
            this.lines = lines;
        }

        DxfFile file() throws FormatFault {
            advance();
            while (!startsWith("EOF")) {
                if (code != 0) {
                    advance();
                } else {
                    object();
                }
            }
            return new DxfFile(blocks, outside, insUnits);
        }

        private boolean startsWith(String word) {
            return code == 0 && value.equals(word);
        }

        private void advance() throws FormatFault {
            if (next + 1 >= lines.length) {
                throw new FormatFault(
                        source,
                        "line " + lines.length,
                        "the end of the file",
                        "EOF before it",
                        "Maybe the file was cut short, or is not a DXF file.");
            }
            String group = lines[next].trim();
            try {
                code = Integer.parseInt(group);
            } catch (NumberFormatException noCode) {
                throw new FormatFault(source, "line " + (next + 1), "\"%s\"".formatted(group), "a DXF group code");
            }
            value = lines[next + 1].strip();
            next += 2;
        }

        private void object() throws FormatFault {
            String type = value;
            int line = next - 1;
            Map<Integer, String> values = values();
            switch (type) {
                case "SECTION" -> section = values.getOrDefault(2, "");
                case "ENDSEC" -> section = "";
                case "BLOCK" -> {
                    blockName = values.getOrDefault(2, "");
                    entities = new ArrayList<>();
                }
                case "ENDBLK" -> {
                    blocks.add(new DxfBlock(blockName, entities));
                    entities = outside;
                }
                default -> {
                    if (section.equals("BLOCKS") || section.equals("ENTITIES")) {
                        entities.add(entity(type, line, values));
                    }
                }
            }
        }

        /** The groups up to the next object; the first of a code counts. Those of a header are its variables. */
        private Map<Integer, String> values() throws FormatFault {
            Map<Integer, String> values = new HashMap<>();
            String variable = "";
            advance();
            while (code != 0) {
                values.putIfAbsent(code, value);
                variable = code == 9 ? value : variable;
                if (code == 70 && variable.equals("$INSUNITS")) {
                    insUnits = LengthUnit.ofInsUnits((int) number(value, next - 1));
                }
                advance();
            }
            return values;
        }

        private DxfEntity entity(String type, int line, Map<Integer, String> values) throws FormatFault {
            List<Point> points = new ArrayList<>();
            boolean closed = false;
            List<Double> bulges = new ArrayList<>();
            if (type.equals("POLYLINE")) {
                closed = (integer(values, 70, line) & 1) == 1;
                vertices(points, bulges);
            } else {
                addPoint(points, values, 10, line);
                addPoint(points, values, 11, line);
            }
            return new DxfEntity(type, layer(values), points, closed, bulges, values, line);
        }

        private void vertices(List<Point> points, List<Double> bulges) throws FormatFault {
            while (startsWith("VERTEX")) {
                int line = next - 1;
                Map<Integer, String> vertex = values();
                int before = points.size();
                addPoint(points, vertex, 10, line);
                if (points.size() > before) {
                    bulges.add(vertex.containsKey(42) ? number(vertex, 42, MOST_BULGE, line) : 0);
                }
            }
            if (startsWith("SEQEND")) {
                values();
            }
        }

        private void addPoint(List<Point> points, Map<Integer, String> values, int xCode, int line) throws FormatFault {
            if (values.containsKey(xCode) && values.containsKey(xCode + 10)) {
                points.add(Point.of(number(values, xCode, FARTHEST, line), number(values, xCode + 10, FARTHEST, line)));
            }
        }

        /** @param most as large as it may be without its sign */
        private double number(Map<Integer, String> values, int group, double most, int line) throws FormatFault {
            String text = values.getOrDefault(group, "");
            double number = number(text, line);
            if (StrictMath.abs(number) > most) {
                throw new FormatFault(
                        source,
                        "line %d, group %d".formatted(line, group),
                        "\"%s\"".formatted(text),
                        "a number from -%1$s to %1$s".formatted(Decimals.of(most)));
            }
            return number;
        }

        private double number(String text, int line) throws FormatFault {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // said below, like a number that is not finite
            }
            throw new FormatFault(source, "line " + line, "\"%s\"".formatted(text), "a number");
        }

        private int integer(Map<Integer, String> values, int code, int line) throws FormatFault {
            return values.containsKey(code) ? (int) number(values.get(code), line) : 0;
        }

        /** Layers are numbers; a name is not a layer of the standard. */
        private static int layer(Map<Integer, String> values) {
            try {
                return Integer.parseInt(values.getOrDefault(8, "0"));
            } catch (NumberFormatException named) {
                return -1;
            }
        }
    }
}
