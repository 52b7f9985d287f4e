package io.tailorline.portal.identity.security;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;

/** Where the staff works: the page that each room begins with, and who works there by the access table. */
public enum StaffArea {
    PATTERN_ROOM("/tailor", "tailor.room"),
    CUTTER_ROOM("/cutroom", "cutroom.room"),
    /** Administrators look into it; whoever may add an article works there. */
    WORKSHOP("/workshop", "/workshop/new-article", "workshop.room"),
    ADMINISTRATION("/admin/staff", "admin.room");

    private final String path;
    private final String work;
    private final String messageKey;

    StaffArea(String path, String messageKey) {
        this(path, path, messageKey);
    }

    /** @param work a page that only those may open who work in the room */
    StaffArea(String path, String work, String messageKey) {
        this.path = path;
        this.work = work;
        this.messageKey = messageKey;
    }

    public String path() {
        return path;
    }

    /** The key of its name among the messages. */
    public String messageKey() {
        return messageKey;
    }

    /** The rooms that an account works in. */
    static List<StaffArea> of(@Nullable Authentication account) {
        return Arrays.stream(values()).filter(room -> room.admits(account)).toList();
    }

    private boolean admits(@Nullable Authentication account) {
        return AccessTable.rows().stream()
                .filter(row -> row.method() == HttpMethod.GET && row.isOfPattern(work))
                .findFirst()
                .filter(row -> row.permitted().admits(account))
                .isPresent();
    }
}
