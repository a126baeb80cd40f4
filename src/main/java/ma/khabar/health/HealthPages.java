package ma.khabar.health;

import io.javalin.http.Context;
import ma.khabar.db.Database;

/** Answers whoever watches over this node. */
public final class HealthPages {
    private final Database database;

    public HealthPages(Database database) {
        this.database = database;
    }

    /** 200 when a page could be served now; a database that does not answer makes it 503. */
    public void show(Context ctx) {
        database.ping();
        ctx.header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result("{\"status\":\"ok\"}");
    }
}
