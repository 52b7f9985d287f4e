package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.render.PatternWords;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PieceNames;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words on a drawn or printed pattern in a reader's language, with pieces as pages name them. */
@Component
class PageWords {

    private final NoticeTexts notices;
    private final PieceNames names;

    PageWords(NoticeTexts notices, PieceNames names) {
        this.notices = notices;
        this.names = names;
    }

    /** @param sex of the body that the pattern is for */
    public PatternWords in(Locale locale, Sex sex) {
        return new PatternWords() {
            @Override
            public String piece(Piece piece) {
                return names.sidedName(piece, locale);
            }

            @Override
            public String told(Notice notice) {
                return notices.of(notice, sex, locale);
            }
        };
    }
}
