package ma.khabar.db;

import static ma.khabar.db.schema.Tables.SECRET;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.khabar.text.Secret;
import org.jspecify.annotations.Nullable;

/** The secret that all nodes of a site share, made at the first start: it seals what must be recognised but not read. */
public final class SiteKey {
    private static final String NAME = "site";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SiteKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public static SiteKey of(Database database) {
        String known = read(database);
        if (known == null) {
            database.write(SiteKey::make);
            known = read(database);
        }
        if (known == null) throw new IllegalStateException("The key of the site was not kept");
        return new SiteKey(HexFormat.of().parseHex(known));
    }

    /** 64 hexadecimal digits that only this site could have made of these parts; {@code {"ab"}} and {@code {"a", "b"}} differ. */
    public String seal(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                mac.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number to be shown to somebody and known again, such as {@code 12-0a1b…}: only this site could have written it for this purpose. */
    public String ticket(String purpose, long number) {
        return number + "-" + seal(purpose, String.valueOf(number));
    }

    /** The positive number on such a ticket; empty for one that is not ours, or for another purpose. */
    public Optional<Long> numberOn(String ticket, String purpose) {
        if (!ticket.matches("[1-9][0-9]{0,17}-[0-9a-f]{64}")) return Optional.empty();
        long number = Long.parseLong(ticket.substring(0, ticket.indexOf('-')));
        return Secret.matches(ticket(purpose, number), ticket) ? Optional.of(number) : Optional.empty();
    }

    private static @Nullable String read(Database database) {
        return database.sql()
                .select(SECRET.DIGITS)
                .from(SECRET)
                .where(SECRET.NAME.eq(NAME))
                .fetchOne(SECRET.DIGITS);
    }

    /** Two nodes may start at once: the first one's key stays. */
    private static int make(Write write) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return write.sql()
                .insertInto(SECRET, SECRET.NAME, SECRET.DIGITS)
                .values(NAME, HexFormat.of().formatHex(fresh))
                .onConflictDoNothing()
                .execute();
    }
}
