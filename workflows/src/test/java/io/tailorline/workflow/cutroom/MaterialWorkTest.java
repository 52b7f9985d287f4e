package io.tailorline.workflow.cutroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.piece.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialWorkTest {

    @ParameterizedTest
    @EnumSource(Material.class)
    void what_is_written_is_read_again(Material material) {
        MaterialWork work = new MaterialWork("TL-4F7K-22", material);

        assertThat(MaterialWork.parse(work.id())).isEqualTo(work);
        assertThat(MaterialWork.order(work.id())).isEqualTo("TL-4F7K-22");
    }

    @Test
    void the_shell_has_the_number_of_its_order() {
        assertThat(MaterialWork.shell("TL-4F7K-22").id()).isEqualTo("TL-4F7K-22");
        assertThat(new MaterialWork("TL-4F7K-22", Material.LINING)).hasToString("TL-4F7K-22.lining");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "a.b", "TL-1.shell", "TL-1.linen", ".lining", "TL-1.", "TL-1.LINING"})
    void a_number_that_ends_on_no_other_material_is_an_order(String number) {
        assertThat(MaterialWork.parse(number)).isEqualTo(MaterialWork.shell(number));
    }

    @Test
    void an_order_has_a_number() {
        assertThatThrownBy(() -> MaterialWork.shell("")).isInstanceOf(IllegalArgumentException.class);
    }
}
