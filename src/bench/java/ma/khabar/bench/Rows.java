package ma.khabar.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Rows on their way into one table, a thousand at once. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final PreparedStatement insert;
    private int waiting;

    Rows(Connection connection, String table, String... columns) throws SQLException {
        String values = String.join(", ", Collections.nCopies(columns.length, "?"));
        String names = String.join(", ", columns);
        this.insert = connection.prepareStatement("insert into " + table + " (" + names + ") values (" + values + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
        insert.addBatch();
        if (++waiting == AT_ONCE) send();
    }

    @Override
    public void close() throws SQLException {
        send();
        insert.close();
    }

    private void send() throws SQLException {
        insert.executeBatch();
        insert.getConnection().commit();
        waiting = 0;
    }
}
