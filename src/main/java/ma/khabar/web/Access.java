package ma.khabar.web;

import io.javalin.security.RouteRole;

/** Who may ask for an address. */
public enum Access implements RouteRole {
    ANYONE
}
