package io.tailorline.cutter.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a register measures, and the units in which a table may count it. The first is the one that the driver uses in.
 */
public enum RegisterQuantity {
    NUMBER(new Symbol("", 1)),
    BITS(new Symbol("bits", 1), new Symbol("", 1)),
    /** Inch: exactly 25.4 mm (ISO 80000-3). */
    LENGTH(new Symbol("mm", 1), new Symbol("cm", 10), new Symbol("m", 1000), new Symbol("in", 25.4)),
    SPEED(new Symbol("mm/s", 1), new Symbol("m/s", 1000), new Symbol("m/min", 1000.0 / 60)),
    TIME(new Symbol("s", 1), new Symbol("ms", 0.001)),
    RATE(new Symbol("1/s", 1)),
    SHARE(new Symbol("%", 1)),
    PRESSURE(new Symbol("kPa", 1), new Symbol("Pa", 0.001), new Symbol("mbar", 0.1));

    private record Symbol(String text, double factor) {}

    private final List<Symbol> symbols;

    RegisterQuantity(Symbol... symbols) {
        this.symbols = List.of(symbols);
    }

    /** How much of the driver's own unit one {@code symbol} is. */
    Optional<Double> factor(String symbol) {
        return symbols.stream()
                .filter(known -> known.text().equals(symbol))
                .findFirst()
                .map(Symbol::factor);
    }

    /** {@code 'mm', 'cm'}: for messages. */
    String known() {
        List<String> quoted = new ArrayList<>();
        symbols.forEach(symbol -> quoted.add("'" + symbol.text() + "'"));
        return String.join(", ", quoted);
    }
}
