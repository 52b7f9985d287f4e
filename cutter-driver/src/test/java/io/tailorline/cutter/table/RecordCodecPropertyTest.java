package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.pattern.piece.Notch;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecordCodecPropertyTest {

    @Property
    void what_is_encoded_is_decoded_the_same(@ForAll("records") TableRecord record, @ForAll("heads") Head before)
            throws RecordCodec.BadRecord {
        int[] words = RecordCodec.encode(record, before);
        assertThat(IntStream.of(words)).allMatch(word -> word >= 0 && word <= 0xFFFF);
        assertThat(RecordCodec.length(words[0])).isEqualTo(words.length);
        assertThat(RecordCodec.decode(words, 0, before)).isEqualTo(record);
    }

    @Property
    void any_words_are_a_record_or_are_refused(
            @ForAll @IntRange(max = 0xFFFF) int first, @ForAll @IntRange(max = 0xFFFF) int second) {
        try {
            TableRecord record = RecordCodec.decode(new int[] {first, second}, 0, Head.HOME);
            assertThat(RecordCodec.length(first)).isBetween(1, 2);
            assertThat(record).isNotNull();
        } catch (RecordCodec.BadRecord e) {
            assertThat(e).hasMessageContaining("%04X".formatted(first));
        }
    }

    @Example
    void a_short_cut_is_a_delta_of_two_words() {
        int[] words = RecordCodec.encode(new TableRecord.Cut(new TablePoint(99.99, 20.5)), head(100, 10));
        assertThat(words).containsExactly(0xC000 | 0x3FFF, 1050);
    }

    @Example
    void a_delta_reaches_from_minus_81_92_to_81_91_mm() {
        assertThat(RecordCodec.encode(new TableRecord.Cut(new TablePoint(81.91, -81.92)), head(0, 0)))
                .hasSize(2);
        assertThat(RecordCodec.encode(new TableRecord.Cut(new TablePoint(81.92, 0)), head(0, 0)))
                .hasSize(5);
    }

    @Example
    void an_angle_is_written_as_a_tenth_of_a_degree_of_one_turn() throws RecordCodec.BadRecord {
        int[] words = RecordCodec.encode(new TableRecord.LiftPlunge(-90), head(0, 0));
        assertThat(words).containsExactly(0xA000, 2700);
        TableRecord.LiftPlunge lift = (TableRecord.LiftPlunge) RecordCodec.decode(words, 0, head(0, 0));
        assertThat(lift.angleDeg()).isCloseTo(270, within(0.05));
    }

    @Example
    void the_name_of_a_piece_travels_as_a_hash() throws RecordCodec.BadRecord {
        int[] words = RecordCodec.encode(new TableRecord.Piece(3, "7/jacket.front/L"), head(0, 0));
        assertThat(words[0]).isEqualTo(0x1003);
        TableRecord.Piece piece = (TableRecord.Piece) RecordCodec.decode(words, 0, head(0, 0));
        assertThat(RecordCodec.encode(piece, head(0, 0))).isEqualTo(words);
    }

    private static Head head(double x, double y) {
        return new Head(new TablePoint(x, y), true);
    }

    @Provide
    Arbitrary<Head> heads() {
        return points().map(at -> new Head(at, true));
    }

    @Provide
    Arbitrary<TableRecord> records() {
        Arbitrary<Double> angles = Arbitraries.integers().between(0, 3599).map(tenths -> tenths / 10.0);
        Arbitrary<String> names = Arbitraries.integers().map("#%08x"::formatted);
        return Arbitraries.oneOf(
                points().map(TableRecord.Air::new),
                points().map(TableRecord.Cut::new),
                angles.map(TableRecord.LiftPlunge::new),
                Combinators.combine(Arbitraries.integers().between(1, 4095), names)
                        .as(TableRecord.Piece::new),
                names.map(TableRecord.Label::new),
                Combinators.combine(
                                angles,
                                Arbitraries.integers().between(0, 3000).map(RecordCodecPropertyTest::mm),
                                Arbitraries.of(Notch.Kind.class))
                        .as(TableRecord.Notch::new),
                Arbitraries.integers()
                        .between(1, 500_000)
                        .map(RecordCodecPropertyTest::mm)
                        .map(TableRecord.Advance::new),
                Arbitraries.integers().between(1, 100).map(TableRecord.Speed::new),
                Arbitraries.of(
                        new TableRecord.Down(),
                        new TableRecord.Up(),
                        new TableRecord.Drill(),
                        new TableRecord.Sharpen(),
                        new TableRecord.End()));
    }

    private static Arbitrary<TablePoint> points() {
        Arbitrary<Double> places =
                Arbitraries.integers().between(-1_000, 6_000_000).map(RecordCodecPropertyTest::mm);
        return Combinators.combine(places, places).as(TablePoint::new);
    }

    private static double mm(int counts) {
        return counts / 100.0;
    }
}
