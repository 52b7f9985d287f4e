package io.tailorline.portal.identity.account.persistence;

import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.account.StaffRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accounts in the table {@code identity.staff_account}. */
@Repository
public class JdbcStaffAccounts implements StaffAccounts {

    private final JdbcTemplate jdbc;

    JdbcStaffAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StaffAccount> find(String name) {
        return jdbc
                .query("select * from identity.staff_account where name = ?", JdbcStaffAccounts::account, name)
                .stream()
                .findFirst();
    }

    @Override
    public List<StaffAccount> page(String after, int size) {
        return jdbc.query(
                "select * from identity.staff_account where name > ? order by name limit ?",
                JdbcStaffAccounts::account,
                after,
                size);
    }

    @Override
    public List<StaffAccount> lockAll() {
        return jdbc.query("select * from identity.staff_account order by name for update", JdbcStaffAccounts::account);
    }

    @Override
    public boolean hasAdministrator() {
        Integer found = jdbc.queryForObject(
                "select count(*) from identity.staff_account where active and roles like ?",
                Integer.class,
                "%" + StaffRole.ADMIN.word() + "%");
        return found != null && found > 0;
    }

    @Override
    public boolean add(StaffAccount account) {
        if (find(account.name()).isPresent()) {
            return false;
        }
        try {
            jdbc.update(
                    "insert into identity.staff_account (name, display_name, roles, password_hash, active, must_change,"
                            + " password_expires_at, created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    account.name(),
                    account.displayName(),
                    words(account.roles()),
                    account.passwordHash(),
                    account.active(),
                    account.mustChange(),
                    account.passwordExpiresAt().map(Timestamp::from).orElse(null),
                    Timestamp.from(account.createdAt()),
                    account.version());
            return true;
        } catch (DuplicateKeyException addedMeanwhile) {
            return false;
        }
    }

    @Override
    public void change(StaffAccount account) {
        int changed = jdbc.update(
                "update identity.staff_account set display_name = ?, roles = ?, password_hash = ?, active = ?, must_change = ?,"
                        + " password_expires_at = ?, version = ? where name = ?",
                account.displayName(),
                words(account.roles()),
                account.passwordHash(),
                account.active(),
                account.mustChange(),
                account.passwordExpiresAt().map(Timestamp::from).orElse(null),
                account.version(),
                account.name());
        if (changed != 1) {
            throw new IllegalStateException("There is no account '%s' to change.".formatted(account.name()));
        }
    }

    @Override
    public void signedIn(String name, Instant at, String network) {
        jdbc.update(
                "update identity.staff_account set last_sign_in_at = ?, last_network = ? where name = ?",
                Timestamp.from(at),
                network,
                name);
    }

    @Override
    public void rehash(String name, String oldHash, String newHash) {
        jdbc.update(
                "update identity.staff_account set password_hash = ? where name = ? and password_hash = ?",
                newHash,
                name,
                oldHash);
    }

    private static String words(Set<StaffRole> roles) {
        return roles.stream().map(StaffRole::word).collect(Collectors.joining(","));
    }

    private static StaffAccount account(ResultSet row, int n) throws SQLException {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (String word : row.getString("roles").split(",")) {
            // a role of a newer release means nothing to this one
            StaffRole.of(word).ifPresent(roles::add);
        }
        return new StaffAccount(
                row.getString("name"),
                row.getString("display_name"),
                roles,
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getBoolean("must_change"),
                instant(row, "password_expires_at"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "last_sign_in_at"),
                Optional.ofNullable(row.getString("last_network")),
                row.getLong("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
