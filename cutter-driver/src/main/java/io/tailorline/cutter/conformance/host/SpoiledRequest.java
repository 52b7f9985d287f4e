package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One request is spoiled, once: the first of its kind. */
final class SpoiledRequest implements Disturbance {

    /** How. */
    enum Spoiled {
        /** The connection breaks before the table has it. */
        NOT_DELIVERED,
        /** The connection breaks before the host has the answer. */
        NOT_ANSWERED,
        /** One bit is turned on the way, in the word of this offset from the first that is written. */
        TURNED
    }

    private final BiPredicate<TestBench, HostRequest> kind;
    private final Spoiled how;
    private final int word;
    private boolean happened;
    private boolean answerDue;

    SpoiledRequest(BiPredicate<TestBench, HostRequest> kind, Spoiled how, int word) {
        this.kind = kind;
        this.how = how;
        this.word = word;
    }

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        if (how != Spoiled.NOT_DELIVERED || !isIt(asked, bench)) {
            return Optional.empty();
        }
        happened = true;
        return Optional.of(new Fate.Closed());
    }

    @Override
    public ModbusFrame onItsWay(HostRequest asked, ModbusFrame request, TestBench bench) {
        if (!isIt(asked, bench)) {
            return request;
        }
        happened = true;
        answerDue = how == Spoiled.NOT_ANSWERED;
        return how == Spoiled.TURNED && word < asked.written().length
                ? HostRequest.rewritten(request, asked.turned(word))
                : request;
    }

    @Override
    public Fate answered(HostRequest asked, ModbusFrame answer, TestBench bench) {
        if (!answerDue) {
            return Fate.of(answer);
        }
        answerDue = false;
        return new Fate.Closed();
    }

    private boolean isIt(HostRequest asked, TestBench bench) {
        return !happened && kind.test(bench, asked);
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
