package io.tailorline.cutter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of a roll's cuts outlives everything else. */
class RollCutsTest {

    private static final RollCuts.Entry BEGUN = entry(RollCuts.Event.BEGUN, "{\"roll\":\"R 17/3, navy\"}");
    private static final RollCuts.Entry STOPPED = entry(RollCuts.Event.STOPPED, "{\"done\":71}");
    private static final RollCuts.Entry CUT = entry(RollCuts.Event.CUT, "{}");

    @TempDir
    private Path folder;

    private static RollCuts.Entry entry(RollCuts.Event event, String words) {
        return new RollCuts.Entry(Instant.parse("2026-01-02T03:04:05Z"), event, 4711, words);
    }

    private RollCuts cuts() {
        return RollCuts.of(folder, "R 17/3, navy");
    }

    @Test
    void each_line_comes_back_under_the_name_of_the_roll() throws Exception {
        assertThat(cuts().entries()).isEmpty();
        assertThat(RollCuts.in(folder)).isEmpty();
        cuts().add(BEGUN);
        cuts().add(STOPPED);
        cuts().add(CUT);
        assertThat(cuts().entries()).containsExactly(BEGUN, STOPPED, CUT);
        assertThat(RollCuts.in(folder)).extracting(RollCuts::roll).containsExactly("R 17/3, navy");
    }

    @Test
    void a_last_line_that_is_torn_anywhere_does_not_count_and_swallows_no_other() throws Exception {
        cuts().add(BEGUN);
        byte[] whole = Files.readAllBytes(cuts().file());
        cuts().add(CUT);
        byte[] both = Files.readAllBytes(cuts().file());
        for (int length = whole.length; length < both.length; length++) {
            Files.write(cuts().file(), Arrays.copyOf(both, length));
            assertThat(cuts().entries()).as("%d bytes", length).containsExactly(BEGUN);
            cuts().add(CUT);
            assertThat(Files.readAllBytes(cuts().file())).isEqualTo(both);
        }
    }

    @Test
    void a_last_line_that_is_torn_inside_a_character_does_not_count() throws Exception {
        cuts().add(BEGUN);
        byte[] whole = Files.readAllBytes(cuts().file());
        RollCuts.Entry again = entry(RollCuts.Event.BEGUN, "{\"again\":\"\u5e03\u6709\u7455\"}");
        cuts().add(again);
        byte[] both = Files.readAllBytes(cuts().file());
        for (int length = whole.length; length < both.length; length++) {
            Files.write(cuts().file(), Arrays.copyOf(both, length));
            assertThat(cuts().entries()).as("%d bytes", length).containsExactly(BEGUN);
        }
        cuts().add(again);
        assertThat(cuts().entries()).containsExactly(BEGUN, again);
    }

    @Test
    void a_line_that_is_broken_before_the_last_is_named() throws Exception {
        cuts().add(BEGUN);
        cuts().add(CUT);
        Files.writeString(cuts().file(), Files.readString(cuts().file()).replaceFirst("BEGUN", "BEGAN"));
        assertThatThrownBy(() -> cuts().entries())
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("is broken in line 2");
    }

    @Test
    void a_file_that_begins_otherwise_is_refused_with_the_way_on() throws Exception {
        Files.writeString(cuts().file(), JournalLine.of("2026-01-02T03:04:05Z CUT 4711 7F3A-C21E R-2304"));
        assertThatThrownBy(() -> cuts().entries())
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("begins with '2026-01-02", "expected 'cuts/2 ROLL'", "--again");
        assertThatThrownBy(() -> cuts().add(CUT)).isInstanceOf(JournalFault.class);
    }
}
