package io.tailorline.portal.sales.payment.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.platform.role.StartRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankSettingsTest {

    private static BankSettings lapsingAfter(String time) {
        return new BankSettings("", Duration.parse(time), Duration.ZERO, 0, 0, 0, false, false);
    }

    /** It would count as lapsed as soon as it is made: no order could ever start. */
    @Test
    void a_reservation_that_lapses_within_its_margin_is_refused() {
        assertThatThrownBy(() -> lapsingAfter("PT10M"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tailorline.bank.lapses-after is PT10M; expected more than PT10M");
        assertThatCode(() -> lapsingAfter("PT11M")).doesNotThrowAnyException();
    }

    /** YAML reads off without quotes as false. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "false", "simulated"})
    void payments_are_off_or_simulated(String word) {
        assertThatCode(() -> new PaymentSwitch(word)).doesNotThrowAnyException();
    }

    @Test
    void another_word_is_refused() {
        assertThatThrownBy(() -> new PaymentSwitch("on"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tailorline.payments is 'on'; expected one of [off, simulated]");
    }
}
