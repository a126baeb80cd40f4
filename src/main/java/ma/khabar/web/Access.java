package ma.khabar.web;

import io.javalin.security.RouteRole;

/** Who may ask for an address. A route may name several; one of them is enough. */
public enum Access implements RouteRole {
    /** Anyone, and it makes no difference who: nobody's session is looked up for a picture. */
    UNASKED,
    ANYONE,
    SIGNED_IN,
    JOURNALIST,
    EDITOR,
    MODERATOR,
    ADMIN
}
