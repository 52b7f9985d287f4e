package io.tailorline.portal.workshop.label;

import io.tailorline.drawing.Box;
import java.util.List;
import uk.org.okapibarcode.backend.OkapiInputException;
import uk.org.okapibarcode.backend.QrCode;

/**
 * A QR code (ISO/IEC 18004, error correction level M) as dark rectangles, in modules from its upper left corner, x
 * right and y down, without the quiet zone.
 *
 * @param size modules along a side: 21 for up to 20 capitals and digits
 */
record CodeSquares(List<Box> dark, int size) {

    /** Modules that must stay empty all round: ISO/IEC 18004, 9.1. */
    static final int QUIET = 4;

    /** @throws IllegalArgumentException when the code cannot hold the content */
    static CodeSquares of(String content) {
        QrCode code = new QrCode();
        code.setModuleWidth(1);
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        try {
            code.setContent(content);
        } catch (OkapiInputException tooMuch) {
            throw new IllegalArgumentException("No QR code holds '%s'.".formatted(content), tooMuch);
        }
        return new CodeSquares(
                code.getRectangles().stream()
                        .map(bar -> Box.at(bar.x, bar.y, bar.width, bar.height))
                        .toList(),
                code.getWidth());
    }
}
