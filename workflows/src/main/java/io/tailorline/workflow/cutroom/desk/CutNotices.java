package io.tailorline.workflow.cutroom.desk;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of an order whose job left the table before every piece was cut: how far it is, and what happens next.
 */
final class CutNotices {

    private CutNotices() {}

    /** @param reason why the job ended; empty where it cut all that it was to cut */
    static List<Notice> of(TableJob job, PiecesCut cut, String reason) {
        List<Notice> notices = new ArrayList<>();
        int all = Math.max(cut.pieces(), job.pieces());
        if (!reason.isEmpty()) {
            notices.add(Notice.of(
                    "cut.ended", new Text(job.table()), count(cut.cut().size()), count(all), new Text(reason)));
        }
        if (!cut.hasTouchedCloth()) {
            notices.add(Notice.of("cut.untouched"));
            return notices;
        }
        notices.add(Notice.of("cut.missing", count(all - cut.cut().size()), count(all)));
        if (!cut.begun().isEmpty()) {
            notices.add(Notice.of("cut.begun", count(cut.begun().size())));
        }
        if (!cut.uncertain().isEmpty()) {
            notices.add(Notice.of("cut.uncertain", count(cut.uncertain().size())));
        }
        return notices;
    }

    private static Quantity count(int pieces) {
        return new Quantity(Integer.toString(pieces), "");
    }
}
