package org.dutybell.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.shared.Sha256;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredLocalAccounts implements LocalAccounts {

    private static final Duration LINK_IS_GOOD = Duration.ofHours(24);
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{3,32}");
    private static final int SHORTEST_PASSWORD = 12;
    /** In bytes: bcrypt looks at no more. */
    private static final int LONGEST_PASSWORD = 72;

    private final AccountRows rows;
    private final GrantRows grants;
    private final DutyBellProperties properties;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobody = encoder.encode("nobody has this password");

    StoredLocalAccounts(AccountRows rows, GrantRows grants, DutyBellProperties properties) {
        this.rows = rows;
        this.grants = grants;
        this.properties = properties;
    }

    @Override
    public boolean isFirstMissing() {
        return properties.admins().isEmpty()
                && !rows.any()
                && grants.standing().stream().noneMatch(grant -> grant.role() == Role.SYSTEM_ADMIN);
    }

    @Override
    public boolean isThereAny() {
        return rows.any();
    }

    @Override
    @Transactional
    public String link(Instant now) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        rows.putLink(Sha256.hex(secret), now);
        return secret;
    }

    @Override
    public boolean isGood(String secret, Instant now) {
        return isFirstMissing() && rows.hasLink(Sha256.hex(secret), now.minus(LINK_IS_GOOD));
    }

    @Override
    @Transactional
    public Made makeFirst(String secret, String name, String password, Instant now) {
        String account = account(name);
        if (!isGood(secret, now)) {
            return Made.LINK;
        }
        if (!NAME.matcher(account).matches()) {
            return Made.NAME;
        }
        if (!isFit(password)) {
            return Made.PASSWORD;
        }
        return rows.takeLink(Sha256.hex(secret)) && rows.insert(account, encoder.encode(password), now)
                ? Made.MADE
                : Made.LINK;
    }

    private static boolean isFit(String password) {
        return password.length() >= SHORTEST_PASSWORD
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD;
    }

    @Override
    @Transactional
    public Changed change(String name, String old, String password) {
        if (!isRight(name, old)) {
            return Changed.WRONG;
        }
        if (!isFit(password) || password.equals(old)) {
            return Changed.PASSWORD;
        }
        rows.replaceHash(account(name), encoder.encode(password));
        return Changed.CHANGED;
    }

    @Override
    public boolean isRight(String name, String password) {
        String hash = rows.hash(account(name)).orElse("");
        boolean matches = encoder.matches(password, hash.isEmpty() ? nobody : hash);
        return matches && !hash.isEmpty();
    }

    private static String account(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
