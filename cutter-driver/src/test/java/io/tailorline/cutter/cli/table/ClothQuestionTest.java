package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.SampleJobs;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@code drive} asks the person at the terminal; what is typed is given beforehand. */
class ClothQuestionTest extends TypedCommands {

    private static final Pattern CONFIRMED = Pattern.compile("was started, (\\d+) of \\d+ records were confirmed");

    /** Lines of one question: the choices and "not sure". */
    private static final int MOST_LINES = OperatorQuestion.MOST_CHOICES + 1;

    private TableFirmware table(RingRetention memory) throws Exception {
        return table(memory, "record 60 power-loss 0.1");
    }

    private int drive(TableFirmware table, String typed, String... more) throws Exception {
        return drive(table, new BufferedReader(new StringReader(typed)), more);
    }

    private int drive(TableFirmware table, BufferedReader person, String... more) throws Exception {
        try (ModbusTableServer server = serve(table)) {
            List<String> arguments =
                    new ArrayList<>(List.of("drive", program.toString(), "--port", Integer.toString(server.port())));
            arguments.addAll(List.of("--cloth", "R-2304", "--cloth-check", marks()));
            arguments.addAll(List.of(more));
            return run(Optional.of(person), arguments.toArray(String[]::new));
        }
    }

    /** Somebody who sees the cloth: before every question the words of {@code first} in turn, then the truth. */
    private final class Operator extends BufferedReader {

        private final TableFirmware table;
        private final Iterator<String> first;
        private Optional<MarkSpan> open = Optional.empty();

        Operator(TableFirmware table, String... first) {
            super(new StringReader(""));
            this.table = table;
            this.first = List.of(first).iterator();
        }

        @Override
        public String readLine() {
            String said = err.toString();
            if (first.hasNext()) {
                return first.next();
            }
            if (said.endsWith("[not moved / moved] ")) {
                return "not moved";
            }
            if (said.endsWith("[marks / edges] ")) {
                return "edges";
            }
            return said.endsWith("[yes / no] ") ? "yes" : choice(said);
        }

        private String choice(String said) {
            CutProgram cut = SampleJobs.program(3);
            Matcher confirmed = CONFIRMED.matcher(said);
            assertThat(confirmed.find()).isTrue();
            UncertainRange range = UncertainRange.after(cut, Long.parseLong(confirmed.group(1)));
            OperatorQuestion question = OperatorQuestion.of(cut, range);
            Ask ask = (Ask) question.step(open.orElseGet(question::everything));
            int seen = (int) range.marks().stream()
                    .filter(mark -> table.finishedRecords().contains(mark.record()))
                    .count();
            open = Optional.of(ask.choiceOf(seen).span());
            return Integer.toString(ask.choices().indexOf(ask.choiceOf(seen)) + 1);
        }
    }

    /** What marks the cloth is done once; moving there may be done again. */
    private static void assertCutOnce(TableFirmware table) {
        Set<Long> marks =
                UncertainRange.between(
                                SampleJobs.program(3), 1, SampleJobs.pieces(3).records())
                        .marks()
                        .stream()
                        .map(UncertainRange.Mark::record)
                        .collect(Collectors.toSet());
        assertThat(table.finishedRecords().stream().filter(marks::contains)).doesNotHaveDuplicates();
        assertThat(table.finishedRecords().stream().distinct().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, SampleJobs.pieces(3).records())
                        .boxed()
                        .toList());
    }

    @Test
    void a_few_choices_lead_to_the_first_that_is_not_cut_and_it_is_cut_next() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, new Operator(table, "what?")))
                .as(err.toString())
                .isZero();
        assertCutOnce(table);
        assertThat(err.toString())
                .contains("Check the cloth")
                .contains("The choices are drawn in " + folder.resolve("program.json.uncertain.svg"))
                .contains("Has the cloth moved since the table stopped? [not moved / moved] Has the cloth moved")
                .contains("Everything before record 60 of ", "The job continues at ")
                .doesNotContain("cut once more");
        assertThat(folder.resolve("program.json.uncertain.svg"))
                .content()
                .contains("is the first that is not cut to its end?", "class=\"badge\"");
    }

    @Test
    void no_question_lists_more_than_seven_lines() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        drive(table, new Operator(table));
        int inARow = 0;
        for (String line : err.toString().lines().toList()) {
            inARow = line.matches("  [1-9?]  .*") ? inARow + 1 : 0;
            assertThat(inARow).isLessThanOrEqualTo(MOST_LINES);
        }
        assertThat(err.toString()).contains("  1  ", "  ?  not sure: cut again from ");
    }

    @Test
    void whoever_goes_back_or_types_what_is_no_choice_is_asked_again() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, new Operator(table, "not moved", "1", "back", "9", "back", "maybe")))
                .isZero();
        assertCutOnce(table);
    }

    @Test
    void whoever_is_not_sure_has_the_open_part_cut_once_more() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "")).isEqualTo(1);
        assertThat(err.toString()).contains("No answer came");
        Matcher confirmed = CONFIRMED.matcher(err.toString());
        assertThat(drive(table, "not moved\n?\nyes\nyes\n")).isZero();
        assertThat(confirmed.find()).isTrue();
        long first = Long.parseLong(confirmed.group(1)) + 1;
        assertThat(err.toString())
                .contains("Everything before record " + first + " of ")
                .contains("may be cut already and are cut once more along the same line");
        assertThat(folder.resolve("program.json.journal"))
                .content()
                .containsPattern(" again [0-9]+ %d [0-9]+ lost [0-9]+\n".formatted(first));
        assertThat(table.finishedRecords().stream().distinct())
                .hasSize(SampleJobs.pieces(3).records());
        assertThat(table.finishedRecords().subList(59, table.finishedRecords().size()))
                .startsWith(first);
    }

    @Test
    void whoever_stops_cuts_nothing() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "not moved\nstop\n")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was cut", "plan MARKER.json --missing JOURNAL");
        assertThat(table.finishedRecords()).hasSize(59);
    }

    @Test
    void cloth_that_has_moved_is_not_cut() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "moved\n")).isEqualTo(1);
        assertThat(err.toString()).contains("cut in the wrong place");
        assertThat(table.finishedRecords()).hasSize(59);
    }

    @Test
    void whoever_does_not_stand_by_the_answer_is_asked_again_next_time() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "not moved\n?\nno\n")).isEqualTo(1);
        assertThat(table.finishedRecords()).hasSize(59);
        assertThat(drive(table, new Operator(table))).isZero();
        assertCutOnce(table);
    }

    @Test
    void a_table_that_kept_its_count_is_only_asked_about_the_cloth() throws Exception {
        TableFirmware table = table(RingRetention.RETAINED);
        Path picture = folder.resolve("place.svg");
        assertThat(drive(table, "not moved\nyes\nedges\nyes\nyes\nyes\n", "--uncertain-svg", picture.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).doesNotContain("Which ");
        assertThat(picture).content().contains("Has the cloth moved?");
        assertCutOnce(table);
    }

    @Test
    void a_picture_that_cannot_be_written_keeps_nobody_from_answering() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        Path nowhere = folder.resolve("no/such/place.svg");
        assertThat(drive(table, new Operator(table), "--uncertain-svg", nowhere.toString()))
                .isZero();
        assertThat(err.toString()).contains("--uncertain-svg");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
