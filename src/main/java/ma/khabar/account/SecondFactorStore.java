package ma.khabar.account;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.RECOVERY_CODE;

import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about second factors. */
final class SecondFactorStore {
    private final Database database;

    SecondFactorStore(Database database) {
        this.database = database;
    }

    /** As it was encrypted; none: there is no second factor. */
    @Nullable
    String secret(long account) {
        return database.sql()
                .select(ACCOUNT.TOTP_SECRET)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOne(ACCOUNT.TOTP_SECRET);
    }

    /** How many recovery codes are left. */
    int codes(long account) {
        return database.sql()
                .fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.USED_AT.isNull());
    }

    /** Whether there was none before. */
    boolean switchOn(Write write, long account, String secret, long step) {
        return write.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.TOTP_SECRET, secret)
                        .set(ACCOUNT.TOTP_STEP, step)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.TOTP_SECRET.isNull())
                        .execute()
                == 1;
    }

    void switchOff(Write write, long account) {
        write.sql()
                .update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_SECRET)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        write.sql()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
    }

    void addCode(Write write, long account, String hash) {
        write.sql()
                .insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT_ID, account)
                .set(RECOVERY_CODE.CODE_HASH, hash)
                .execute();
    }

    /** Whether no code of this half minute, or of a later one, was used before: of two at once one finds it used. */
    boolean useStep(Write write, long account, long step) {
        return write.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.TOTP_STEP, step)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.TOTP_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** Whether there was such a code, and nobody had used it. */
    boolean useCode(Write write, long account, String hash, Instant now) {
        return write.sql()
                        .update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.CODE_HASH.eq(hash))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }
}
