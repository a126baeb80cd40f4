package ma.khabar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import ma.khabar.db.Database;

/** A database with all its tables and nothing in them, made once for all tests: to make the tables takes longer than most tests do. */
final class Blank {
    private static final String FILE = "khabar.mv.db";

    private Blank() {}

    /** Lays one into a data folder. */
    static void onH2(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), OnH2.BYTES);
    }

    /** The JDBC address of a new one. */
    static String onPostgres() throws SQLException {
        return TestSite.newDatabase(OnPostgres.NAME);
    }

    private static void make(String url) {
        Database.open(url, "", "").close();
    }

    private static final class OnH2 {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                Path folder = Files.createTempDirectory("blank");
                make(Config.embedded(folder));
                byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
                TestSite.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OnPostgres {
        static final String NAME = name();

        private static String name() {
            try {
                TestSite.onServer("create database blank");
                make(TestSite.address("blank"));
                return "blank";
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }
}
