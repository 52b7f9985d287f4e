package io.tailorline.portal.sales.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths and added prices as a customer reads them. */
class WrittenValuesTest {

    @ParameterizedTest
    @CsvSource({"1045,104.5,41 1/8", "0,0,0", "3,0.3,1/8", "-20,-2,-3/4", "25.4,2.5,1", "203.2,20.3,8", "-0.2,0,0"})
    void a_length_has_millimetres_in_centimetres_and_eighths_in_inches(double mm, String cm, String in) {
        assertThat(LengthUnit.CM.number(mm)).isEqualTo(cm);
        assertThat(LengthUnit.IN.number(mm)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"72.57,72.6,160,11 st 6", "72,72,159,11 st 5", "6.35,6.4,14,1 st 0"})
    void a_weight_has_tenths_of_a_kilogram_whole_pounds_or_stones_and_pounds(
            double value, String kg, String lb, String st) {
        assertThat(WeightUnit.KG.number(value)).isEqualTo(kg);
        assertThat(WeightUnit.LB.number(value)).isEqualTo(lb);
        assertThat(WeightUnit.ST.number(value)).isEqualTo(st);
    }

    @ParameterizedTest
    @CsvSource({"80,+ ¥80", "80.50,+ ¥80.50", "80.5,+ ¥80.50", "-40.00,− ¥40"})
    void an_added_price_has_all_decimals_or_none(String amount, String text) {
        assertThat(AddedPrice.of(new BigDecimal(amount), Monetary.getCurrency("CNY"), Locale.ENGLISH))
                .isEqualTo(text);
    }

    @Test
    void nothing_is_said_of_what_adds_nothing() {
        assertThat(AddedPrice.of(new BigDecimal("0.00"), Monetary.getCurrency("CNY"), Locale.ENGLISH))
                .isEmpty();
    }
}
