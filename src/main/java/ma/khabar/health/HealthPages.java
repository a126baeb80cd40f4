package ma.khabar.health;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import ma.khabar.db.Database;

/** Answers whoever watches over this node. */
public final class HealthPages {
    /** In bytes: with less, pictures are refused, and soon comments too. */
    private static final long ROOM = 64L << 20;

    private final Database database;
    private final Path data;
    private final BooleanSupplier search;

    /** {@code data} is the data folder; {@code search} says whether the indexes are open. */
    public HealthPages(Database database, Path data, BooleanSupplier search) {
        this.database = database;
        this.data = data;
        this.search = search;
    }

    /** 200 when a page could be served now; a database that does not answer makes it 503. */
    public void show(Context ctx) {
        database.ping();
        answer(ctx, 200, "ok");
    }

    /** 200 as long as this process answers at all: who restarts it for less would only make things worse. */
    public void live(Context ctx) {
        answer(ctx, 200, "ok");
    }

    /** 200 when readers may be sent here, and 503 with what is missing. The schema is brought up to date before anybody can ask. */
    public void ready(Context ctx) {
        String missing = missing();
        answer(ctx, missing.isEmpty() ? 200 : 503, missing.isEmpty() ? "ok" : missing);
    }

    private String missing() {
        if (!answers()) return "no database";
        if (!hasRoom()) return "no room";
        if (database.isReadOnly()) return "read only";
        return search.getAsBoolean() ? "" : "no search";
    }

    private boolean answers() {
        try {
            database.ping();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static void answer(Context ctx, int status, String word) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result("{\"status\":\"" + word + "\"}");
    }
}
