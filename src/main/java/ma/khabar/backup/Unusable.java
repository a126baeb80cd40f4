package ma.khabar.backup;

import java.io.IOException;

/** Why a backup cannot be made or used, in one sentence for whoever asked. */
public final class Unusable extends IOException {
    Unusable(String message) {
        super(message);
    }
}
