package ma.khabar.library;

import java.io.IOException;
import java.time.Clock;
import ma.khabar.db.Database;
import ma.khabar.library.LibraryStore.Card;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PictureStore;

/** The one door to the library: first the file and then the row, so that a crash leaves a file that nobody knows, and the night finds. */
public final class Library {
    private final Database database;
    private final PictureFiles files;
    private final PictureStore pictures;
    private final LibraryStore entries;
    private final PictureLogStore log;
    private final Clock clock;

    public Library(Database database, PictureFiles files, LibraryStore entries, PictureLogStore log, Clock clock) {
        this.database = database;
        this.files = files;
        this.pictures = new PictureStore(database);
        this.entries = entries;
        this.log = log;
        this.clock = clock;
    }

    /** What somebody sends: the bytes, the name of the file, and what they say of it. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    record Parcel(byte[] bytes, String name, String alt, String caption, String credit) {}

    /** Takes a picture in; answers its id, which is the old one when it was known already. */
    long take(Parcel parcel, Keeper by) throws IOException {
        Picture picture = files.receive(parcel.bytes());
        Card card = new Card(parcel.alt(), parcel.caption(), parcel.credit(), picture.focus());
        long id = database.write(write -> {
            long known = pictures.known(write, picture, clock.instant());
            entries.sign(write, known, by.account(), parcel.name(), card);
            log.add(write, known, by.account(), PictureAct.SENT, parcel.name());
            return known;
        });
        // Swept away at this very moment, because it had been removed.
        if (files.called(picture.key()).isEmpty()) files.receive(parcel.bytes());
        files.prepare(picture);
        return id;
    }

    /** Whether the picture was theirs to describe. */
    boolean describe(Entry known, Card card, Keeper by) {
        return database.write(write -> {
            if (!entries.describe(write, known.id(), card, by)) return false;
            boolean moved = !known.picture().focus().equals(card.focus());
            if (moved) {
                log.add(write, known.id(), by.account(), PictureAct.FOCUSED, "");
                write.touch("front");
                write.touch("lists");
            }
            boolean said = !new Card(known.alt(), known.caption(), known.credit(), card.focus()).equals(card);
            if (said) log.add(write, known.id(), by.account(), PictureAct.DESCRIBED, "");
            return true;
        });
    }

    /** Whether the picture was theirs to remove, and stood nowhere. */
    boolean remove(long id, Keeper by) {
        return database.write(write -> {
            if (!entries.remove(write, id, by, clock.instant())) return false;
            log.add(write, id, by.account(), PictureAct.REMOVED, "");
            return true;
        });
    }
}
