package ma.khabar.account;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param id the hash of its token
 * @param device the browser and what it runs on, in words
 */
public record Session(String id, String device, Instant createdAt, Instant seenAt) {}
