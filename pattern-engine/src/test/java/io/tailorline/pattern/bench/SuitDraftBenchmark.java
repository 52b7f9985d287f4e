package io.tailorline.pattern.bench;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does one suit take, in the steady state, on one core? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SuitDraftBenchmark {

    private final PatternEngine engine = new PatternEngine();
    private final MeasurementSet body = AverageMan.body();
    private final Style style = Style.threePiece();
    private final Pattern pattern = ((DraftResult.Drafted) engine.draft("average", style, body)).pattern();

    /** Drawing all pieces, in every material. */
    @Benchmark
    public DraftResult draft() {
        return engine.draftUncertified("average", style, body);
    }

    /** Proving what was drawn. */
    @Benchmark
    public Certificate certificate() {
        return Certificate.of(pattern);
    }

    /** Writing the pattern file. */
    @Benchmark
    public String file() {
        return PatternJson.text(pattern);
    }
}
