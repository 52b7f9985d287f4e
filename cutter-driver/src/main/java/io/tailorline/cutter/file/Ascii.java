package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text that old controllers can read. */
final class Ascii {

    private Ascii() {}

    /** Printable 7-bit characters without {@code forbidden}; anything else becomes an underscore. */
    static String text(String text, String forbidden) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= ' ' && point <= '~' && forbidden.indexOf(point) < 0 ? point : '_')
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /** A decimal number without exponent and without trailing zeros. */
    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The far corner of everything the head reaches, mm. */
    static TablePoint extent(CutProgram program) {
        double x = 0;
        double y = 0;
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            head = step.movedFrom(head);
            x = Math.max(x, head.at().x());
            y = Math.max(y, head.at().y());
        }
        return new TablePoint(x, y);
    }
}
