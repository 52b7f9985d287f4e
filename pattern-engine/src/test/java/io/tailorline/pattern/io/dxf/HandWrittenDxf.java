package io.tailorline.pattern.io.dxf;

import io.tailorline.json.FormatFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files written by hand, and how they are read. */
final class HandWrittenDxf {

    /** A hand-written piece in the manner of CLO: keys in capitals, one closed outline, line ends of Unix. */
    static final String SQUARE = """
            0
            SECTION
            2
            BLOCKS
            0
            BLOCK
            8
            1
            2
            PATCH_M
            70
            64
            0
            TEXT
            8
            1
            1
            PIECE NAME: Patch
            0
            TEXT
            8
            1
            1
            QUANTITY: 1,1
            %s
            0
            LINE
            8
            7
            10
            1
            20
            0
            11
            1
            21
            8
            0
            POINT
            8
            4
            10
            5
            20
            0
            30
            -0.2
            0
            ENDBLK
            8
            1
            0
            ENDSEC
            0
            SECTION
            2
            ENTITIES
            0
            TEXT
            8
            1
            1
            %s
            0
            ENDSEC
            0
            EOF
            """;

    static final String CLOSED = polyline(true, 0, 0, 0, 10, 10, 10, 10, 0);

    private HandWrittenDxf() {}

    static DxfImport read(String text) throws FormatFault {
        return new PatternDxfReader(BrokenPieces.REFUSE, Optional.empty())
                .read("square.dxf", text.getBytes(StandardCharsets.US_ASCII));
    }

    static String file(String blocks, String outside) {
        return "0\nSECTION\n2\nBLOCKS\n" + blocks + "0\nENDSEC\n0\nSECTION\n2\nENTITIES" + outside
                + "\n0\nENDSEC\n0\nEOF\n";
    }

    static String block(String name, String body) {
        return "0\nBLOCK\n2\n" + name + "\n" + body + "\n0\nENDBLK\n";
    }

    static String polyline(boolean closed, double... xy) {
        StringBuilder out = new StringBuilder("0\nPOLYLINE\n8\n1\n66\n1\n70\n" + (closed ? "1" : "0"));
        for (int i = 0; i < xy.length; i += 2) {
            out.append("\n0\nVERTEX\n8\n1\n10\n" + xy[i] + "\n20\n" + xy[i + 1]);
        }
        return out.append("\n0\nSEQEND\n8\n1").toString();
    }

    static String line(int layer, double... xy) {
        return "0\nLINE\n8\n" + layer + "\n10\n" + xy[0] + "\n20\n" + xy[1] + "\n11\n" + xy[2] + "\n21\n" + xy[3];
    }

    static String text(String words) {
        return "\n0\nTEXT\n8\n1\n1\n" + words;
    }
}
