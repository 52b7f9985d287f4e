package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.conformance.host.HostUnderTest;
import io.tailorline.cutter.conformance.host.Situation;
import java.util.OptionalInt;

/** A host that a person starts. It is over when it is gone, and tells nobody what it believes. */
final class HostByHand implements HostUnderTest {

    @Override
    public Run begin(Situation situation, int port) {
        return new Run() {
            @Override
            public boolean isOver(boolean quiet) {
                return quiet;
            }

            @Override
            public OptionalInt exit() {
                return OptionalInt.empty();
            }

            @Override
            public void end() {
                // the person does
            }
        };
    }
}
