package io.tailorline.cutter.registers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WordOrderPropertyTest {

    private static final long U32 = 0xFFFF_FFFFL;

    @Property
    void a_32_bit_value_comes_back(@ForAll WordOrder order, @ForAll @LongRange(max = U32) long value) {
        int[] words = new int[4];
        order.put(words, 1, value);
        assertThat(order.get(words, 1)).isEqualTo(value);
        assertThat(words[0]).isZero();
        assertThat(words[3]).isZero();
        assertThat(words[1]).isBetween(0, 0xFFFF);
        assertThat(words[2]).isBetween(0, 0xFFFF);
    }

    @Property
    void orders_differ_only_in_where_the_bytes_lie(@ForAll @LongRange(max = U32) long value) {
        int[] high = new int[2];
        int[] low = new int[2];
        WordOrder.ABCD.put(high, 0, value);
        WordOrder.CDAB.put(low, 0, value);
        assertThat(low).containsExactly(high[1], high[0]);
        WordOrder.BADC.put(low, 0, value);
        assertThat(low).containsExactly(swapped(high[0]), swapped(high[1]));
        WordOrder.DCBA.put(low, 0, value);
        assertThat(low).containsExactly(swapped(high[1]), swapped(high[0]));
    }

    /** As mbpoll prints it with and without its option -B. */
    @Example
    void the_high_word_comes_first_in_the_protocol_s_own_order() {
        int[] words = new int[2];
        WordOrder.ABCD.put(words, 0, 80_936_959);
        assertThat(words).containsExactly(1234, 65_535);
        WordOrder.ABCD.put(words, 0, -1);
        assertThat(words).containsExactly(0xFFFF, 0xFFFF);
        WordOrder.DCBA.put(words, 0, 0x0A0B0C0D);
        assertThat(words).containsExactly(0x0D0C, 0x0B0A);
    }

    private static int swapped(int word) {
        return Integer.reverseBytes(word) >>> 16;
    }
}
