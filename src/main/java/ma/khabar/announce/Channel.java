package ma.khabar.announce;

import java.net.http.HttpRequest;

/** A way to tell other programs. */
interface Channel {
    /** By which its progress is kept. */
    String name();

    HttpRequest.Builder request(News news);
}
