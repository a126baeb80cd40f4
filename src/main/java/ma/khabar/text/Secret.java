package ma.khabar.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** What somebody shows to prove something. */
public final class Secret {
    private Secret() {}

    /** Whether it is what we know; how long that takes does not tell where they differ. */
    public static boolean matches(String known, String shown) {
        return MessageDigest.isEqual(known.getBytes(UTF_8), shown.getBytes(UTF_8));
    }
}
