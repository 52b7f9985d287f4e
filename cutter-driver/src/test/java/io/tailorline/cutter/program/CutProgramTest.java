package io.tailorline.cutter.program;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutProgramTest {

    private static void program(CutStep... steps) {
        new CutProgram(BuiltInProfile.REFERENCE.profile(), SamplePrograms.NO_TIME, List.of(), List.of(steps));
    }

    @Test
    void the_knife_is_never_dragged() {
        assertThatThrownBy(() -> program(new CutStep.KnifeDown(), new CutStep.Travel(at(9, 9))))
                .hasMessageContaining("with the knife down");
        assertThatThrownBy(() -> program(new CutStep.KnifeDown(), new CutStep.Drill(at(9, 9))))
                .hasMessageContaining("with the knife down");
        assertThatThrownBy(() -> program(new CutStep.KnifeDown(), new CutStep.Advance(9)))
                .hasMessageContaining("with the knife down");
        assertThatThrownBy(() ->
                        program(new CutStep.KnifeDown(), new CutStep.PrintLabel(PieceRef.parse("7/a/1"), at(9, 9), 0)))
                .hasMessageContaining("with the knife down");
        assertThatThrownBy(() -> program(new CutStep.KnifeDown(), new CutStep.KnifeDown()))
                .hasMessageContaining("with the knife down");
        assertThatThrownBy(() ->
                        program(new CutStep.KnifeDown(), new CutStep.CutNotch(at(9, 9), 90, 5, Notch.Kind.SINGLE)))
                .hasMessageContaining("a notch in passing must be where the knife is");
    }

    @Test
    void the_blade_is_sharpened_with_the_knife_up_only() {
        assertThatThrownBy(() -> program(new CutStep.KnifeDown(), new CutStep.Sharpen()))
                .hasMessageContaining("with the knife down");
    }

    @Test
    void no_two_pieces_share_a_record() {
        List<CutStep> steps = SamplePrograms.everyStep().steps();
        List<PieceRange> sharing = List.of(
                new PieceRange(1, PieceRef.parse("7/a/1"), 1, 18), new PieceRange(2, PieceRef.parse("7/b/1"), 18, 28));

        assertThatThrownBy(() ->
                        new CutProgram(BuiltInProfile.REFERENCE.profile(), SamplePrograms.NO_TIME, sharing, steps))
                .hasMessageContaining("'7/b/1' from record 18 on follows record 18");
    }

    @Test
    void nothing_is_cut_with_the_knife_up() {
        assertThatThrownBy(() -> program(new CutStep.CutTo(at(9, 9)))).hasMessageContaining("with the knife up");
        assertThatThrownBy(() -> program(new CutStep.CornerLift(45))).hasMessageContaining("with the knife up");
        assertThatThrownBy(() -> program(new CutStep.KnifeUp())).hasMessageContaining("with the knife up");
    }

    @Test
    void a_program_ends_with_the_knife_up() {
        assertThatThrownBy(() -> program(new CutStep.KnifeDown())).hasMessage("The program ends with the knife down.");
    }
}
