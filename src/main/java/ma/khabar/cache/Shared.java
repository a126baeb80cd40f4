package ma.khabar.cache;

import io.javalin.security.RouteRole;

/** Stands in the site map beside who may ask. */
public enum Shared implements RouteRole {
    /** The page is the same for all readers whom we do not know: it is made once and kept until something on it changes. */
    SHARED
}
