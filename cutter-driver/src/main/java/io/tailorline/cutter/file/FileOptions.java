package io.tailorline.cutter.file;

import java.util.Locale;

/** What a table wants of the files it is given. Most tables take {@link #USUAL}. */
public record FileOptions(Iso iso, Hpgl hpgl, Gcode gcode) {

    /** ISO in thousandths of an inch, HPGL/2, G-code for LinuxCNC. */
    public static final FileOptions USUAL = new FileOptions(Iso.USUAL, Hpgl.USUAL, Gcode.USUAL);

    /**
     * Who cuts past the end of a cut: the file, whose path is the program's, or the controller by a setting of its own.
     */
    public enum Overcut {
        FILE,
        MACHINE;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * ISO for textile cutters.
     *
     * @param splitBlocks whether a code never shares a block with coordinates, as simple readers need it
     * @param maxBlockMove longest move of one block with the knife down, mm
     * @param maxPoints most points of one piece that the controller takes
     * @param bites whether the file says when the conveyor moves on; a controller that finds its own bites wants none
     * @param overcut of the file, which then forbids the controller's, or of the controller, and the path ends where
     *     the piece does
     */
    public record Iso(
            IsoFormat format, boolean splitBlocks, double maxBlockMove, int maxPoints, boolean bites, Overcut overcut) {

        /**
         * 60 inch a block and 1500 points a piece are the factory settings of the controllers that made the format
         * common.
         */
        public static final Iso USUAL = new Iso(IsoFormat.G70, false, 1524, 1500, true, Overcut.FILE);

        public Iso {
            if (!(maxBlockMove >= 1)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "iso.maxBlockMove (%s mm) must be 1 mm or more; 1524 is usual.", maxBlockMove));
            }
            if (maxPoints < 4) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "iso.maxPoints (%d) must be 4 or more; 1500 is usual.", maxPoints));
            }
        }
    }

    /**
     * HPGL.
     *
     * @param version 2, or 1 for readers whose coordinates have 16 bits
     * @param cutPen for the knife
     * @param markPen for notches and holes
     * @param textPen for labels; 0 to write none
     */
    public record Hpgl(int version, int cutPen, int markPen, int textPen) {

        public static final Hpgl USUAL = new Hpgl(2, 1, 2, 3);

        private static final int MOST_PENS = 8;

        public Hpgl {
            if (version != 1 && version != 2) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "hpgl.version (%d) must be 1 or 2.", version));
            }
            requirePen("cutPen", cutPen, 1);
            requirePen("markPen", markPen, 1);
            requirePen("textPen", textPen, 0);
        }

        private static void requirePen(String name, int pen, int least) {
            if (pen < least || pen > MOST_PENS) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "hpgl.%s (%d) must be %d to %d.", name, pen, least, MOST_PENS));
            }
        }
    }

    /**
     * G-code.
     *
     * @param axis letter of the axis that turns the blade
     * @param blending how far the path may cut a corner in order to keep moving, mm; 0 for controllers that know no G64
     * @param knifeDown block that plunges the knife
     * @param knifeUp block that lifts it
     * @param turnWithMove whether the blade turns in the block of a move, through the air and along a curve; otherwise
     *     every turn is a block of its own
     * @param subprograms whether notches, holes and the rest call subprograms at the head of the file, as LinuxCNC
     *     reads them; otherwise comments alone name them
     */
    public record Gcode(
            String axis, double blending, String knifeDown, String knifeUp, boolean turnWithMove, boolean subprograms) {

        public static final Gcode USUAL = new Gcode("C", 0.05, "M3", "M5", true, true);

        public Gcode {
            if (!axis.matches("[ABC]")) {
                throw new IllegalArgumentException("gcode.axis '%s' must be A, B or C.".formatted(axis));
            }
            if (!(blending >= 0 && blending <= 1)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "gcode.blending (%s mm) must be 0 to 1 mm.", blending));
            }
            requireBlock("knifeDown", knifeDown);
            requireBlock("knifeUp", knifeUp);
        }

        private static void requireBlock(String name, String block) {
            if (!block.matches("[A-Z0-9 .+-]+")) {
                throw new IllegalArgumentException(
                        "gcode.%s '%s' must be one block of G-code such as M3 or G0 Z5.".formatted(name, block));
            }
        }
    }
}
