package ma.khabar.mail;

import java.time.Instant;

/**
 * A letter on its way.
 *
 * @param tries how often it was taken up, this time included
 * @param writtenAt when it was put into the outbox
 */
record Dispatch(long id, int tries, Instant writtenAt, Letter letter) {}
