package io.tailorline.portal.sales.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTimesYamlTest {

    private static final HouseTimes USUAL = HouseTimes.usual(ZoneId.of("Asia/Shanghai"));

    private final HouseTimesYaml reader = new HouseTimesYaml(() -> List.of("navy-twill"));

    @Test
    void what_is_written_is_read_as_the_same() throws FormatFault {
        HouseCalendar usual = USUAL.calendar();
        HouseTimes times = new HouseTimes(
                new HouseCalendar(
                        usual.zone(),
                        usual.workingDays(),
                        usual.begins(),
                        usual.ends(),
                        Set.of(LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1))),
                USUAL.capacity());

        assertThat(reader.parse("text", HouseTimesYaml.text(times))).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays: []|holidays: [\"2027-02-31\"]|$.holidays[0]: \"2027-02-31\"; expected a day of the calendar",
                "ends: \"16:30\"|ends: \"08:00\"|$.shift.ends: \"08:00\"; expected a time after the shift begins, 08:00",
                "begins: \"08:00\"|begins: \"24:30\"|$.shift.begins: \"24:30\"; expected a time of day",
                "Asia/Shanghai|Moon/Base|$.timeZone: \"Moon/Base\"; expected a time zone",
                "[monday, tuesday, wednesday, thursday, friday]|[]|$.workingDays: []; expected at least one day",
                "friday]|fryday]|$.workingDays[4]: \"fryday\"; expected",
                "places: 12|places: 0|$.places: 0; expected a whole number from 1",
                "express: {days: 7|express: {days: 16|$.express.days: 16; expected a whole number from 0 to 15",
                "clothDays: {}|clothDays: {velvet: 3}|velvet",
                "fullest: 0.9|fullest: 1.1|$.fullest: 1.1; expected",
                "places: 12|place: 12|place"
            })
    void an_impossible_house_is_refused_with_place_value_and_what_was_expected(
            String there, String typed, String told) {
        String text = HouseTimesYaml.text(USUAL);
        assertThat(text).contains(there);

        assertThatThrownBy(() -> reader.parse("text", text.replace(there, typed)))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(told);
    }

    @Test
    void a_cloth_that_has_left_the_catalogue_does_not_break_a_stored_calendar() throws FormatFault {
        String stored = HouseTimesYaml.text(USUAL).replace("clothDays: {}", "clothDays: {velvet: 3, navy-twill: 2}");

        assertThat(reader.parseStored("house_times", stored).capacity().clothDays("navy-twill"))
                .isEqualTo(2);
    }
}
