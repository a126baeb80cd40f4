package ma.khabar.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.time.Clock;
import ma.khabar.web.Visitor;

/** All data of whoever is signed in, as a file. */
public final class OwnDataPages {
    private static final String FILE =
            "attachment; filename=\"khabar-data.json\"; filename*=UTF-8''" + URLEncoder.encode("بياناتي.json", UTF_8);

    private final OwnDataStore store;
    private final Clock clock;

    public OwnDataPages(OwnDataStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void show(Context ctx) throws IOException {
        ctx.contentType("application/json; charset=utf-8").header("Content-Disposition", FILE);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), UTF_8))) {
            store.write(Visitor.of(ctx).account(), clock.instant(), out);
        }
    }
}
