package ma.khabar.web;

/**
 * How much of the site may be taken at once.
 *
 * @param patience how many seconds somebody is waited for who says or takes nothing, or hardly anything
 * @param connections how many of them are held
 * @param atOnce how many requests are worked on
 */
public record Limits(int patience, int connections, int atOnce) {}
