package io.tailorline.portal.identity.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Accounts without a database. */
public final class AccountsInMemory implements StaffAccounts {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, StaffAccount> accounts = new ConcurrentSkipListMap<>();

    /** An account with a password of its own, signed in to never. */
    public static StaffAccount account(String name, String hash, StaffRole... roles) {
        return StaffAccount.fresh(name, name, Set.of(roles), hash, LONG_AGO);
    }

    @Override
    public Optional<StaffAccount> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public List<StaffAccount> page(String after, int size) {
        return accounts.values().stream()
                .filter(account -> account.name().compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    @Override
    public List<StaffAccount> lockAll() {
        return new ArrayList<>(accounts.values());
    }

    @Override
    public boolean hasAdministrator() {
        return accounts.values().stream()
                .anyMatch(account -> account.active() && account.roles().contains(StaffRole.ADMIN));
    }

    @Override
    public boolean add(StaffAccount account) {
        return accounts.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public void change(StaffAccount account) {
        accounts.put(account.name(), account);
    }

    @Override
    public void signedIn(String name, Instant at, String network) {
        accounts.computeIfPresent(
                name,
                (key, account) -> new StaffAccount(
                        name,
                        account.displayName(),
                        account.roles(),
                        account.passwordHash(),
                        account.active(),
                        account.mustChange(),
                        account.passwordExpiresAt(),
                        account.createdAt(),
                        Optional.of(at),
                        Optional.of(network),
                        account.version()));
    }

    @Override
    public void rehash(String name, String oldHash, String newHash) {
        accounts.computeIfPresent(
                name,
                (key, account) -> new StaffAccount(
                        name,
                        account.displayName(),
                        account.roles(),
                        newHash,
                        account.active(),
                        account.mustChange(),
                        account.passwordExpiresAt(),
                        account.createdAt(),
                        account.lastSignInAt(),
                        account.lastNetwork(),
                        account.version()));
    }
}
