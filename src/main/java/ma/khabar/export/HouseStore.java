package ma.khabar.export;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ACCOUNT_LOG;
import static ma.khabar.db.schema.Tables.SETTING;
import static ma.khabar.db.schema.Tables.SETTING_LOG;
import static org.jooq.impl.DSL.field;

import java.util.List;
import ma.khabar.export.ExportStore.Part;

/** What is exported of the people of a site, and of what they chose for it. */
final class HouseStore {
    private HouseStore() {}

    static List<Part> people() {
        return List.of(
                Part.of(
                        "account",
                        ACCOUNT,
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.CONFIRMED_AT,
                        ACCOUNT.RENAMED_AT,
                        ACCOUNT.DISABLED_AT,
                        ACCOUNT.ERASED_AT,
                        field(ACCOUNT.TOTP_SECRET.isNotNull()).as("second_factor")),
                Part.of(
                        "account_event",
                        ACCOUNT_LOG,
                        ACCOUNT_LOG.ID,
                        ACCOUNT_LOG.ACCOUNT_ID,
                        ACCOUNT_LOG.ACTOR_ID,
                        ACCOUNT_LOG.EVENT,
                        ACCOUNT_LOG.DETAIL,
                        ACCOUNT_LOG.CREATED_AT));
    }

    static List<Part> settings() {
        return List.of(
                Part.of("setting", SETTING, SETTING.NAME, SETTING.TEXT),
                Part.of(
                        "setting_change",
                        SETTING_LOG,
                        SETTING_LOG.ID,
                        SETTING_LOG.SUBJECT,
                        SETTING_LOG.ASPECT,
                        SETTING_LOG.BEFORE,
                        SETTING_LOG.AFTER,
                        SETTING_LOG.ACCOUNT_ID,
                        SETTING_LOG.CREATED_AT));
    }
}
