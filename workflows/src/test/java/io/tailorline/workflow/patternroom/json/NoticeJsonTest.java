package io.tailorline.workflow.patternroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeJsonTest {

    private final OrderJson json = new OrderJson();

    @Test
    void notices_are_read_back_as_they_were_stored() {
        List<Notice> notices = notices();
        assertThat(json.readNotices(OrderJson.notices(notices))).isEqualTo(notices);
    }

    private static List<Notice> notices() {
        return List.of(
                Notice.of(
                        "check.suspect",
                        Word.measure("chestGirth"),
                        new Quantity("1180", "mm"),
                        new Choice("jacket.lapel", "peak"),
                        Notice.of("spread", new Quantity("1037", ""), new Quantity("21", "mm")),
                        new Text("")),
                Notice.verbatim("The cloth is too narrow."));
    }

    @Test
    void sentences_of_before_there_were_codes_are_read() {
        assertThat(json.readNotices("[\"stature is rare.\"]")).containsExactly(Notice.verbatim("stature is rare."));
    }
}
