package ma.khabar.settings;

import static ma.khabar.db.schema.Tables.SETTING_TURN;

import ma.khabar.db.Write;

/** Lets those who change the settings come one after the other; each sees what the one before has done. */
final class TurnStore {
    private TurnStore() {}

    /** Waits until nobody else changes anything; held until the write ends. */
    static void take(Write write) {
        write.sql().select(SETTING_TURN.ONLY_ROW).from(SETTING_TURN).forUpdate().fetch();
    }
}
