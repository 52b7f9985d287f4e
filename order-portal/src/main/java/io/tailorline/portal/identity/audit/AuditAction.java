package io.tailorline.portal.identity.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in the audit log. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    ACCOUNT_ADDED,
    ACCOUNT_ROLES_CHANGED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_ACTIVATED,
    ACCOUNT_SIGNED_OUT_EVERYWHERE,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    ORDER_APPROVED,
    ORDER_REDRAFTED,
    ORDER_MEASURED_AGAIN,
    ORDER_CHANGED,
    ORDER_ADDRESS_CHANGED,
    ORDER_ALTERED,
    ORDER_VERSION_KEPT,
    ORDER_SENT_BACK,
    ORDER_RECALLED,
    ORDER_LINK_RENEWED,
    ORDER_CANCELLED,
    ORDER_PHOTO_STORED,
    ORDER_PHOTO_REMOVED,
    HOUSE_CHANGED,
    CALENDAR_CHANGED,
    MARKER_RULES_CHANGED,
    PAYMENT_TRIED_AGAIN,
    PAYMENT_WRITTEN_OFF,
    PRICES_CHANGED,
    ARTICLE_ADDED,
    ARTICLE_CHANGED,
    ARTICLE_WITHDRAWN,
    ARTICLE_OFFERED,
    ARTICLE_SWATCH_CHANGED,
    ARTICLES_IMPORTED,
    WORKSHOP_CHANGED,
    TERMS_CHANGED,
    ROLL_SCANNED,
    JOB_LAID_ELSEWHERE,
    ROLL_NOT_IN_PLACE,
    FLAW_FOUND,
    FLAW_LEFT,
    ROLL_EXPECTED,
    LOT_GIVEN_UP,
    ROLL_RECEIVED,
    ROLL_CHANGED,
    PLACE_CHANGED,
    CLOTH_MARKED_BAD,
    BAD_CLOTH_SUIT_DONE,
    CUSTOMERS_OF_CLOTH_SHOWN,
    SUITS_OF_CUSTOMER_SHOWN,
    JOB_STARTED,
    JOB_PAUSED,
    JOB_RESUMED,
    JOB_ABORTED,
    MISSING_PIECES_CUT,
    ORDER_CUT_AGAIN,
    UNCERTAIN_CUT_CONFIRMED,
    SUIT_LOOKED_FOR,
    PIECES_PICKED,
    ORDER_BUNDLED,
    TABLE_CALIBRATED,
    LETTER_SENT_AGAIN,
    MESSAGE_SENT_AGAIN,
    MESSAGE_DISCARDED,
    AUDIT_CHAIN_CHECKED;

    /** The word that is stored, shown in addresses, and hashed; it never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a word that is none of these. */
    public static Optional<AuditAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
