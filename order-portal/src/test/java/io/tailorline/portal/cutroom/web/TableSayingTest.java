package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSayingTest {

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/cutroom",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @EnumSource(value = FaultCode.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_fault_of_a_table_and_its_cure_is_known_in_both_languages(FaultCode fault) {
        String sentence = "The table stopped: %s (code %d) in record 412, piece 7; 411 records are done."
                .formatted(fault.words(), fault.code());
        TableSaying saying = TableSaying.of(sentence);

        assertThat(saying.code()).isEqualTo("fault." + fault.code());
        assertThat(saying.endsJob())
                .as("what the table drops for good and is dropped again")
                .isEqualTo(fault == FaultCode.BAD_RECORD);
        assertThat(saying.isClearedAtTable())
                .as("a program that is sent again needs nothing at the table")
                .isEqualTo(!fault.spoilsProgram());
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            assertThat(words(locale).getString(saying.code())).isNotBlank();
            assertThat(words(locale).getString(saying.code() + ".cure")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No table answers at 10.0.0.7:502 (Connect timed out). Maybe it is switched off.              | unreachable
            The table at 10.0.0.7:502 closed the connection, or did not answer correctly within 1000 ms. | unreachable
            The table is OFFLINE: it must find its reference marks before job 7 continues.               | homing
            The gateway was started anew while the job waited; a start pressed before does not count.    | server-restart
            The table refused START in state PAUSED: local (result 6). It takes no command from here.    | at-panel
            The table refused START in state HOMING: bad state (result 2). It is possible in [READY].    | refused
            The table holds job 8 in state PAUSED with 3 records done; expected it free for job 7.       | holds-another
            The table stays in state HOMING for more than 120 s; expected IDLE.                          | stays
            The table is in state IDLE in the middle of job 7 with 3 of 9 records done.                  | left-job
            Job 7 is to continue from record 4, and the table (state IDLE, job 0, 3 records done) is not ready for that. | left-job
            The table refused block 3 of job 7 in state LOADING: BAD_FORMAT. Maybe clear the job and load it again. | refused
            The table acknowledges 9 blocks of job 7, which has 8. Maybe clear the job and load it again. | count-wrong
            Host 'cutter' is not known; expected a name or an address of a table. | unreachable
            The cloth was advanced by hand, by 12.5 mm, in the middle of job 7; 3 of 9 records are done. | advanced-by-hand
            Job 7 was begun with another program (checksum 0000000a, now 0000000b).                      | other-program
            The program has 3 steps for DRILL, planned for table 'fast'; this table has none.            | no-fit
            called off while it waited                                                                   | called-off
            The cover is open.                                                                           | other
            """)
    void what_a_job_tells_is_known_by_its_code(String sentence, String code) {
        assertThat(TableSaying.of(sentence).code()).isEqualTo(code);
    }

    @Test
    void what_the_driver_itself_throws_is_known() {
        TableIdentity before = identity(1, 4);
        assertThat(TableSaying.of(new TableFault.Restarted(before, identity(1, 5)).getMessage()))
                .isEqualTo(new TableSaying("restart", List.of()));
        assertThat(TableSaying.of(new TableFault.Restarted(before, identity(2, 4)).getMessage()))
                .isEqualTo(new TableSaying("other-table", List.of("1", "2")));
        assertThat(TableSaying.of(
                        new TableFault.JournalWriteFailed(new Exception("No space left on device")).getMessage()))
                .isEqualTo(new TableSaying("disk-full", List.of()));
    }

    private static TableIdentity identity(int serial, int boot) {
        return new TableIdentity(0x0200, serial, boot, 0, new TableIdentity.Limits(1600, 1800, 64, 110, 500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh"})
    void every_saying_has_words(String language) {
        ResourceBundle words = words(Locale.forLanguageTag(language));
        assertThat(List.of(
                        "homing",
                        "server-restart",
                        "restart-cloth",
                        "restart",
                        "other-table",
                        "at-panel",
                        "refused",
                        "no-cloth",
                        "disk-full",
                        "holds-another",
                        "stays",
                        "left-job",
                        "advanced-by-hand",
                        "other-program",
                        "no-fit",
                        "count-lost",
                        "count-wrong",
                        "answer-wrong",
                        "called-off",
                        "only-the-rest",
                        "unreachable",
                        "other"))
                .allSatisfy(code -> assertThat(words.getString("said." + code)).isNotBlank());
    }
}
